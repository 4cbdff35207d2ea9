import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryEntry } from '../../adapters/react/ports.ts';
import { LESSONS } from '../../core/scenario/lessons.ts';
import { CHANNELS, TRADES } from '../../core/scenario/types.ts';
import { CRITERIA } from '../../core/scoring/types.ts';
import { LANGS } from '../../core/text/language.ts';
import { Choice, SelectField, TextField } from '../../ui/Field.tsx';
import type { Filter, Narrowed } from './filters.ts';
import styles from './LibraryScreen.module.css';

type Props = {
  readonly entries: readonly LibraryEntry[];
  readonly narrowed: Narrowed;
  readonly shown: number;
  /** An empty value narrows no longer. */
  readonly choose: (name: Filter, value: string) => void;
};

const ALL = 'all';

/** What is asked most stays in sight, the rest opens; nothing is offered that leads to an empty shelf from the start. */
export function Filters({ entries, narrowed, shown, choose }: Props) {
  const { t } = useTranslation();
  const { lang, channel, trade, level, lesson, criterion, find } = narrowed;
  const langs = LANGS.filter((one) => entries.some((entry) => entry.lang === one));
  const channels = CHANNELS.filter((one) => entries.some((entry) => entry.channel === one));
  const trades = TRADES.filter((one) => entries.some((entry) => entry.trade === one));
  const lessons = LESSONS.filter((one) => entries.some((entry) => entry.lessons.includes(one)));
  const criteria = CRITERIA.filter((one) => entries.some((entry) => entry.practises.includes(one)));
  const more = [trade, level, lesson, criterion].filter((value) => value !== null).length;
  const [isOpen, setOpen] = useState(more > 0);

  return (
    <section className={styles.filters} aria-label={t('library.filters.label')}>
      <TextField
        className={styles.find}
        label={t('library.filters.find')}
        type="search"
        value={find}
        onChange={(event) => {
          choose('find', event.target.value);
        }}
      />
      {langs.length > 1 && (
        <Choice
          legend={t('library.filters.lang')}
          value={lang ?? ALL}
          onChange={(value) => {
            choose('lang', value === ALL ? '' : value);
          }}
          options={[
            { value: ALL, label: t('library.filters.all') },
            ...langs.map((value) => ({ value, label: t(`common.lang.${value}`) })),
          ]}
        />
      )}
      {channels.length > 1 && (
        <Choice
          legend={t('library.filters.channel')}
          value={channel ?? ALL}
          onChange={(value) => {
            choose('channel', value === ALL ? '' : value);
          }}
          options={[
            { value: ALL, label: t('library.filters.all') },
            ...channels.map((value) => ({ value, label: t(`common.channel.${value}`) })),
          ]}
        />
      )}
      <details
        className={styles.more}
        open={isOpen}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>{more > 0 ? t('library.filters.moreChosen', { count: more }) : t('library.filters.more')}</summary>
        <div className={styles.selects}>
          {trades.length > 1 && (
            <Narrow
              label={t('library.filters.trade')}
              value={trade}
              choose={(value) => {
                choose('trade', value);
              }}
            >
              {trades.map((one) => (
                <option key={one} value={one}>
                  {t(`library.trade.${one}`)}
                </option>
              ))}
            </Narrow>
          )}
          <Narrow
            label={t('library.filters.level')}
            value={level === null ? null : String(level)}
            choose={(value) => {
              choose('level', value);
            }}
          >
            {([1, 2, 3, 4, 5] as const).map((one) => (
              <option key={one} value={one}>
                {t(`common.difficulty.level${one}`)}
              </option>
            ))}
          </Narrow>
          <Narrow
            label={t('library.filters.lesson')}
            value={lesson}
            choose={(value) => {
              choose('lesson', value);
            }}
          >
            {lessons.map((one) => (
              <option key={one} value={one}>
                {t(`common.lesson.${one}`)}
              </option>
            ))}
          </Narrow>
          <Narrow
            label={t('library.filters.criterion')}
            value={criterion}
            choose={(value) => {
              choose('criterion', value);
            }}
          >
            {criteria.map((one) => (
              <option key={one} value={one}>
                {t(`debrief.criterion.${one}`)}
              </option>
            ))}
          </Narrow>
        </div>
      </details>
      <output className={styles.count}>{t('library.shown', { count: shown })}</output>
    </section>
  );
}

type NarrowProps = {
  readonly label: string;
  readonly value: string | null;
  readonly choose: (value: string) => void;
  readonly children: ReactNode;
};

function Narrow({ label, value, choose, children }: NarrowProps) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      onChange={(event) => {
        choose(event.target.value);
      }}
    >
      <option value="">{t('library.filters.all')}</option>
      {children}
    </SelectField>
  );
}

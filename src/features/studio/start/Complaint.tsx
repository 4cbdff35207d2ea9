import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, type Channel } from '../../../core/scenario/types.ts';
import { type Lang, maskPersonal, type PersonalPlace } from '../../../core/text/index.ts';
import { needWordingIn } from '../../../i18n/screens.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { SelectField, TextAreaField } from '../../../ui/Field.tsx';
import styles from './Start.module.css';
import { scenarioOf } from './texts.ts';
import type { Begin } from './use-begin.ts';

type Props = { readonly lang: Lang; readonly begin: Begin['begin'] };

/** More than anybody complains at length. */
const LONGEST = 8000;

/** A real complaint: on the one side as it came, on the other as it will be kept. What came is stored nowhere. */
export function Complaint({ lang, begin }: Props) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const [channel, setChannel] = useState<Channel>('chat');
  const [keep, setKeep] = useState<ReadonlySet<string>>(new Set());
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set());
  const pasted = useRef<HTMLDivElement>(null);
  const masked = useMemo(() => maskPersonal(text, lang, { keep, also }), [text, lang, keep, also]);

  const maskSelected = () => {
    const area = pasted.current?.querySelector('textarea');
    const words = area ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : '';
    if (words === '') return;
    setAlso(new Set([...also, words]));
    setKeep(new Set([...keep].filter((each) => each !== words)));
  };
  const toggle = ({ words, isMasked }: PersonalPlace) => {
    setKeep(isMasked ? new Set([...keep, words]) : new Set([...keep].filter((each) => each !== words)));
  };
  const write = async (id: string) => {
    await needWordingIn(lang, ['start']);
    const inLang = i18n.getFixedT(lang);
    return scenarioOf(
      { text: masked.text, lang, channel, title: inLang('start.complaint.titleInFile'), remark: inLang('start.complaint.remarkInFile') },
      id,
    );
  };

  return (
    <div className={styles.complaint}>
      <div ref={pasted} className={styles.before}>
        <TextAreaField
          label={t('start.complaint.before')}
          hint={t('start.complaint.beforeHint')}
          rows={10}
          lang={lang}
          maxLength={LONGEST}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <Button size="s" disabled={text.trim() === ''} onClick={maskSelected}>
          {t('start.complaint.maskSelected')}
        </Button>
      </div>
      <div className={styles.after}>
        <h3>{t('start.complaint.after')}</h3>
        <div className={styles.kept} lang={lang}>
          {text.trim() === '' ? (
            <span className={styles.nothing} lang={i18n.language}>
              {t('start.complaint.nothing')}
            </span>
          ) : (
            <After text={text} places={masked.places} onToggle={toggle} />
          )}
        </div>
        <output className={styles.count}>
          {text.trim() !== '' && t('start.complaint.masked', { count: masked.places.filter(({ isMasked }) => isMasked).length })}
        </output>
        <SelectField
          label={t('start.complaint.channel')}
          value={channel}
          onChange={(event) => {
            setChannel(event.target.value as Channel);
          }}
        >
          {CHANNELS.map((each) => (
            <option key={each} value={each}>
              {t(`common.channel.${each}`)}
            </option>
          ))}
        </SelectField>
        <Button
          look="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            void begin({ id: 'from-a-complaint', text: write });
          }}
        >
          {t('start.complaint.take')}
        </Button>
      </div>
    </div>
  );
}

type AfterProps = {
  readonly text: string;
  readonly places: readonly PersonalPlace[];
  readonly onToggle: (place: PersonalPlace) => void;
};

/** The text as it will be kept; every place that was found is a switch. */
function After({ text, places, onToggle }: AfterProps) {
  const { t } = useTranslation();
  const ends = [0, ...places.map(({ end }) => end)];
  return (
    <>
      {places.map((place, at) => (
        <span key={place.start}>
          {text.slice(ends[at], place.start)}
          <button
            type="button"
            className={classes(styles.place, place.isMasked && styles.masked)}
            aria-pressed={place.isMasked}
            aria-label={t('start.complaint.place', { kind: t(`start.kind.${place.kind}`), words: place.words })}
            title={t(place.isMasked ? 'start.complaint.keep' : 'start.complaint.mask', { words: place.words })}
            onClick={() => {
              onToggle(place);
            }}
          >
            {place.isMasked ? place.instead : place.words}
          </button>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

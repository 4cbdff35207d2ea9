import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BAD_SIGNALS, GOOD_SIGNALS, type Signal } from '../../../core/analysis/types.ts';
import { isFault, type PhraseFault, usualCertainty } from '../../../core/phrases/index.ts';
import { LANGS, type Lang } from '../../../core/text/language.ts';
import { LANG_NAMES } from '../../../i18n/screens.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/Field.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import type { EntryDraft, ListField } from './draft.ts';
import styles from './Phrases.module.css';

type Props = {
  readonly number: number;
  readonly draft: EntryDraft;
  readonly faults: readonly PhraseFault[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (draft: EntryDraft) => void;
  readonly onRemove: () => void;
};

/** One way to say one thing: what it counts as, its words, and the sentences that try it. */
export function Entry({ number, draft, faults, isOpen, onOpen, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const change = (part: Partial<EntryDraft>) => {
    onChange({ ...draft, ...part });
  };
  const name = t(`debrief.signal.${draft.signal}`);
  const first = draft.when.split('\n').find((line) => line.trim() !== '');
  const isStarted = [draft.when, draft.match, draft.miss].some((text) => text.trim() !== '');
  const list = (field: ListField, rows: number) => (
    <div className={styles.list}>
      <TextAreaField
        label={t(`phrases.${field}`)}
        hint={t(`phrases.${field}Hint`)}
        lang={field === 'when' || field === 'unless' ? undefined : draft.lang}
        rows={rows}
        spellCheck={false}
        value={draft[field]}
        aria-invalid={faults.some((fault) => fault.field[0] === field && fault.code !== 'phrases/nothing')}
        onChange={(event) => {
          change({ [field]: event.target.value });
        }}
      />
      <Faults faults={faults.filter((fault) => fault.field[0] === field)} isQuiet={!isStarted} />
    </div>
  );
  return (
    <li className={styles.entry}>
      <details
        open={isOpen}
        onToggle={(event) => {
          if (event.currentTarget.open !== isOpen) onOpen(event.currentTarget.open);
        }}
      >
        <summary className={styles.summary}>
          <span className={styles.number}>{number}</span>
          <span className={styles.name} id={`${id}-name`}>
            <span className={styles.signal}>{name}</span>
            <Tag>{LANG_NAMES[draft.lang]}</Tag>
            {faults.length > 0 && isStarted && <Tag tone="bad">{t('phrases.faulty', { count: faults.length })}</Tag>}
          </span>
          {first !== undefined && <code className={styles.words}>{first}</code>}
        </summary>
        <fieldset className={styles.fields} aria-labelledby={`${id}-name`}>
          <div className={styles.row}>
            <SelectField
              label={t('phrases.signal')}
              value={draft.signal}
              onChange={(event) => {
                const signal = event.target.value as Signal;
                change({ signal, certainty: usualCertainty(signal) });
              }}
            >
              {[GOOD_SIGNALS, BAD_SIGNALS].map((signals) => (
                <optgroup key={signals[0]} label={t(signals === GOOD_SIGNALS ? 'phrases.good' : 'phrases.bad')}>
                  {signals.map((one) => (
                    <option key={one} value={one}>
                      {t(`debrief.signal.${one}`)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </SelectField>
            <SelectField
              label={t('phrases.lang')}
              value={draft.lang}
              onChange={(event) => {
                change({ lang: event.target.value as Lang });
              }}
            >
              {LANGS.map((one) => (
                <option key={one} value={one} lang={one}>
                  {LANG_NAMES[one]}
                </option>
              ))}
            </SelectField>
          </div>
          {list('when', 3)}
          {list('match', 3)}
          {list('miss', 3)}
          {list('unless', 2)}
          {isFault(draft.signal) && (
            <TextField
              label={t('phrases.better')}
              hint={t('phrases.betterHint')}
              maxLength={300}
              value={draft.better}
              onChange={(event) => {
                change({ better: event.target.value });
              }}
            />
          )}
          <TextField
            label={t('phrases.note')}
            hint={t('phrases.noteHint')}
            maxLength={300}
            value={draft.note}
            onChange={(event) => {
              change({ note: event.target.value });
            }}
          />
          <Switch
            label={t('phrases.sure')}
            hint={t('phrases.sureHint')}
            checked={draft.certainty === 'found'}
            onChange={(isSure) => {
              change({ certainty: isSure ? 'found' : 'likely' });
            }}
          />
          <Button size="s" look="danger" onClick={onRemove}>
            {t('phrases.remove')}
            <span className="visually-hidden">{`: ${number}, ${name}`}</span>
          </Button>
        </fieldset>
      </details>
    </li>
  );
}

/** What is missing in something just begun is no fault yet. */
function Faults({ faults, isQuiet }: { readonly faults: readonly PhraseFault[]; readonly isQuiet: boolean }) {
  const say = useSay();
  if (faults.length === 0 || isQuiet) return null;
  return (
    <ul className={styles.faults}>
      {faults.map((fault) => (
        <li key={`${fault.code} ${fault.field.join(' ')}`}>{say(`diagnostics.${fault.code}`, fault.params) ?? fault.code}</li>
      ))}
    </ul>
  );
}

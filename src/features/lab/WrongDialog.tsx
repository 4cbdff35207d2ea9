import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rightSignals } from '../../core/analysis/index.ts';
import { BAD_SIGNALS, GOOD_SIGNALS, type SentenceReading, type Signal } from '../../core/analysis/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choice, SelectField, TextField } from '../../ui/Field.tsx';
import { type Mistake, rowFile, ruleExample, ruleFile, signalsIn, trainingRow, wordsOf } from './example.ts';
import { sentenceText } from './findings.ts';
import { useNames } from './use-names.ts';
import type { Read } from './use-reply-reading.ts';
import styles from './WrongDialog.module.css';

/** A finding that is none, or a sentence in which something was missed (which, is asked). */
export type Wrong = {
  readonly lang: Lang;
  readonly sentence: SentenceReading;
} & (
  | { readonly kind: 'false-alarm'; readonly signal: Signal; readonly rule: string | null }
  | { readonly kind: 'missing'; readonly signal: null; readonly rule: null }
);

type Props = {
  readonly open: boolean;
  readonly wrong: Wrong;
  readonly read: Read;
  readonly onClose: () => void;
};

/** Makes an example of a mistake, ready to be put where it mends it. Another mistake needs another key. */
export function WrongDialog({ open, wrong, read, onClose }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const [signal, setSignal] = useState<Signal | null>(wrong.signal);
  const [target, setTarget] = useState<'rule' | 'row'>(wrong.kind === 'false-alarm' && wrong.rule === null ? 'row' : 'rule');
  const sentence = sentenceText(read.asked.text, read.analysis, wrong.sentence);
  const [words, setWords] = useState(wordsOf(sentence));
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const carried = signalsIn(wrong.sentence, read.analysis);
  const mistake: Mistake | null = signal ? { kind: wrong.kind, signal, rule: wrong.rule, lang: wrong.lang, sentence } : null;
  const example = mistake && (target === 'rule' ? ruleExample(mistake, words) : trainingRow(mistake, carried, read.asked));
  const isLearned = wrong.kind === 'false-alarm' && wrong.rule === null;

  async function copy() {
    if (example === null) return;
    try {
      await navigator.clipboard.writeText(example);
      setCopied('yes');
    } catch {
      // no permission, or no clipboard outside HTTPS
      setCopied('refused');
      field.current?.focus();
      field.current?.select();
    }
  }
  const changed = () => {
    setCopied('no');
  };

  return (
    <Dialog
      open={open}
      title={wrong.kind === 'false-alarm' ? t('lab.wrongTitle', { signal: names.signal(wrong.signal) }) : t('lab.missingTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button look="primary" aria-disabled={example === null} onClick={() => void copy()}>
            {t('lab.copy')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <blockquote className={styles.sentence} lang={wrong.lang} aria-label={t('lab.sentence')}>
          {sentence}
        </blockquote>
        {wrong.kind === 'missing' && (
          <SelectField
            label={t('lab.missingSignal')}
            value={signal ?? ''}
            onChange={(event) => {
              changed();
              setSignal([...GOOD_SIGNALS, ...BAD_SIGNALS].find((one) => one === event.target.value) ?? null);
            }}
          >
            <option value="">{t('lab.choose')}</option>
            <optgroup label={t('lab.missingHelps')}>{GOOD_SIGNALS.filter((one) => !carried.includes(one)).map(option)}</optgroup>
            <optgroup label={t('lab.missingHurts')}>{BAD_SIGNALS.filter((one) => !carried.includes(one)).map(option)}</optgroup>
          </SelectField>
        )}
        {isLearned ? (
          <p className={styles.soft}>{t('lab.learnedOnlyRow')}</p>
        ) : (
          <Choice
            legend={t('lab.exampleFor')}
            value={target}
            options={[
              { value: 'rule', label: t('lab.forRule') },
              { value: 'row', label: t('lab.forRow') },
            ]}
            onChange={(next) => {
              changed();
              setTarget(next);
            }}
          />
        )}
        {wrong.kind === 'missing' && target === 'rule' && (
          <TextField
            label={t('lab.missingWords')}
            lang={wrong.lang}
            value={words}
            hint={mistake && example === null ? t('lab.wordsNotThere') : t('lab.missingWordsHint')}
            aria-invalid={mistake !== null && example === null}
            onChange={(event) => {
              changed();
              setWords(event.target.value);
            }}
          />
        )}
        {mistake && example !== null && (
          <div className={styles.made}>
            <label htmlFor={id}>{t('lab.exampleText')}</label>
            <textarea
              id={id}
              ref={field}
              className={styles.example}
              readOnly
              rows={target === 'rule' ? 3 : 5}
              value={example}
              spellCheck={false}
              aria-describedby={`${id}-where`}
              onFocus={(event) => {
                event.currentTarget.select();
              }}
            />
            <div id={`${id}-where`} className={styles.where}>
              <p>
                {t('lab.file')}: <code>{target === 'rule' ? ruleFile(mistake) : rowFile(mistake)}</code>
              </p>
              <p>{whereTo(mistake)}</p>
            </div>
          </div>
        )}
        <output className={copied === 'no' ? 'visually-hidden' : styles[copied]}>
          {copied === 'yes' && t('lab.copied')}
          {copied === 'refused' && t('lab.copyFailed')}
        </output>
      </div>
    </Dialog>
  );

  function option(one: Signal) {
    return (
      <option key={one} value={one}>
        {names.signal(one)}
      </option>
    );
  }

  function whereTo(one: Mistake): string {
    if (target === 'rule') return one.kind === 'missing' ? t('lab.goesMatch') : t('lab.goesMiss', { rule: one.rule ?? '' });
    const signals = rightSignals(one, carried).map(names.signal).join(', ');
    return t('lab.goesRow', { signals: signals === '' ? t('lab.nothingCarried') : signals });
  }
}

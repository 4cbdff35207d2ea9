import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Attempt, MOST_REASON, type Objection, type Own, SIGNAL_OF } from '../../core/progress/index.ts';
import type { CriterionResult, Evidence } from '../../core/scoring/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choice, SelectField, TextAreaField, TextField } from '../../ui/Field.tsx';
import { isFault, isQuote } from './debrief.ts';
import styles from './Disputing.module.css';
import { useKept } from './kept.tsx';
import { useWords } from './words.ts';

type Props = { readonly criterion: CriterionResult; readonly attempt: Attempt; readonly onClose: () => void };

/** Why a mark is thought to be wrong, and which words it is about. The reason is obligatory. */
export function DisputeForm({ criterion, attempt, onClose }: Props) {
  const { t } = useTranslation();
  const names = useWords();
  const { dispute } = useKept();
  const quotes = criterion.evidence.filter(isQuote);
  const replies = attempt.dialogue.transcript.filter((one): one is Own => one.by === 'operator');
  const isFound = quotes.length > 0 && (isFault(criterion.id) || criterion.status === 'met');
  const [kind, setKind] = useState<Objection['kind']>(isFound ? 'false-alarm' : 'missing');
  const [chosen, setChosen] = useState<ReadonlySet<Evidence>>(new Set(quotes));
  const [at, setAt] = useState(0);
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const formId = useId();

  const entry = replies[at] ?? null;
  const lacksWords = kind === 'false-alarm' && chosen.size === 0;
  const isElsewhere = kind === 'missing' && entry !== null && !entry.text.includes(words.trim());
  const lacksReason = reason.trim() === '';

  function send() {
    setTried(true);
    if (lacksReason || lacksWords || isElsewhere) return;
    const objection: Objection =
      kind === 'false-alarm'
        ? { kind, criterion, reason, evidence: quotes.filter((one) => chosen.has(one)) }
        : { kind, criterion, reason, entry, words };
    onClose();
    void dispute(objection);
  }

  return (
    <Dialog
      open
      title={t('debrief.disputeTitle', { name: names.criterion(criterion.id) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} look="primary">
            {t('debrief.disputeSend')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {quotes.length > 0 && (
          <Choice
            legend={t('debrief.disputeWhat')}
            value={kind}
            options={[
              { value: 'false-alarm', label: t('debrief.disputeFalseAlarm') },
              { value: 'missing', label: t('debrief.disputeMissing') },
            ]}
            onChange={setKind}
          />
        )}
        {kind === 'false-alarm' && (
          <fieldset className={styles.quotes}>
            <legend>{t('debrief.disputeWords')}</legend>
            {quotes.map((one) => (
              <label key={[one.turn, one.message, one.start, one.rule].join(' ')}>
                <input
                  type="checkbox"
                  checked={chosen.has(one)}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.target.checked) next.add(one);
                    else next.delete(one);
                    setChosen(next);
                  }}
                />
                <span>
                  <span lang={attempt.lang}>{one.text}</span>{' '}
                  <span className={styles.turn}>({t('debrief.turnNumber', { turn: one.turn })})</span>
                </span>
              </label>
            ))}
            {isTried && lacksWords && (
              <p className={styles.fault} role="alert">
                {t('debrief.disputeNoWords')}
              </p>
            )}
          </fieldset>
        )}
        {kind === 'missing' && replies.length > 1 && (
          <SelectField
            label={t('debrief.disputeReply')}
            value={at}
            onChange={(event) => {
              setAt(Number(event.target.value));
            }}
          >
            {replies.map((one, index) => (
              <option key={`${one.turn} ${one.message}`} value={index}>
                {t('debrief.turnNumber', { turn: one.turn })}: {one.text.slice(0, 60)}
              </option>
            ))}
          </SelectField>
        )}
        {kind === 'missing' && entry !== null && SIGNAL_OF[criterion.id] !== undefined && (
          <TextField
            label={t('debrief.disputeWhich')}
            lang={attempt.lang}
            value={words}
            hint={t(isElsewhere ? 'debrief.disputeElsewhere' : 'debrief.disputeWhichHint')}
            aria-invalid={isElsewhere}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        )}
        <TextAreaField
          label={t('debrief.disputeWhy')}
          value={reason}
          rows={4}
          maxLength={MOST_REASON}
          required
          aria-invalid={isTried && lacksReason}
          hint={
            isTried && lacksReason ? (
              <span className={styles.fault} role="alert">
                {t('debrief.disputeNoReason')}
              </span>
            ) : (
              t('debrief.disputeLength', { count: reason.length, most: MOST_REASON })
            )
          }
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </form>
    </Dialog>
  );
}

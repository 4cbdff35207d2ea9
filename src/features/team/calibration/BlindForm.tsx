import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Attempt, type Marking, received } from '../../../core/progress/index.ts';
import { CORE_CRITERIA, CRITERIA, type CriterionId } from '../../../core/scoring/types.ts';
import { type Category, MARK_OF } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import styles from './Calibration.module.css';
import { MarkChoice } from './MarkChoice.tsx';
import { useCalibrationWords } from './use-calibration-words.ts';

type Given = Readonly<Partial<Record<CriterionId, Category>>>;

type Props = { readonly attempt: Attempt; readonly judge: string; readonly onSaved: () => void };

const CORE: readonly CriterionId[] = CORE_CRITERIA;
const MORE = CRITERIA.filter((id) => !CORE.includes(id));

/** One's own marks, before any other is seen. What is saved stays as it is. */
export function BlindForm({ attempt, judge, onSaved }: Props) {
  const { t } = useTranslation();
  const { stores, newId, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
  const words = useCalibrationWords();
  const [, setParams] = useSearchParams();
  const [name, setName] = useState(judge);
  const [given, setGiven] = useState<Given>({});
  const [fault, setFault] = useState('');

  async function save() {
    const by = name.trim();
    const open = CORE.filter((id) => given[id] === undefined);
    if (by === '' || open.length > 0) {
      setFault(
        by === '' ? t('calibration.blind.nameMissing') : t('calibration.blind.missing', { names: words.names(open.map(words.criterion)) }),
      );
      return;
    }
    const marks = Object.fromEntries(Object.entries(given).map(([id, category]) => [id, MARK_OF[category]])) as Marking['marks'];
    const atMs = wallNow();
    const { id: attemptId, profileId } = attempt;
    try {
      await stores.received.put([received('marking', { id: newId(), profileId, attemptId, by, atMs, marks }, { profileId, madeMs: atMs })]);
      setParams({ as: by }, { replace: true });
      onSaved();
      // the button that was pressed is gone
      document.getElementById('main')?.focus({ preventScroll: true });
    } catch (error) {
      reportTrouble(error);
    }
  }

  const choice = (id: CriterionId) => (
    <MarkChoice
      key={id}
      criterion={id}
      value={given[id] ?? null}
      onChange={(category) => {
        setGiven((before) => ({ ...before, [id]: category }));
        setFault('');
      }}
    />
  );

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{t('calibration.blind.marks')}</h2>
      <TextField
        className={styles.judge}
        label={t('calibration.judge')}
        hint={t('calibration.judgeHint')}
        value={name}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
          setFault('');
        }}
      />
      <div className={styles.marks}>{CORE.map(choice)}</div>
      <details className={styles.details}>
        <summary>{t('calibration.blind.more')}</summary>
        <p className={styles.soft}>{t('calibration.blind.moreHint')}</p>
        <div className={styles.marks}>{MORE.map(choice)}</div>
      </details>
      <div className={styles.ways}>
        <Button type="submit" look="primary">
          {t('calibration.blind.save')}
        </Button>
        {fault !== '' && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
      </div>
    </form>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/progress/types.ts';
import { CORE_CRITERIA } from '../../core/scoring/types.ts';
import type { Prediction } from '../../core/session/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Field.tsx';
import { Page } from '../../ui/Page.tsx';
import { OWN_MARKS, type OwnMark, type OwnMarks, predictionFrom } from './own.ts';
import styles from './OwnJudgement.module.css';
import { useWords } from './words.ts';

type Props = { readonly attempt: Attempt; readonly onSaid: (marks: Prediction) => void };

/** Before anything of the score: how the trainee thinks it went. Asked once, and skipped with one click. */
export function OwnJudgement({ attempt, onSaid }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [marks, setMarks] = useState<OwnMarks>({});
  const own = attempt.dialogue.transcript.filter((entry) => entry.by === 'operator');
  const options = OWN_MARKS.map((value) => ({ value, label: t(`debrief.ownChoices.${value}`) }));
  return (
    <Page title={attempt.scenarioTitle}>
      <form
        className={styles.form}
        aria-labelledby="own-title"
        onSubmit={(event) => {
          event.preventDefault();
          onSaid(predictionFrom(marks));
        }}
      >
        <div className={styles.head}>
          <h2 id="own-title">{t('debrief.ownTitle')}</h2>
          <p className={styles.soft}>{t('debrief.ownLead')}</p>
        </div>
        <div className={styles.criteria}>
          {CORE_CRITERIA.map((id) => (
            <div key={id} className={styles.criterion}>
              <Choice<OwnMark | ''>
                legend={words.criterion(id)}
                value={marks[id] ?? ''}
                options={options}
                onChange={(value) => {
                  if (value !== '') setMarks((before) => ({ ...before, [id]: value }));
                }}
              />
              <p className={styles.soft}>{words.say(`criteria.${id}`)}</p>
            </div>
          ))}
        </div>
        <details className={styles.replies}>
          <summary>{t('debrief.ownReplies')}</summary>
          <ol>
            {own.map((entry) => (
              <li key={`${entry.turn} ${entry.message}`} lang={attempt.lang}>
                {entry.text}
              </li>
            ))}
          </ol>
        </details>
        <div className={styles.actions}>
          <Button type="submit" look="primary">
            {t('debrief.ownDone')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              onSaid({});
            }}
          >
            {t('debrief.ownSkip')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

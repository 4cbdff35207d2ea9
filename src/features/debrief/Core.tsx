import { useTranslation } from 'react-i18next';
import type { CriterionResult, Scorecard } from '../../core/scoring/types.ts';
import { StatusSign } from '../../ui/CriterionRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScoreRing } from '../../ui/ScoreRing.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Core.module.css';
import { isQuote } from './debrief.ts';
import { Noticed } from './MarkedBy.tsx';
import { useDebriefNavigation } from './navigation.ts';
import { type Beside, type Gap, gapKey } from './own.ts';
import { useWords } from './words.ts';

type Props = {
  readonly scorecard: Scorecard;
  readonly core: readonly CriterionResult[];
  /** The trainee's own judgement against the marks; null where there is none. */
  readonly gap: Gap | null;
};

/** The score against its pass mark, what fails it whatever the score, and the core criteria. */
export function Core({ scorecard, core, gap }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { toMark } = useDebriefNavigation();
  const { score, passMark, passed, verdict } = scorecard;
  const key = gap === null ? null : gapKey(gap);
  const passMarkText = t('debrief.passMark', { mark: format.number(passMark) });
  const resultText = score === null ? t('debrief.noScore') : t(`debrief.${passed}`);
  const value = score === null ? t('debrief.noScore') : format.number(score);
  const label =
    score === null
      ? t('debrief.noScore')
      : `${t('debrief.score')}: ${t('debrief.ofHundred', { score: value })}. ${passMarkText}. ${resultText}`;
  return (
    <section className={styles.core} aria-labelledby="core-title">
      <div className={styles.score}>
        <ScoreRing score={score} passMark={passMark} tone={toneOf(scorecard)} value={value} label={label} />
        <div className={styles.result}>
          <p className={styles.resultWord}>{resultText}</p>
          <p className={styles.soft}>{passMarkText}</p>
          {verdict !== undefined && verdict.key !== 'verdict.auto-fail' && <p className={styles.verdict}>{words.explain(verdict)}</p>}
        </div>
      </div>
      <div className={styles.summary}>
        <h2 id="core-title">{t('debrief.core')}</h2>
        {gap !== null && key !== null && (
          <p className={styles.gap}>
            {t('debrief.own')}: {t(`debrief.${key}`, { stricter: gap.stricter, kinder: gap.kinder })}
          </p>
        )}
        <ul className={styles.list}>
          {core.map((criterion) => (
            <li key={criterion.id}>
              <button
                type="button"
                className={styles.criterion}
                onClick={() => {
                  toMark(criterion.id);
                }}
              >
                <StatusSign status={criterion.status} />
                <span className={styles.name}>{words.criterion(criterion.id)}</span>
                <span className={styles.status}>
                  {t(`debrief.status.${criterion.status}`)}
                  <OwnWord beside={gap?.beside.get(criterion.id)} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {score === null && (
        <div className={styles.notice}>
          <Notice>{t('debrief.noScoreWhy')}</Notice>
        </div>
      )}
      {passed === 'pending' && (
        <div className={styles.notice}>
          <Notice tone="partly">{t('debrief.pendingWhy')}</Notice>
        </div>
      )}
      {scorecard.autoFails.length > 0 && (
        <div className={styles.notice}>
          <Notice tone="bad" title={t('debrief.autoFailTitle')}>
            <ul>
              {scorecard.autoFails.map(({ id, evidence }) => (
                <li key={id}>
                  <strong>{words.autoFail(id)}.</strong> {words.say(`autofails.${id}.text`)}
                  {evidence.filter(isQuote).map((one) => ` «${one.text}»`)}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {scorecard.noticed && (
        <div className={styles.notice}>
          <Noticed scorecard={scorecard} />
        </div>
      )}
    </section>
  );
}

/** What the trainee had said before the marks; where it differs, it stands out. */
function OwnWord({ beside }: { readonly beside: Beside | undefined }) {
  const { t } = useTranslation();
  if (beside === undefined) return null;
  const word = t('debrief.ownWord', { word: t(`debrief.ownMarks.${beside.own}`) });
  return <>{beside.differs === null ? ` · ${word}` : <strong> · {word}</strong>}</>;
}

export function toneOf({ score, passed }: Scorecard): 'good' | 'partly' | 'bad' | 'plain' {
  if (score === null) return 'plain';
  if (passed === 'passed') return 'good';
  return passed === 'pending' ? 'partly' : 'bad';
}

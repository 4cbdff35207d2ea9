import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Attempt } from '../../core/progress/types.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { MoodCurve } from '../../ui/MoodCurve.tsx';
import { MoodFace } from '../../ui/MoodFace.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScoreRing } from '../../ui/ScoreRing.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { BothReplies } from './BothReplies.tsx';
import { ChangedMarks } from './ChangedMarks.tsx';
import { compareTries, type Comparison as Compared } from './compare.ts';
import styles from './Comparison.module.css';
import { toneOf } from './Core.tsx';
import { FACES } from './Outcome.tsx';
import { useCurve } from './use-curve.ts';
import { useWords } from './words.ts';

type Props = {
  readonly attempt: Attempt;
  /** The attempt that this one branches off; null where it is gone or cannot be read. */
  readonly earlier: Attempt | null;
  readonly scenario: Scenario | null;
};

/** A second try beside the one it branches off: the scores, the answers, the marks that changed, the moods. */
export function Comparison({ attempt, earlier, scenario }: Props) {
  const { t } = useTranslation();
  if (earlier === null)
    return (
      <Notice tone="partly" title={t('again.missingTitle')}>
        {t('again.missingText')}
      </Notice>
    );
  return <Tries attempt={attempt} earlier={earlier} scenario={scenario} />;
}

function Tries({ attempt, earlier, scenario }: Props & { readonly earlier: Attempt }) {
  const { t } = useTranslation();
  const compared = useMemo(() => compareTries(earlier, attempt), [earlier, attempt]);
  const { forkTurn } = attempt;
  return (
    <section className={styles.comparison} aria-labelledby="comparison-title">
      <div className={styles.head}>
        <h2 id="comparison-title">{forkTurn === undefined ? t('again.titleUnknown') : t('again.title', { turn: forkTurn })}</h2>
        <ScoreMove compared={compared} />
        {compared.rulesDiffer && <p className={styles.soft}>{t('again.rulesDiffer')}</p>}
      </div>
      <div className={styles.pair}>
        <Try name={t('again.before')} attempt={earlier}>
          <Link to={`/attempt/${earlier.id}`}>{t('again.toBefore')}</Link>
        </Try>
        <Try name={t('again.after')} attempt={attempt} />
      </div>
      {forkTurn !== undefined && <BothReplies turn={forkTurn} before={earlier} after={attempt} scenario={scenario} />}
      <ChangedMarks compared={compared} />
      <BothMoods compared={compared} />
    </section>
  );
}

function ScoreMove({ compared: { gained } }: { readonly compared: Compared }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (gained === null) return <p className={styles.move}>{t('again.noScores')}</p>;
  const points = format.number(Math.abs(gained));
  // what is written as nothing is nothing
  if (points === format.number(0)) return <p className={styles.move}>{t('again.same')}</p>;
  return (
    <p className={styles.move} data-tone={gained > 0 ? 'good' : 'bad'}>
      {t(gained > 0 ? 'again.gained' : 'again.lost', { points })}
    </p>
  );
}

type TryProps = { readonly name: string; readonly attempt: Attempt; readonly children?: ReactNode };

/** One of the two tries: its score and how it ended. */
function Try({ name, attempt, children }: TryProps) {
  const { t } = useTranslation();
  const { say } = useWords();
  const format = useFormat();
  const { score, passMark, passed } = attempt.scorecard;
  const result = score === null ? t('debrief.noScore') : t(`debrief.${passed}`);
  const value = score === null ? '—' : format.number(score);
  const label = score === null ? t('debrief.noScore') : `${t('debrief.score')}: ${t('debrief.ofHundred', { score: value })}`;
  return (
    <div className={styles.try}>
      <h3 className={styles.name}>{name}</h3>
      <div className={styles.came}>
        <ScoreRing score={score} passMark={passMark} tone={toneOf(attempt.scorecard)} value={value} label={label} size={116} />
        <div>
          <p className={styles.result}>{result}</p>
          <p className={styles.outcome}>
            <MoodFace mood={FACES[attempt.outcome.as]} size={24} />
            {say(`outcomes.${attempt.outcome.as}.title`) ?? attempt.outcome.as}
          </p>
          <p className={styles.soft}>{format.moment(attempt.endedMs)}</p>
          {children}
        </div>
      </div>
    </div>
  );
}

function BothMoods({ compared: { steps } }: { readonly compared: Compared }) {
  const { t } = useTranslation();
  const { pointOf, curveWords } = useCurve();
  const names = { before: t('again.before'), after: t('again.after') };
  const points = steps.map((step, index) => {
    const point = pointOf(step, String(index));
    return step.of === 'both' ? point : { ...point, of: step.of, step: t('again.stepOf', { which: names[step.of], step: point.step }) };
  });
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>{t('again.curve')}</h3>
      <p className={styles.soft}>{t('again.curveNote')}</p>
      <MoodCurve points={points} words={{ ...curveWords, ...names, caption: t('again.curve') }} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Dialogue } from '../../core/session/types.ts';
import { type CurvePoint, MoodCurve } from '../../ui/MoodCurve.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Panels.module.css';
import { curveOf, type CurveStep } from './telling.ts';
import { useWords } from './words.ts';

/** How anger and fairness moved, step by step, and why. */
export function Mood({ dialogue }: { readonly dialogue: Dialogue }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const steps = curveOf(dialogue);
  if (steps.length === 0) return null;

  function stepWord(step: CurveStep): string {
    if (step.kind === 'start') return t('debrief.stepStart');
    if (step.kind === 'silence') return t('debrief.stepSilence');
    return step.kind === 'action' ? t('debrief.stepAction') : t('debrief.stepTurn', { turn: step.turn });
  }

  const points = steps.map((step, index): CurvePoint => ({
    id: String(index),
    kind: step.kind,
    atMs: step.atMs,
    anger: step.anger,
    fairness: step.fairness,
    mood: step.mood,
    number: step.kind === 'turn' ? step.turn : null,
    step: stepWord(step),
    time: format.clock(step.atMs),
    moodWord: words.say(`moods.${step.mood}`) ?? step.mood,
    causes: step.causes.map((cause) => ({
      text: words.say(`causes.${cause.key}`, cause.params) ?? cause.key,
      anger: cause.anger === 0 ? null : format.signed(cause.anger),
      fairness: cause.fairness === 0 ? null : format.signed(cause.fairness),
    })),
  }));
  return (
    <section className={styles.panel} aria-labelledby="mood-title">
      <h2 id="mood-title">{t('debrief.curve')}</h2>
      <p className={styles.soft}>{t('debrief.curveNote')}</p>
      <MoodCurve
        points={points}
        words={{
          anger: t('debrief.anger'),
          fairness: t('debrief.fairness'),
          silence: t('debrief.stepSilence'),
          why: t('debrief.stepCauses'),
          noCause: t('debrief.stepNoCause'),
          help: t('debrief.curveHelp'),
          asTable: t('debrief.asTable'),
          caption: t('debrief.curve'),
          columnStep: t('debrief.columnStep'),
          columnTime: t('debrief.columnTime'),
          columnMood: t('debrief.columnMood'),
          valuesOf: ({ step, time, anger, fairness, moodWord }) => t('debrief.stepValues', { step, time, anger, fairness, mood: moodWord }),
        }}
      />
    </section>
  );
}

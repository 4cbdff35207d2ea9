import { useTranslation } from 'react-i18next';
import type { CurvePoint, CurveWords } from '../../ui/MoodCurve.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { CurveStep } from './telling.ts';
import { useWords } from './words.ts';

/** Steps of a mood curve as the chart takes them, and the words around it. */
export function useCurve(): { readonly pointOf: (step: CurveStep, id: string) => CurvePoint; readonly curveWords: CurveWords } {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();

  function stepWord(step: CurveStep): string {
    if (step.kind === 'start') return t('debrief.stepStart');
    if (step.kind === 'silence') return t('debrief.stepSilence');
    return step.kind === 'action' ? t('debrief.stepAction') : t('debrief.stepTurn', { turn: step.turn });
  }

  return {
    pointOf: (step, id) => ({
      id,
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
    }),
    curveWords: {
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
    },
  };
}

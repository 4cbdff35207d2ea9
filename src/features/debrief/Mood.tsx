import { useTranslation } from 'react-i18next';
import type { Dialogue } from '../../core/session/types.ts';
import { MoodCurve } from '../../ui/MoodCurve.tsx';
import styles from './Panels.module.css';
import { curveOf } from './telling.ts';
import { useCurve } from './use-curve.ts';

/** How anger and fairness moved, step by step, and why. */
export function Mood({ dialogue }: { readonly dialogue: Dialogue }) {
  const { t } = useTranslation();
  const { pointOf, curveWords } = useCurve();
  const steps = curveOf(dialogue);
  if (steps.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="mood-title">
      <h2 id="mood-title">{t('debrief.curve')}</h2>
      <p className={styles.soft}>{t('debrief.curveNote')}</p>
      <MoodCurve points={steps.map((step, index) => pointOf(step, String(index)))} words={curveWords} />
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { Repair } from '../../core/scoring/index.ts';
import type { Lang } from '../../core/text/language.ts';
import { segmentsOf } from '../../ui/evidence-segments.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useDebriefNavigation } from './navigation.ts';
import styles from './Panels.module.css';
import { ProposeBetter } from './ProposeBetter.tsx';
import { useWords } from './words.ts';

type Props = { readonly repairs: readonly Repair[]; readonly lang: Lang };

/** Whole sentences of the trainee's with the faulty words marked, and under each how it could read. */
export function Repaired({ repairs, lang }: Props) {
  const { t } = useTranslation();
  if (repairs.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="repaired-title">
      <h2 id="repaired-title">{t('debrief.repaired', { count: repairs.length })}</h2>
      <ul className={styles.repairs}>
        {repairs.map((repair) => (
          <li key={`${repair.turn} ${repair.message} ${repair.sentence}`}>
            <OneRepair repair={repair} lang={lang} />
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{t('debrief.repairedNote')}</p>
    </section>
  );
}

function OneRepair({ repair, lang }: { readonly repair: Repair; readonly lang: Lang }) {
  const { t } = useTranslation();
  const words = useWords();
  const { toMark } = useDebriefNavigation();
  return (
    <>
      <div className={styles.before}>
        <p className={styles.label}>
          {t('debrief.insteadOf')} <span className={styles.turn}>· {t('debrief.turnNumber', { turn: repair.turn })}</span>
        </p>
        <blockquote className={styles.quote} lang={lang}>
          {segmentsOf(repair.sentence, repair.faults).map((segment) =>
            segment.marks.length === 0 ? (
              segment.text
            ) : (
              <mark key={segment.start} className={styles.fault}>
                {segment.text}
              </mark>
            ),
          )}
        </blockquote>
      </div>
      <div className={styles.after}>
        <p className={styles.label}>
          <Icon name="forward" size={14} /> {t('debrief.repairedTo')}
        </p>
        <blockquote className={styles.quote} lang={lang}>
          {repair.repaired}
        </blockquote>
        <ProposeBetter shown={{ ...repair, words: repair.sentence, better: repair.repaired, rule: repair.evidence.rule }} lang={lang} />
      </div>
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          toMark(repair.criterion);
        }}
      >
        {t('debrief.toMark')}
        <span>: {words.criterion(repair.criterion)}</span>
      </button>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/progress/types.ts';
import { CORE_CRITERIA, type CriterionId, type CriterionResult } from '../../core/scoring/types.ts';
import { Button } from '../../ui/Button.tsx';
import { CriterionRow, StatusSign } from '../../ui/CriterionRow.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type Debrief, pointsOf } from './debrief.ts';
import { useKept } from './kept.tsx';
import { MarkReasons } from './MarkReasons.tsx';
import styles from './Marks.module.css';
import { markId, useDebriefNavigation } from './navigation.ts';
import { useWords } from './words.ts';

const isCore = (id: CriterionId): boolean => (CORE_CRITERIA as readonly CriterionId[]).includes(id);

/** Every mark by section, with the sums the score is made of. */
export function Marks({ attempt, debrief }: { readonly attempt: Attempt; readonly debrief: Debrief }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { open, setOpen, setAllOpen } = useDebriefNavigation();
  const { disputesOf } = useKept();
  const { score } = attempt.scorecard;
  const assessed = debrief.sections.flatMap((section) => section.assessed);
  const allOpen = assessed.length > 0 && assessed.every((one) => open.has(one.id));

  return (
    <section className={styles.marks} aria-labelledby="marks-title">
      <div className={styles.head}>
        <h2 id="marks-title">{t('debrief.card')}</h2>
        <Button
          size="s"
          look="quiet"
          onClick={() => {
            setAllOpen(!allOpen);
          }}
        >
          {t(allOpen ? 'debrief.closeAll' : 'debrief.openAll')}
        </Button>
      </div>
      <p className={styles.soft}>{t('debrief.cardNote')}</p>
      {debrief.sections.map((section) => (
        <section key={section.id} className={styles.section} aria-labelledby={`section-${section.id}`}>
          <h3 id={`section-${section.id}`} className={styles.sectionHead}>
            {t(`debrief.section.${section.id}`)}
            <span className={styles.sum}>
              {t('debrief.sectionSum', { points: format.number(section.points), weight: format.number(section.weight) })}
            </span>
          </h3>
          {section.assessed.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              id={markId(criterion.id)}
              status={criterion.status}
              name={words.criterion(criterion.id)}
              star={isCore(criterion.id) ? t('debrief.star') : null}
              statusWord={[t(`debrief.status.${criterion.status}`), disputesOf(criterion.id).length > 0 && t('debrief.disputed')]
                .filter(Boolean)
                .join(', ')}
              points={`${format.number(pointsOf(criterion))} / ${format.number(criterion.effectiveWeight)}`}
              open={open.has(criterion.id)}
              onToggle={(isOpen) => {
                setOpen(criterion.id, isOpen);
              }}
            >
              <MarkReasons criterion={criterion} attempt={attempt} />
            </CriterionRow>
          ))}
        </section>
      ))}
      {score !== null && (
        <p className={styles.total}>
          <span>{t('debrief.sumTitle')}</span>
          <strong>
            {t('debrief.sum', {
              points: format.number(debrief.points),
              weight: format.number(debrief.weight),
              score: format.number(score),
            })}
          </strong>
        </p>
      )}
      <Apart title={t('debrief.notAssessed')} note={t('debrief.notAssessedNote')} criteria={debrief.notAssessed} />
      <Apart title={t('debrief.notApplicable')} note={t('debrief.notApplicableNote')} criteria={debrief.notApplicable} />
    </section>
  );
}

type ApartProps = { readonly title: string; readonly note: string; readonly criteria: readonly CriterionResult[] };

/** What is outside the score, and why. */
function Apart({ title, note, criteria }: ApartProps) {
  const words = useWords();
  const { open, setOpen } = useDebriefNavigation();
  if (criteria.length === 0) return null;
  const isOpen = criteria.some((one) => open.has(one.id));
  return (
    <details
      className={styles.apart}
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) for (const { id } of criteria) setOpen(id, !isOpen);
      }}
    >
      <summary>
        {title} <span className={styles.sum}>{criteria.length}</span>
      </summary>
      <p className={styles.soft}>{note}</p>
      <ul className={styles.apartList}>
        {criteria.map((criterion) => (
          <li key={criterion.id} id={markId(criterion.id)} tabIndex={-1}>
            <StatusSign status={criterion.status} size={22} />
            <span>
              <strong>{words.criterion(criterion.id)}</strong> <span className={styles.soft}>{words.explain(criterion.explanation)}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

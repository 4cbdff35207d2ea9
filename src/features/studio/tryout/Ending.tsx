import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { marked } from '../../../core/rehearsal/index.ts';
import type { CriterionResult } from '../../../core/scoring/types.ts';
import { StatusSign } from '../../../ui/CriterionRow.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './TryPanel.module.css';
import type { TryOut } from './use-try-out.ts';

/** What has just changed is said to those who do not see it. */
const SAID = 'status';

/** How it ended, and what it is worth; before the end, what it is worth so far. */
export function Ending({ trial }: { readonly trial: TryOut }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { played, deps, script } = trial;
  const { outcome } = played.view;
  const { scorecard } = useMemo(() => marked(played.session, deps), [played, deps]);
  const applied = scorecard.criteria.filter(({ status }) => status !== 'not-applicable');
  const { score, passMark, autoFails } = scorecard;
  if (played.beats.length === 0) return null;
  const own = outcome && played.scenario.outcomes.find(({ id }) => id === outcome.id);
  const scored = score === null ? t('tryout.end.noScore') : t('tryout.end.score', { score: number(score), mark: passMark });
  return (
    <>
      {outcome !== null && (
        <Notice
          tone={outcome.as === 'delighted' || outcome.as === 'kept' ? 'good' : outcome.as === 'resigned' ? 'partly' : 'bad'}
          role={SAID}
          title={`${t('tryout.end.title')}: ${t(`outcomes.${outcome.as}.title`)}${outcome.id === outcome.as ? '' : ` (${outcome.id})`}`}
        >
          <p>{t(`debrief.reason.${outcome.reason}`)}</p>
          {own?.summary && <p lang={played.scenario.lang}>{own.summary}</p>}
          <p>{scored}</p>
        </Notice>
      )}
      <details className={styles.fold}>
        <summary>
          <span>{t(outcome === null ? 'tryout.end.soFar' : 'tryout.end.all')}</span>
          <span className={styles.soft}>{scored}</span>
          <Icon name="forward" size={16} />
        </summary>
        <div className={styles.inside}>
          {script.from !== null && <p className={styles.soft}>{t('tryout.end.partial')}</p>}
          {autoFails.length > 0 && (
            <>
              <h2>{t('debrief.autoFailTitle')}</h2>
              <ul className={styles.marks}>
                {autoFails.map(({ id }) => (
                  <li key={id}>
                    <Icon name="warning" size={16} />
                    <span>{t(`autofails.${id}.title`)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <ul className={styles.marks}>
            {applied.map((criterion) => (
              <Mark key={criterion.id} criterion={criterion} />
            ))}
          </ul>
        </div>
      </details>
    </>
  );
}

function Mark({ criterion: { id, status, mark, effectiveWeight } }: { readonly criterion: CriterionResult }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <li>
      <StatusSign status={status} size={20} />
      <span>{t(`debrief.criterion.${id}`)}</span>
      <span className={styles.status}>{t(`debrief.status.${status}`)}</span>
      <span className={styles.points}>
        {mark === null ? '' : t('debrief.sectionSum', { points: number(mark * effectiveWeight), weight: number(effectiveWeight) })}
      </span>
    </li>
  );
}

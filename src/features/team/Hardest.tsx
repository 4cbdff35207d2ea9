import { useTranslation } from 'react-i18next';
import type { HardScenario } from '../../core/team/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Team.module.css';

/** The hardest scenarios first. */
export function Hardest({ scenarios }: { readonly scenarios: readonly HardScenario[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = (value: number | null) => (value === null ? '–' : format.number(value));
  if (scenarios.length === 0) return null;
  return (
    <section aria-labelledby="team-hardest" className={styles.hardest}>
      <h2 id="team-hardest">{t('team.hardest')}</h2>
      <DataTable
        caption={t('team.hardestTable')}
        rows={scenarios}
        keyOf={({ id }) => id}
        columns={[
          { key: 'title', title: t('team.column.scenario'), cell: ({ title }: HardScenario) => title },
          { key: 'median', title: t('team.column.median'), cell: ({ score }: HardScenario) => number(score.median) },
          { key: 'worst', title: t('team.column.worst'), cell: ({ score }: HardScenario) => number(score.worst) },
          { key: 'count', title: t('team.column.attempts'), cell: ({ score }: HardScenario) => format.number(score.count) },
          { key: 'people', title: t('team.column.people'), cell: ({ people }: HardScenario) => format.number(people) },
        ]}
      />
    </section>
  );
}

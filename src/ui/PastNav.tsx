import { useTranslation } from 'react-i18next';
import { PageNav } from './PageNav.tsx';

/** The pages about what has been. */
export function PastNav() {
  const { t } = useTranslation();
  return (
    <PageNav
      label={t('common.pastNav.label')}
      pages={[
        { to: '/progress', name: t('common.pastNav.progress') },
        { to: '/history', name: t('common.pastNav.attempts') },
        { to: '/readiness', name: t('common.pastNav.readiness') },
        { to: '/results', name: t('common.pastNav.results') },
        { to: '/assignments', name: t('common.pastNav.assignments') },
        { to: '/reports', name: t('common.pastNav.reports') },
        { to: '/journal', name: t('common.pastNav.journal') },
        { to: '/stories', name: t('common.pastNav.stories') },
        { to: '/disputes', name: t('common.pastNav.disputes') },
      ]}
    />
  );
}

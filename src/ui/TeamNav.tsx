import { useTranslation } from 'react-i18next';
import { PageNav } from './PageNav.tsx';

/** The lead's pages. */
export function TeamNav() {
  const { t } = useTranslation();
  return (
    <PageNav
      label={t('common.teamNav.label')}
      pages={[
        { to: '/team', name: t('common.teamNav.people'), end: true },
        { to: '/team/assignments', name: t('common.teamNav.assignments') },
        { to: '/team/stories', name: t('common.teamNav.stories') },
        { to: '/team/folder', name: t('common.teamNav.folder') },
        { to: '/team/calibration', name: t('common.teamNav.calibration') },
        { to: '/team/certificate', name: t('common.teamNav.certificate') },
        { to: '/team/sealed', name: t('common.teamNav.sealed') },
        { to: '/team/keys', name: t('common.teamNav.keys') },
      ]}
    />
  );
}

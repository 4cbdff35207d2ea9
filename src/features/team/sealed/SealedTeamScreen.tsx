import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import { OpenResult } from './OpenResult.tsx';
import { SealForm } from './SealForm.tsx';
import styles from './SealedTeam.module.css';

/** `#/team/sealed`: exams that nobody reads before they are sat, and what came of them. */
export function SealedTeamScreen() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('sealed.title')}
      lead={t('sealed.lead')}
      above={<TeamNav />}
      actions={<ButtonLink to="/sealed">{t('sealed.toSit')}</ButtonLink>}
    >
      <div className={styles.screen}>
        <SealForm />
        <OpenResult />
        <Section title={t('sealed.limits')}>
          <ul className={styles.words}>
            {(['memory', 'code', 'library', 'machine', 'marks', 'result'] as const).map((one) => (
              <li key={one}>{t(`sealed.limit.${one}`)}</li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}

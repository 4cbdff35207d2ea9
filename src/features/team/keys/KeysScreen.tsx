import { useTranslation } from 'react-i18next';
import { canSeal } from '../../../adapters/browser/crypto.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import styles from './Keys.module.css';
import { OwnKeys } from './OwnKeys.tsx';
import { RegisteredKeys } from './RegisteredKeys.tsx';

/** `#/team/keys`: keys that sign, and keys that count. */
export function KeysScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('keys.title')} lead={t('keys.lead')} above={<TeamNav />}>
      <div className={styles.screen}>
        {canSeal() ? (
          <>
            <OwnKeys />
            <RegisteredKeys />
          </>
        ) : (
          <Notice tone="bad" title={t('keys.cannot')}>
            {t('keys.cannotText')}
          </Notice>
        )}
        <Section title={t('keys.copied')}>
          <ul className={styles.words}>
            {(['public', 'wrapped', 'both', 'lost'] as const).map((one) => (
              <li key={one}>{t(`keys.copiedText.${one}`)}</li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}

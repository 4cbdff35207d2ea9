import { useTranslation } from 'react-i18next';
import type { Notice as Content } from '../../core/scenario/types.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './BriefScreen.module.css';

/** What somebody may not want to meet today, with the way past it: skipping costs nothing. */
export function BeforeYouOpen({ notices }: { readonly notices: readonly Content[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.before}>
      <Notice
        tone="partly"
        title={`${t('library.notice.label')} ${notices.map((one) => t(`library.notice.${one}`)).join(', ')}`}
        actions={<ButtonLink to="/">{t('practice.brief.skip')}</ButtonLink>}
      >
        {t('practice.brief.skipText')}
      </Notice>
    </div>
  );
}

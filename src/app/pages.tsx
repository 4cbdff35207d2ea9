import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import styles from './pages.module.css';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('common.notFound.title')} lead={t('common.notFound.text')} width="text">
      <ButtonLink to="/" look="primary">
        {t('common.notFound.home')}
      </ButtonLink>
    </Page>
  );
}

/** Shown in place of a screen that threw or could not be fetched: what is safe, what to do, and the details for whoever mends it. */
export function ScreenError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Page title={t('common.error.title')} lead={t('common.error.text')} width="text">
      <div className={styles.actions}>
        <Button
          look="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('common.error.reload')}
        </Button>
        <ButtonLink to="/">{t('common.error.home')}</ButtonLink>
      </div>
      <details className={styles.details}>
        <summary>{t('common.error.details')}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)}</pre>
      </details>
    </Page>
  );
}

export function Arriving() {
  const { t } = useTranslation();
  return <Loading label={t('common.loading')} />;
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Reading } from '../../adapters/react/ports.ts';
import type { Analyser } from '../../core/analysis/types.ts';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { Loaded } from '../../ui/use-loaded.ts';
import styles from './LabScreen.module.css';

/** Whether what reads is there, and which of its layers. */
export function LoadState({ loaded, learned }: { readonly loaded: Loaded<Reading>; readonly learned: boolean }) {
  const { t } = useTranslation();
  if (loaded.state === 'loading') return <Loading label={t('lab.loading')} />;
  if (loaded.state === 'failed') return <LoadGate loaded={loaded}>{() => null}</LoadGate>;
  if (learned) return null;
  return (
    <p className={styles.soft}>
      {t('lab.rulesOnly')} <Link to="/settings">{t('lab.toSettings')}</Link>
    </p>
  );
}

/** What the reading was made with. */
export function MadeWith({ analyser: { rulesVersion, modelVersion } }: { readonly analyser: Analyser }) {
  const { t } = useTranslation();
  return (
    <p className={styles.madeWith}>
      {modelVersion === null
        ? t('lab.learnedOff', { rules: rulesVersion })
        : t('lab.learnedOn', { rules: rulesVersion, model: modelVersion })}
    </p>
  );
}

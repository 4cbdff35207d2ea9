import { useTranslation } from 'react-i18next';
import type { LeadKey } from '../../../core/progress/index.ts';
import { fingerprintOf } from '../../../core/team/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Keys.module.css';

/** Whose key, since when, and what tells it from others. */
export function KeyWords({ of }: { readonly of: LeadKey }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <p className={styles.name}>
        <strong>{of.name}</strong>
        <span className={styles.soft}>{t('keys.made', { when: format.date(of.madeMs) })}</span>
      </p>
      <p>
        <span className={styles.soft}>{t('keys.fingerprint')}</span> <code className={styles.print}>{fingerprintOf(of)}</code>
      </p>
    </>
  );
}

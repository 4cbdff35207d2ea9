import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signFile } from '../../../adapters/browser/crypto.ts';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { LeadKey, Readiness, Sender } from '../../../core/progress/index.ts';
import { certificateFile, certificateOf } from '../../../core/team/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { download } from '../../../ui/download.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Unlock } from '../keys/Unlock.tsx';
import styles from './Certificate.module.css';
import { CertificatePaper } from './CertificatePaper.tsx';

type Props = { readonly person: Sender; readonly readiness: Readiness };

/** What is about to be signed, then what has been. */
export function MakeCertificate({ person, readiness }: Props) {
  const { t } = useTranslation();
  const { newId, wallNow } = usePorts();
  const [signed, setSigned] = useState<{ readonly text: string; readonly by: LeadKey } | null>(null);
  const [making] = useState(() => ({ id: newId(), madeMs: wallNow() }));
  const body = useMemo(() => certificateOf(readiness, { ...making, person }), [readiness, making, person]);
  if (body === null) return null;
  return (
    <div className={styles.screen}>
      {signed === null ? (
        <section className={styles.form} aria-label={t('certificate.sign')}>
          <p>{t('certificate.preview')}</p>
          <Unlock
            label={t('certificate.sign')}
            onUnlocked={async (unlocked) => {
              setSigned({ text: await signFile(certificateFile(body, unlocked.key), unlocked), by: unlocked.key });
            }}
          />
        </section>
      ) : (
        <div className={styles.quiet} aria-live="polite">
          <Notice
            tone="good"
            title={t('certificate.isSigned')}
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    download(`otvet-certificate-${body.id.slice(-12)}.json`, [signed.text], 'application/json');
                  }}
                >
                  {t('certificate.save')}
                </Button>
                <Button
                  onClick={() => {
                    window.print();
                  }}
                >
                  {t('certificate.print')}
                </Button>
                <ButtonLink to="/team/certificate">{t('certificate.toAll')}</ButtonLink>
              </>
            }
          />
        </div>
      )}
      <CertificatePaper body={body} signer={signed?.by ?? null} />
    </div>
  );
}

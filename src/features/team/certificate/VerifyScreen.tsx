import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canSeal, isSigned } from '../../../adapters/browser/crypto.ts';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { currentFor } from '../../../adapters/react/standing.ts';
import {
  type Certificate,
  type CertificateBody,
  changedIn,
  type NotRead,
  readCertificate,
  registeredAs,
} from '../../../core/team/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { TextAreaField } from '../../../ui/Field.tsx';
import { FilePicker } from '../../../ui/FilePicker.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { useKeys } from '../keys/use-keys.ts';
import styles from './Certificate.module.css';
import { CertificatePaper } from './CertificatePaper.tsx';

/** `#/verify`: whether a certificate is genuine, and whose. */
export function VerifyScreen() {
  const { t } = useTranslation();
  const [checked, setChecked] = useState<Certificate | NotRead | null>(null);
  const [pasted, setPasted] = useState('');
  const check = async (text: string) => {
    setChecked(await checkedOf(text));
  };
  return (
    <Page
      title={t('certificate.verify.title')}
      lead={<span className={styles.quiet}>{t('certificate.verify.lead')}</span>}
      actions={
        <span className={styles.quiet}>
          <ButtonLink to="/team/keys">{t('certificate.verify.toKeys')}</ButtonLink>
        </span>
      }
    >
      <div className={styles.screen}>
        {canSeal() ? (
          <div className={`${styles.form} ${styles.quiet}`}>
            <div className={styles.ways}>
              <FilePicker label={t('certificate.verify.open')} accept=".json,.otvet" onFile={(file) => void file.text().then(check)} />
            </div>
            <TextAreaField
              label={t('certificate.verify.paste')}
              rows={3}
              spellCheck={false}
              value={pasted}
              onChange={(event) => {
                setPasted(event.target.value);
              }}
            />
            <div className={styles.ways}>
              <Button aria-disabled={pasted.trim() === ''} onClick={() => void (pasted.trim() !== '' && check(pasted.trim()))}>
                {t('certificate.verify.look')}
              </Button>
            </div>
          </div>
        ) : (
          <Notice tone="bad" title={t('keys.cannot')}>
            {t('keys.cannotText')}
          </Notice>
        )}
        {typeof checked === 'string' && (
          <Notice tone="bad" role="alert" title={t(`certificate.verify.${checked}`)}>
            {t(`certificate.verify.${checked}Text`)}
          </Notice>
        )}
        <div aria-live="polite" className={styles.said}>
          {checked !== null && typeof checked !== 'string' && <Genuine file={checked} />}
        </div>
      </div>
    </Page>
  );
}

/** The file where its signature holds, else what is wrong with it. */
async function checkedOf(text: string): Promise<Certificate | NotRead> {
  const read = readCertificate(text);
  if (read.state !== 'read') return read.state;
  return (await isSigned(read.file)) ? read.file : 'altered';
}

function Genuine({ file }: { readonly file: Certificate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wallNow } = usePorts();
  const { keys } = useKeys();
  const registered = registeredAs(keys, file.key);
  const { validUntilMs } = file.body;
  const isExpired = validUntilMs !== null && validUntilMs <= wallNow();
  return (
    <>
      <div className={styles.quiet}>
        {registered === null ? (
          <Notice tone="partly" role="alert" title={t('certificate.verify.unregistered')}>
            {t('certificate.verify.unregisteredText', { name: file.key.name })}
          </Notice>
        ) : (
          <Notice
            tone={isExpired ? 'partly' : 'good'}
            title={t(isExpired ? 'certificate.verify.expired' : 'certificate.verify.valid', { name: registered.name })}
          >
            {isExpired ? t('certificate.verify.expiredText', { when: format.date(validUntilMs) }) : t('certificate.verify.validText')}
            {registered.name !== file.key.name && <p>{t('certificate.verify.renamed', { said: file.key.name, name: registered.name })}</p>}
          </Notice>
        )}
        {!isExpired && <Since body={file.body} />}
      </div>
      <CertificatePaper body={file.body} signer={file.key} registered={registered?.name ?? null} />
    </>
  );
}

/** Scenarios and rules of marking that are others here than those it was given by. */
function Since({ body }: { readonly body: CertificateBody }) {
  const { t } = useTranslation();
  const { content } = usePorts();
  const { settings } = usePerson();
  const found = useLoaded(
    useCallback(
      async () => changedIn(body, await currentFor(content, new Set(body.scenarios.map(({ id }) => id)), settings)),
      [body, content, settings],
    ),
  );
  if (found.state !== 'ready') return null;
  const { scenarios, rules } = found.value;
  if (scenarios.length === 0 && !rules) return null;
  return (
    <Notice tone="partly" title={t('certificate.verify.since')}>
      {scenarios.length > 0 && <p>{t('certificate.verify.sinceScenarios', { titles: scenarios.join(', ') })}</p>}
      {rules && <p>{t('certificate.verify.sinceRules')}</p>}
    </Notice>
  );
}

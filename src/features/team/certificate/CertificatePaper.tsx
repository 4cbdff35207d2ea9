import { useTranslation } from 'react-i18next';
import type { LeadKey } from '../../../core/progress/index.ts';
import { type CertificateBody, certificateFile, codeOf, fingerprintOf, type Measured } from '../../../core/team/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Certificate.module.css';

type Props = {
  readonly body: CertificateBody;
  /** null: not signed yet. */
  readonly signer: LeadKey | null;
  /** Under which name the key counts here: what it calls itself is its owner's to choose; null: it does not count. */
  readonly registered?: string | null;
};

/** The certificate as a page of paper. */
export function CertificatePaper({ body, signer, registered = signer?.name ?? null }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { person, lang, channels, madeMs, validUntilMs, scenarios, rulesVersion, exams } = body;
  const proof = ['proves', 'cannotWho', 'cannotClock', 'cannotRest', 'check'] as const;
  return (
    <article className={styles.paper} aria-label={t('certificate.paper.title')}>
      <h2>{t('certificate.paper.title')}</h2>
      <p className={styles.person}>{person.name}</p>
      <p>{t('certificate.paper.ready')}</p>
      <p className={styles.lane}>
        {t('certificate.paper.what', {
          lang: t(`common.lang.${lang}`),
          channels: channels.map((one) => t(`common.channel.${one}`)).join(', '),
        })}
      </p>
      <dl className={styles.facts}>
        <Fact name={t('certificate.paper.made')}>{format.moment(madeMs)}</Fact>
        <Fact name={t('certificate.paper.until')}>
          {validUntilMs === null ? t('certificate.paper.noEnd') : format.moment(validUntilMs)}
        </Fact>
        <Fact name={t(signer === null || registered !== null ? 'certificate.paper.by' : 'certificate.paper.byUnregistered')}>
          {signer === null ? t('certificate.paper.unsigned') : (registered ?? signer.name)}
        </Fact>
        {signer && (
          <>
            <Fact name={t('certificate.paper.fingerprint')}>
              <code>{fingerprintOf(signer)}</code>
            </Fact>
            <Fact name={t('certificate.paper.code')}>
              <code>{codeOf(certificateFile(body, signer))}</code>
            </Fact>
          </>
        )}
      </dl>
      <h3 id="certificate-measured">{t('certificate.paper.measured')}</h3>
      <table className={styles.measured} aria-labelledby="certificate-measured">
        <thead>
          <tr>
            <th scope="col">{t('certificate.paper.line')}</th>
            <th scope="col">{t('certificate.paper.need')}</th>
            <th scope="col">{t('certificate.paper.have')}</th>
          </tr>
        </thead>
        <tbody>
          {body.measured.map((one) => (
            <MeasuredRow key={`${one.id} ${one.criterion ?? ''}`} measured={one} />
          ))}
        </tbody>
      </table>
      <h3>{t('certificate.paper.under')}</h3>
      <ul className={styles.under}>
        {scenarios.map(({ id, title, hash }) => (
          <li key={id}>{t('certificate.paper.scenario', { title, hash })}</li>
        ))}
        <li>{t('certificate.paper.rules', { version: rulesVersion })}</li>
        <li>{t('certificate.paper.exams', { ids: exams.map((id) => id.slice(-12)).join(', ') })}</li>
      </ul>
      <h3>{t('certificate.paper.means')}</h3>
      <ul className={styles.means}>
        {proof.map((one) => (
          <li key={one}>{t(`certificate.paper.${one}`)}</li>
        ))}
      </ul>
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MeasuredRow({ measured: { id, criterion, have, need, seen } }: { readonly measured: Measured }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t(`certificate.measured.${id}`, { criterion: criterion === null ? '' : t(`debrief.criterion.${criterion}`) });
  const number = have === null ? '–' : format.number(have);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{format.number(need)}</td>
      <td>{seen === undefined ? number : t('certificate.paper.seen', { have: number, seen })}</td>
    </tr>
  );
}

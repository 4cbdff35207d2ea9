import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { Readiness } from '../../../core/progress/index.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/Loading.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import styles from './Certificate.module.css';
import { MakeCertificate } from './MakeCertificate.tsx';
import { type Ready, readyPeople } from './ready.ts';

/** `#/team/certificate/:person/:lane`: who is ready, and the certificate of one of them. */
export function CertificateScreen() {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { settings } = usePerson();
  const { person: id, lane } = useParams();
  const found = useLoaded(
    useCallback(() => readyPeople({ stores, content, settings, nowMs: wallNow() }), [stores, content, wallNow, settings]),
  );
  return (
    <Page
      title={t('certificate.title')}
      lead={<span className={styles.quiet}>{t('certificate.lead')}</span>}
      above={<TeamNav />}
      actions={
        <span className={styles.quiet}>
          <ButtonLink to="/verify">{t('certificate.toVerify')}</ButtonLink>
        </span>
      }
    >
      <LoadGate loaded={found}>
        {(people) => (id === undefined ? <Everybody people={people} /> : <One people={people} id={id} lane={lane ?? ''} />)}
      </LoadGate>
    </Page>
  );
}

function Everybody({ people }: { readonly people: readonly Ready[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ready = people.filter(({ lanes }) => lanes.length > 0);
  if (ready.length === 0) return <EmptyState title={t('certificate.nobody')}>{t('certificate.nobodyText')}</EmptyState>;
  const until = ({ validUntilMs }: Readiness): string =>
    validUntilMs === null || !Number.isFinite(validUntilMs)
      ? t('certificate.open')
      : t('certificate.until', { when: format.date(validUntilMs) });
  return (
    <Section title={t('certificate.people')}>
      <ul className={styles.list}>
        {ready.flatMap(({ person, lanes }) =>
          lanes.map((one) => (
            <li key={`${person.id} ${one.key}`}>
              <Link to={`/team/certificate/${encodeURIComponent(person.id)}/${one.key}`}>
                {t('certificate.make', {
                  name: person.name === '' ? t('common.people.nameless') : person.name,
                  lang: t(`common.lang.${one.lane.lang}`),
                  channels: one.lane.requirement.channels.map((channel) => t(`common.channel.${channel}`)).join(', '),
                })}
              </Link>
              <span className={styles.soft}>{until(one)}</span>
            </li>
          )),
        )}
      </ul>
    </Section>
  );
}

function One({ people, id, lane }: { readonly people: readonly Ready[]; readonly id: string; readonly lane: string }) {
  const { t } = useTranslation();
  const ready = people.find(({ person }) => person.id === id);
  const readiness = ready?.lanes.find(({ key }) => key === lane);
  const back = <ButtonLink to="/team/certificate">{t('certificate.toAll')}</ButtonLink>;
  if (!ready || !readiness)
    return (
      <EmptyState title={t('certificate.notReady')} action={back}>
        {t('certificate.notReadyText')}
      </EmptyState>
    );
  if (ready.person.name === '')
    return (
      <EmptyState title={t('certificate.noName')} action={back}>
        {t('certificate.noNameText')}
      </EmptyState>
    );
  return <MakeCertificate key={`${id} ${lane}`} person={ready.person} readiness={readiness} />;
}

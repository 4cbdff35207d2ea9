import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ownWork } from '../../adapters/react/own-work.ts';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { receivedOf } from '../../core/progress/index.ts';
import { assigned, readAssignmentLink } from '../../core/team/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AssignmentCard } from './AssignmentCard.tsx';
import styles from './Assignments.module.css';
import { NotForYou } from './TakeIn.tsx';
import { notFor, takeIn } from './taking-in.ts';

/** `#/assignment?a=…`: what somebody was asked for by a link, shown before it is taken in. */
export function AssignmentScreen() {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { profile, reportTrouble } = usePerson();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [isTaking, setTaking] = useState(false);
  const link = address.get('a') ?? '';
  const offered = useLoaded(
    useCallback(async () => {
      const nowMs = wallNow();
      const [reading, work, { entries }] = await Promise.all([
        readAssignmentLink(link),
        ownWork(stores, profile.id, nowMs),
        content.loadLibrary(),
      ]);
      if (reading.state === 'broken') return null;
      const { file } = reading;
      return { file, entries, all: receivedOf('assignment', file.rows).map((one) => assigned(one, work, nowMs)) };
    }, [link, stores, content, profile.id, wallNow]),
  );

  return (
    <Page title={t('assigned.link.title')} lead={t('assigned.link.lead')} width="text">
      <LoadGate loaded={offered}>
        {(found) =>
          found === null ? (
            <Notice
              tone="bad"
              title={t('assigned.brokenLink')}
              actions={<ButtonLink to="/assignments">{t('assigned.link.toAll')}</ButtonLink>}
            >
              {t('assigned.brokenLinkText')}
            </Notice>
          ) : (
            <div className={styles.cards}>
              {found.all.map((one) => (
                <AssignmentCard key={one.assignment.id} assigned={one} entries={found.entries} />
              ))}
              <NotMeant names={notFor(found.file, profile)} name={profile.name} />
              <div className={styles.ways}>
                <Button
                  look="primary"
                  disabled={isTaking}
                  onClick={() => {
                    setTaking(true);
                    takeIn(found.file, { profile, stores, nowMs: wallNow() }).then(
                      () => navigate('/assignments'),
                      (error: unknown) => {
                        setTaking(false);
                        reportTrouble(error);
                      },
                    );
                  }}
                >
                  {t('assigned.link.take')}
                </Button>
                <ButtonLink to="/assignments">{t('assigned.link.toAll')}</ButtonLink>
              </div>
            </div>
          )
        }
      </LoadGate>
    </Page>
  );
}

function NotMeant({ names, name }: { readonly names: readonly string[] | null; readonly name: string }) {
  return names === null ? null : <NotForYou names={names} name={name} />;
}

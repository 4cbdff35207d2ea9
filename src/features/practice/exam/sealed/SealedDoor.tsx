import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { canSeal } from '../../../../adapters/browser/crypto.ts';
import { forgetSealed, keptSealed, type KeptSealed } from '../../../../adapters/browser/kept-sealed.ts';
import { usePerson } from '../../../../adapters/react/person.tsx';
import { usePorts } from '../../../../adapters/react/ports.ts';
import type { Stores } from '../../../../core/progress/index.ts';
import { type NotRead, readSealed } from '../../../../core/team/index.ts';
import { FilePicker } from '../../../../ui/FilePicker.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { Page } from '../../../../ui/Page.tsx';
import { useLoaded } from '../../../../ui/use-loaded.ts';
import { KeptExam } from './KeptExam.tsx';
import { lookAt, type NotOpened, type SealedFile } from './open-sealed.ts';
import styles from './Sealed.module.css';
import { SealedStart } from './SealedStart.tsx';

type Props = {
  readonly onBegin: (file: SealedFile, code: string, name: string) => Promise<NotOpened | null>;
  readonly onGoOn: (row: KeptSealed, code: string) => Promise<NotOpened | 'gone' | null>;
};

/** What happens, what it takes, and the file; above it what is under way here. */
export function SealedDoor({ onBegin, onGoOn }: Props) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { profile } = usePerson();
  const kept = useLoaded(useCallback(() => keptFor(profile.id, stores), [profile.id, stores]));
  const rows = kept.state === 'ready' ? kept.value : [];
  return (
    <div className={styles.scrolling}>
      <Page
        title={t('sealed.sit.title')}
        lead={t('sealed.sit.lead')}
        width="text"
        above={
          <Link to="/readiness" className={styles.back}>
            <Icon name="back" size={18} />
            {t('exam.toReadiness')}
          </Link>
        }
      >
        {canSeal() ? (
          <div className={styles.screen}>
            {rows.map((row) => (
              <KeptExam key={row.id} row={row} onGoOn={onGoOn} onChanged={kept.retry} />
            ))}
            <Steps />
            <Opening rows={rows} onBegin={onBegin} />
            <WhatItTakes />
          </div>
        ) : (
          <Notice tone="bad" title={t('keys.cannot')}>
            {t('keys.cannotText')}
          </Notice>
        )}
      </Page>
    </div>
  );
}

function Steps() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="sealed-steps" className={styles.part}>
      <h2 id="sealed-steps">{t('sealed.sit.how')}</h2>
      <ol className={styles.steps}>
        {(['file', 'code', 'answer'] as const).map((one) => (
          <li key={one}>
            <strong>{t(`sealed.sit.step.${one}`)}</strong> {t(`sealed.sit.stepText.${one}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function WhatItTakes() {
  const { t } = useTranslation();
  const { notKept } = usePorts();
  return (
    <section aria-labelledby="sealed-takes" className={styles.part}>
      <h2 id="sealed-takes">{t('sealed.sit.takes')}</h2>
      <ul className={styles.terms}>
        {(['machine', 'kept', 'result'] as const).map((one) => (
          <li key={one}>{t(one === 'kept' && notKept !== null ? 'sealed.sit.term.memory' : `sealed.sit.take.${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function Opening({ rows, onBegin }: { readonly rows: readonly KeptSealed[]; readonly onBegin: Props['onBegin'] }) {
  const { t } = useTranslation();
  const [looked, setLooked] = useState<SealedFile | NotRead | null>(null);
  const isHere =
    looked !== null && typeof looked !== 'string' && rows.some((row) => 'lock' in row.held && sealedIdOf(row) === looked.body.id);
  return (
    <>
      <div className={styles.ways}>
        <FilePicker label={t('sealed.sit.open')} accept=".json,.otvet" onFile={(file) => void file.text().then(lookAt).then(setLooked)} />
      </div>
      {typeof looked === 'string' && (
        <Notice tone="bad" role="alert" title={t(`sealed.wrong.${looked}`)}>
          {t(`sealed.wrong.${looked}Text`)}
        </Notice>
      )}
      {isHere && (
        <Notice tone="partly" role="alert" title={t('sealed.kept.same')}>
          {t('sealed.kept.sameText')}
        </Notice>
      )}
      {looked !== null && typeof looked !== 'string' && !isHere && (
        <SealedStart key={looked.signature} file={looked} onBegin={(code, name) => onBegin(looked, code, name)} />
      )}
    </>
  );
}

function sealedIdOf({ file }: KeptSealed): string | null {
  const read = readSealed(file);
  return read.state === 'read' ? read.file.body.id : null;
}

/** This person's; what belongs to people who are gone goes. */
async function keptFor(profileId: string, { profiles, durable }: Stores): Promise<readonly KeptSealed[]> {
  const rows = await keptSealed();
  const mine = rows.filter((row) => row.profileId === profileId);
  // stores that forget know nobody of before
  if (!durable) return mine;
  await Promise.all(
    rows.map(async (row) => {
      // somebody who cannot be read is not gone
      const owner = await profiles.get(row.profileId).catch(() => null);
      if (owner === undefined) await forgetSealed(row.id);
    }),
  );
  return mine;
}

import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { canSeal } from '../../../../adapters/browser/crypto.ts';
import { usePerson } from '../../../../adapters/react/person.tsx';
import { usePorts } from '../../../../adapters/react/ports.ts';
import type { Attempt, Exam, Sender } from '../../../../core/progress/index.ts';
import type { Scenario } from '../../../../core/scenario/types.ts';
import { begunOf, type NotRead, NO_KEYS, withBegun } from '../../../../core/team/index.ts';
import { Button, ButtonLink } from '../../../../ui/Button.tsx';
import { download } from '../../../../ui/download.ts';
import { FilePicker } from '../../../../ui/FilePicker.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { Page } from '../../../../ui/Page.tsx';
import styles from './Sealed.module.css';
import { lookAt, type SealedFile } from './open-sealed.ts';
import { beginSealed, resultFile } from './sit-sealed.ts';
import { SealedSitting, useStayHere } from './SealedSitting.tsx';
import { SealedStart } from './SealedStart.tsx';

type Begun = {
  readonly file: SealedFile;
  readonly exam: Exam;
  readonly scenarios: readonly Scenario[];
  readonly person: Sender;
  readonly begunBefore: readonly number[];
};

/** `#/sealed`: an exam that a lead has sealed, opened with its code; what comes of it is sealed to the lead. */
export function SealedScreen() {
  const ports = usePorts();
  const { settings, changeSettings, profile } = usePerson();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const isAtStake = begun !== null && !isSaved;
  useStayHere(isAtStake);
  const blocker = useBlocker(isAtStake);

  const begin = async (file: SealedFile, scenarios: readonly Scenario[], name: string) => {
    const keys = settings.keys ?? NO_KEYS;
    const person = { id: profile.id, name };
    const exam = await beginSealed(file, scenarios, { person, settings }, ports);
    setBegun({ file, exam, scenarios, person, begunBefore: begunOf(keys, file.body.id) });
    changeSettings({ keys: withBegun(keys, file.body.id, exam.startedMs) });
  };
  const { appVersion } = ports;
  const seal = useCallback(
    async (exam: Exam, attempts: readonly Attempt[]) => {
      if (begun === null) return;
      const { file, person, begunBefore } = begun;
      setResult(await resultFile(file, { exam, attempts, person, begunBefore }, appVersion));
    },
    [begun, appVersion],
  );
  const onOver = useCallback(
    (exam: Exam, attempts: readonly Attempt[]) => {
      void seal(exam, attempts);
    },
    [seal],
  );

  return (
    <>
      {blocker.state === 'blocked' && <Leaving onStay={blocker.reset} onLeave={blocker.proceed} isOver={result !== null} />}
      {begun === null ? (
        <Choosing onBegin={begin} />
      ) : result === null ? (
        <SealedSitting begun={begun.exam} scenarios={begun.scenarios} person={begun.person} onOver={onOver} />
      ) : (
        <Over
          file={begun.file}
          isSaved={isSaved}
          onSave={() => {
            download(`otvet-sealed-result-${begun.exam.id.slice(-12)}.json`, [result], 'application/json');
            setSaved(true);
          }}
        />
      )}
    </>
  );
}

function Leaving({ onStay, onLeave, isOver }: { readonly onStay: () => void; readonly onLeave: () => void; readonly isOver: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.leaving}>
      <Notice
        tone="bad"
        role="alert"
        title={t(isOver ? 'sealed.leave.unsaved' : 'sealed.leave.title')}
        actions={
          <>
            <Button look="primary" onClick={onStay}>
              {t('sealed.leave.stay')}
            </Button>
            <Button onClick={onLeave}>{t('sealed.leave.go')}</Button>
          </>
        }
      >
        {t('sealed.leave.text')}
      </Notice>
    </div>
  );
}

type ChoosingProps = {
  readonly onBegin: (file: SealedFile, scenarios: readonly Scenario[], name: string) => Promise<void>;
};

function Choosing({ onBegin }: ChoosingProps) {
  const { t } = useTranslation();
  const [looked, setLooked] = useState<SealedFile | NotRead | null>(null);
  return (
    <div className={styles.scrolling}>
      <Page title={t('sealed.sit.title')} lead={t('sealed.sit.lead')} width="text">
        {canSeal() ? (
          <div className={styles.screen}>
            <div className={styles.ways}>
              <FilePicker
                label={t('sealed.sit.open')}
                accept=".json,.otvet"
                onFile={(file) => void file.text().then(lookAt).then(setLooked)}
              />
            </div>
            {typeof looked === 'string' && (
              <Notice tone="bad" role="alert" title={t(`sealed.wrong.${looked}`)}>
                {t(`sealed.wrong.${looked}Text`)}
              </Notice>
            )}
            {looked !== null && typeof looked !== 'string' && (
              <SealedStart key={looked.signature} file={looked} onBegin={(scenarios, name) => onBegin(looked, scenarios, name)} />
            )}
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

type OverProps = { readonly file: SealedFile; readonly isSaved: boolean; readonly onSave: () => void };

function Over({ file, isSaved, onSave }: OverProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.scrolling}>
      <Page title={t('sealed.over.title')} lead={t('sealed.over.lead', { name: file.key.name })} width="text">
        <div className={styles.screen}>
          <div className={styles.ways}>
            <Button look="primary" size="l" onClick={onSave}>
              {t('sealed.over.save')}
            </Button>
            {isSaved && <ButtonLink to="/readiness">{t('exam.toReadiness')}</ButtonLink>}
          </div>
          <output className={styles.said}>{isSaved ? t('sealed.over.saved') : ''}</output>
          <p className={styles.soft}>{t('sealed.over.text')}</p>
        </div>
      </Page>
    </div>
  );
}

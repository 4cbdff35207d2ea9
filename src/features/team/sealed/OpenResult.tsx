import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openSealedTo } from '../../../adapters/browser/crypto.ts';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type ExamItem, receivedOf, verdictOf } from '../../../core/progress/index.ts';
import {
  fingerprintOf,
  type NotRead,
  readResult,
  readSealedResult,
  rowsOf,
  type SealedResult,
  type SealedTo,
} from '../../../core/team/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { FilePicker } from '../../../ui/FilePicker.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { withWordsKept } from '../intake.ts';
import { Unlock } from '../keys/Unlock.tsx';
import { useKeys } from '../keys/use-keys.ts';
import styles from './SealedTeam.module.css';

type Found =
  | { readonly state: 'closed'; readonly to: string; readonly sealed: SealedTo }
  | { readonly state: 'open'; readonly result: SealedResult }
  | { readonly state: NotRead };

/** What a trainee has sent back, opened with the key it is sealed to. */
export function OpenResult() {
  const { t } = useTranslation();
  const { keys } = useKeys();
  const [found, setFound] = useState<Found | null>(null);
  const look = async (file: File) => {
    const read = readSealedResult(await file.text());
    setFound(read.state === 'read' ? { ...read, state: 'closed' } : { state: read.state });
  };
  const isMine = (print: string) => keys.own.some(({ key }) => fingerprintOf(key) === print);
  return (
    <Section title={t('sealed.result.title')} lead={t('sealed.result.lead')}>
      <div className={styles.ways}>
        <FilePicker label={t('sealed.result.open')} accept=".json,.otvet" onFile={(file) => void look(file)} />
      </div>
      {found?.state === 'closed' &&
        (isMine(found.to) ? (
          <Unlock
            key={found.sealed.iv}
            label={t('sealed.result.unlock')}
            fingerprint={found.to}
            onUnlocked={async (unlocked) => {
              const text = await openSealedTo(found.sealed, unlocked);
              const result = text === null ? null : readResult(text);
              setFound(result === null ? { state: 'altered' } : { state: 'open', result });
            }}
          />
        ) : (
          <Notice
            tone="bad"
            role="alert"
            title={t('sealed.result.notMine')}
            actions={<ButtonLink to="/team/keys">{t('keys.toKeys')}</ButtonLink>}
          >
            {t('sealed.result.notMineText', { print: found.to })}
          </Notice>
        ))}
      {(found?.state === 'other' || found?.state === 'newer' || found?.state === 'altered') && (
        <Notice tone="bad" role="alert" title={t(`sealed.result.wrong.${found.state}`)}>
          {t(`sealed.wrong.${found.state}Text`)}
        </Notice>
      )}
      {found?.state === 'open' && <Result key={found.result.exam.id} result={found.result} />}
    </Section>
  );
}

function Result({ result }: { readonly result: SealedResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
  const [isTaken, setTaken] = useState(false);
  const { title, person, exam, begunBefore } = result;
  const take = async () => {
    try {
      const before = receivedOf('exam', await stores.received.list());
      await stores.received.put(withWordsKept(rowsOf(result, wallNow()), before));
      setTaken(true);
    } catch (error) {
      reportTrouble(error);
    }
  };
  const score = ({ result: marked }: ExamItem) => (marked?.score == null ? '–' : format.number(marked.score));
  return (
    <div className={styles.form} aria-live="polite">
      <div className={styles.facts}>
        <h3>{title}</h3>
        <p>{t('sealed.result.who', { name: person.name, when: format.moment(exam.startedMs) })}</p>
        <p>
          {begunBefore.length === 0
            ? t('sealed.result.once')
            : t('sealed.result.before', { when: begunBefore.map((ms) => format.moment(ms)).join(', ') })}
        </p>
      </div>
      <DataTable
        caption={t('sealed.result.table')}
        rows={exam.items}
        keyOf={({ attemptId }) => attemptId}
        limit={20}
        columns={[
          { key: 'what', title: t('sealed.result.column.what'), cell: (item) => item.title, isText: true },
          { key: 'score', title: t('sealed.result.column.score'), cell: score },
          {
            key: 'verdict',
            title: t('sealed.result.column.verdict'),
            cell: (item) => (item.result === null ? t('sealed.result.notBegun') : t(`sealed.result.verdict.${verdictOf(item)}`)),
            isText: true,
          },
        ]}
      />
      <div className={styles.ways}>
        <Button look="primary" aria-disabled={isTaken} onClick={() => void (!isTaken && take())}>
          {t('sealed.result.take')}
        </Button>
      </div>
      <output className={styles.said}>{isTaken ? t('sealed.result.taken') : ''}</output>
    </div>
  );
}

import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { toldOf } from '../../adapters/react/untold.ts';
import { assignmentsFor, type Choice as Sent } from '../../core/team/index.ts';
import { Button } from '../../ui/Button.tsx';
import { DropArea } from '../../ui/DropArea.tsx';
import { Choice } from '../../ui/Field.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { download } from '../../ui/download.ts';
import { isoDay } from '../../ui/moment-names.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Came } from './Came.tsx';
import styles from './Results.module.css';
import { IntoFolder } from './IntoFolder.tsx';
import { takeFromLead, type TakenBack } from './take-from-lead.ts';
import { linesToSend } from './to-send.ts';

/** `#/results`: what goes to the lead, by one's own choice, and what came back. */
export function ResultsScreen() {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  return (
    <Page title={t('results.title')} lead={t('results.lead')} above={<PastNav />} width="text">
      <div className={styles.screen}>
        <Save />
        <Open
          onTaken={() => {
            setRound(round + 1);
          }}
        />
        <Came key={round} />
      </div>
    </Page>
  );
}

function Save() {
  const { t } = useTranslation();
  const ports = usePorts();
  const { stores, wallNow } = ports;
  const { profile, reportTrouble } = usePerson();
  const [practice, setPractice] = useState<'no' | 'yes'>('no');
  const [texts, setTexts] = useState<'no' | 'yes'>('no');
  const [asked, setAsked] = useState<'no' | 'yes'>('no');
  const [saved, setSaved] = useState('');
  const counted = useLoaded(
    useCallback(async () => {
      const [summaries, rows] = await Promise.all([
        toldOf({ stores, wallNow }, profile.id, stores.attempts.summaries(profile.id)),
        stores.received.list(['assignment']),
      ]);
      const exams = summaries.filter(({ mode }) => mode === 'exam').length;
      return { exams, practice: summaries.length - exams, asked: assignmentsFor(rows, profile).length };
    }, [stores, wallNow, profile]),
  );
  const choice: Sent = { practice: practice === 'yes', texts: texts === 'yes', asked: asked === 'yes' };

  const save = async () => {
    const madeMs = wallNow();
    const name = t('results.file', { name: profile.name === '' ? profile.id.slice(0, 8) : profile.name, date: isoDay(madeMs) });
    download(name, [...(await linesToSend(ports, profile, choice))], 'application/jsonl');
    setSaved(name);
  };

  return (
    <section aria-labelledby="results-save">
      <h2 id="results-save">{t('results.save.title')}</h2>
      <LoadGate loaded={counted}>
        {(counts) => (
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              void save().catch(reportTrouble);
            }}
          >
            <p>{t('results.save.exams', { count: counts.exams })}</p>
            <Choice
              legend={t('results.save.practice', { count: counts.practice })}
              value={practice}
              options={[
                { value: 'no', label: t('results.save.keep') },
                { value: 'yes', label: t('results.save.marks') },
              ]}
              onChange={setPractice}
            />
            {counts.asked > 0 && (
              <div>
                <Choice
                  legend={t('results.save.asked', { count: counts.asked })}
                  value={asked}
                  options={[
                    { value: 'no', label: t('results.save.askedKeep') },
                    { value: 'yes', label: t('results.save.askedSend') },
                  ]}
                  onChange={setAsked}
                />
                {asked === 'yes' && <p className={styles.soft}>{t('results.save.askedNote')}</p>}
              </div>
            )}
            <Choice
              legend={t('results.save.texts')}
              value={texts}
              options={[
                { value: 'no', label: t('results.save.without') },
                { value: 'yes', label: t('results.save.with') },
              ]}
              onChange={setTexts}
            />
            <p className={styles.soft}>{t(texts === 'yes' ? 'results.save.withNote' : 'results.save.withoutNote')}</p>
            {profile.name === '' && <Notice>{t('results.save.nameless')}</Notice>}
            <div className={styles.ways}>
              <Button type="submit" look="primary">
                {t('results.save.do')}
              </Button>
              <output className={styles.soft}>{saved === '' ? '' : t('results.save.done', { name: saved })}</output>
            </div>
            <IntoFolder choice={choice} />
          </form>
        )}
      </LoadGate>
    </section>
  );
}

function Open({ onTaken }: { readonly onTaken: () => void }) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { people } = usePerson();
  const [taken, setTaken] = useState<TakenBack | null>(null);
  const take = async (file: File) => {
    const result = await takeFromLead(file, stores, { people, nowMs: wallNow() });
    setTaken(result);
    if (result.state === 'taken') onTaken();
  };
  return (
    <DropArea
      labelledBy="results-open"
      onFiles={([file]) => {
        if (file) void take(file);
      }}
    >
      <h2 id="results-open">{t('results.open.title')}</h2>
      <p className={styles.soft}>{t('results.open.text')}</p>
      <div className={styles.ways}>
        <FilePicker label={t('results.open.choose')} accept=".otvet,.jsonl" onFile={(file) => void take(file)} />
      </div>
      {taken && (
        <Notice
          tone={taken.state === 'taken' ? 'good' : 'bad'}
          role={taken.state === 'taken' ? 'status' : 'alert'}
          title={t(`results.open.${taken.state}`, { ...taken })}
        />
      )}
    </DropArea>
  );
}

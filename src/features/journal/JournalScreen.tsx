import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { toldOf } from '../../adapters/react/untold.ts';
import type { CaseRecord } from '../../core/progress/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Choice, TextField } from '../../ui/Field.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ClosedRow, OpenRow } from './CaseRow.tsx';
import { type Finding, useFinding, WHICH, type Which } from './find.ts';
import styles from './Journal.module.css';
import { openCase, type OpenedCase } from './open-case.ts';

/** So many rows are drawn at a time. */
const SHOWN = 50;

/** `#/journal`: every case of the current profile, the open ones first. */
export function JournalScreen() {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { profile } = usePerson();
  const loaded = useLoaded(
    useCallback(async () => {
      const [cases, live] = await Promise.all([
        toldOf({ stores, wallNow }, profile.id, stores.cases.list(profile.id)),
        stores.live.list(profile.id),
      ]);
      // second tries are no cases of their own
      const told = live.filter(({ fork }) => fork === undefined);
      const open = await Promise.all(told.map(({ id }) => openCase({ stores, content }, id)));
      return { cases, open: open.filter((one) => typeof one === 'object') };
    }, [stores, content, wallNow, profile.id]),
  );
  return (
    <Page title={t('journal.title')} lead={t('journal.lead')} above={<PastNav />}>
      <LoadGate loaded={loaded}>{(found) => <Journal {...found} />}</LoadGate>
    </Page>
  );
}

function Journal({ cases, open }: { readonly cases: readonly CaseRecord[]; readonly open: readonly OpenedCase[] }) {
  const { t } = useTranslation();
  const finding = useFinding(cases);
  if (cases.length + open.length === 0)
    return (
      <EmptyState
        title={t('journal.empty.title')}
        action={
          <ButtonLink to="/" look="primary">
            {t('journal.empty.action')}
          </ButtonLink>
        }
      >
        <p>{t('journal.empty.text')}</p>
      </EmptyState>
    );
  // few, and they change: they are shown until something is asked for
  const openShown = finding.asked.trim() === '' && (finding.which === 'all' || finding.which === 'open') ? open : [];
  return (
    <>
      <search className={styles.find} aria-label={t('journal.find.label')}>
        <TextField
          className={styles.search}
          label={t('journal.find.search')}
          type="search"
          value={finding.asked}
          hint={t('journal.find.hint')}
          onChange={(event) => {
            finding.ask(event.target.value);
          }}
        />
        <Choice
          legend={t('journal.find.which')}
          value={finding.which}
          onChange={finding.choose}
          options={WHICH.map((value: Which) => ({ value, label: t(`journal.find.${value}`) }))}
        />
        <output className={styles.count}>{t('journal.find.count', { count: finding.found.length + openShown.length })}</output>
      </search>
      <Rows key={`${finding.which} ${finding.asked}`} finding={finding} open={openShown} />
    </>
  );
}

function Rows({ finding, open }: { readonly finding: Finding; readonly open: readonly OpenedCase[] }) {
  const { t } = useTranslation();
  const [most, setMost] = useState(SHOWN);
  const { found } = finding;
  if (found.length + open.length === 0)
    return (
      <EmptyState
        title={t('journal.find.none')}
        action={
          <Button
            onClick={() => {
              finding.ask('');
              finding.choose('all');
            }}
          >
            {t('journal.find.clear')}
          </Button>
        }
      >
        <p>{t('journal.find.noneText')}</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.list}>
        {open.map((one) => (
          <OpenRow key={one.id} opened={one} />
        ))}
        {found.slice(0, most).map((record) => (
          <ClosedRow key={record.id} record={record} />
        ))}
      </ul>
      {found.length > most && (
        <div className={styles.more}>
          <Button
            onClick={() => {
              setMost(most + SHOWN);
            }}
          >
            {t('journal.find.more')}
          </Button>
        </div>
      )}
    </>
  );
}

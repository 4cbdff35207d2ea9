import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { standingNow } from '../../../adapters/react/standing.ts';
import type { Readiness } from '../../../core/progress/index.ts';
import { OF_A_SHEET, sheetOf, type Sheet } from '../../../core/team/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { csvOf, saveAsFile } from '../../../ui/csv.ts';
import { EmptyState } from '../../../ui/Loading.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { localCalendar } from '../../../ui/local-calendar.ts';
import { isoDay } from '../../../ui/moment-names.ts';
import { Page } from '../../../ui/Page.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLaneName } from '../../../ui/use-lane-name.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { AgreedPart } from './AgreedPart.tsx';
import { CriteriaParts } from './CriteriaParts.tsx';
import { ExamParts } from './ExamParts.tsx';
import styles from './Sheet.module.css';
import { cellsOf } from './sheet-of-cells.ts';

type Found = { readonly sheet: Sheet; readonly lanes: readonly Readiness[]; readonly nowMs: number };

/** `#/team/person/:id`: one person on one page, to be talked over and printed. */
export function SheetScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, content, wallNow } = usePorts();
  const { settings, uiLang } = usePerson();
  const laneName = useLaneName();
  const { id = '' } = useParams();
  const loaded = useLoaded(
    useCallback(async (): Promise<Found | null> => {
      const nowMs = wallNow();
      const sheet = sheetOf(await stores.received.list(OF_A_SHEET), id, { nowMs, calendar: localCalendar });
      return sheet === null ? null : { sheet, nowMs, lanes: await standingNow(content, sheet.exams, settings, nowMs) };
    }, [stores, content, wallNow, settings, id]),
  );
  const found = loaded.state === 'ready' ? loaded.value : null;
  return (
    <Page
      title={t('oneToOne.title', { name: found?.sheet.person.name || t('oneToOne.nameless') })}
      lead={found && t('oneToOne.received', { when: format.moment(found.sheet.madeMs) })}
      above={<TeamNav />}
      actions={
        found && (
          <>
            <Button
              className={styles.noPrint}
              onClick={() => {
                const { person } = found.sheet;
                const cells = cellsOf(found.sheet, { t, laneName, nowMs: found.nowMs });
                saveAsFile(`otvet-${person.name || t('oneToOne.nameless')}-${isoDay(found.nowMs)}.csv`, csvOf(cells, uiLang));
              }}
            >
              {t('oneToOne.csv.save')}
            </Button>
            <Button
              className={styles.noPrint}
              onClick={() => {
                window.print();
              }}
            >
              {t('oneToOne.print')}
            </Button>
          </>
        )
      }
    >
      <LoadGate loaded={loaded}>{(value) => (value === null ? <Nobody /> : <Parts found={value} onChanged={loaded.retry} />)}</LoadGate>
    </Page>
  );
}

function Nobody() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('oneToOne.none')}
      action={
        <ButtonLink to="/team/folder" look="primary">
          {t('oneToOne.toFolder')}
        </ButtonLink>
      }
    >
      <p>{t('oneToOne.noneText')}</p>
    </EmptyState>
  );
}

function Parts({ found: { sheet, lanes, nowMs }, onChanged }: { readonly found: Found; readonly onChanged: () => void }) {
  return (
    <div className={styles.sheet}>
      <CriteriaParts trends={sheet.trends} />
      <ExamParts exams={sheet.exams} lanes={lanes} openDisputes={sheet.openDisputes} nowMs={nowMs} />
      <AgreedPart person={sheet.person} agreed={sheet.agreed} onChanged={onChanged} />
    </div>
  );
}

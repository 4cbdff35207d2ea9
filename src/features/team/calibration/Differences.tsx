import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { Attempt } from '../../../core/progress/index.ts';
import { differencesOf, type Judged, type SideBySide } from '../../../core/team/index.ts';
import type { Lang } from '../../../core/text/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { csvOf, saveAsFile, type Sheet } from '../../../ui/csv.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { isoDay } from '../../../ui/moment-names.ts';
import { Section } from '../../../ui/Section.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import type { Found } from './load.ts';
import { markingPath } from './use-judge.ts';
import { useCalibrationWords } from './use-calibration-words.ts';

type Props = { readonly found: Found; readonly judge: string; readonly judged: readonly Judged[] };

/** Every difference that may be shown, with each mark. */
export function Differences({ found, judge, judged }: Props) {
  const { t, i18n } = useTranslation();
  const { wallNow } = usePorts();
  const words = useCalibrationWords();
  const rows = differencesOf(judged);
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('calibration.differences.title')}
      lead={t('calibration.differences.lead')}
      actions={
        <Button
          size="s"
          onClick={() => {
            saveAsFile(`otvet-differences-${isoDay(wallNow())}.csv`, csvOf(sheet(), i18n.language as Lang));
          }}
        >
          {t('calibration.table.save')}
        </Button>
      }
    >
      <DataTable
        caption={t('calibration.differences.title')}
        rows={rows}
        keyOf={({ attemptId, criterion }) => `${attemptId} ${criterion}`}
        columns={[
          { key: 'criterion', title: t('calibration.differences.criterion'), cell: ({ criterion }) => words.criterion(criterion) },
          { key: 'marks', title: t('calibration.differences.marks'), cell: words.marks, isText: true },
          {
            key: 'conversation',
            title: t('calibration.differences.conversation'),
            isText: true,
            cell: conversationOf(found, judge),
          },
        ]}
      />
    </Section>
  );

  function sheet(): Sheet {
    const header = (['criterion', 'marks', 'conversation'] as const).map((key) => t(`calibration.differences.${key}`));
    return {
      header,
      rows: rows.map((row) => [
        words.criterion(row.criterion),
        words.marks(row),
        found.candidates.get(row.attemptId)?.attempt.scenarioTitle ?? row.attemptId,
      ]),
    };
  }
}

/** The cell of a row: its conversation, where it is here. */
const conversationOf = ({ candidates }: Found, judge: string) =>
  function cell({ attemptId }: SideBySide) {
    return <Conversation attempt={candidates.get(attemptId)?.attempt} judge={judge} />;
  };

function Conversation({ attempt, judge }: { readonly attempt: Attempt | undefined; readonly judge: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (attempt === undefined) return t('calibration.differences.gone');
  return (
    <>
      <Link to={markingPath(attempt.id, judge)} lang={attempt.lang}>
        {attempt.scenarioTitle}
      </Link>
      , {format.date(attempt.endedMs)}
    </>
  );
}

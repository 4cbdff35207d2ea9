import type { Group } from '../../core/progress/index.ts';
import { TimesByChannel } from './charts.tsx';
import { hasSlowest, timeColumns } from './ByDimension.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { Section, SideBySide } from '../../ui/Section.tsx';
import { groupSheet } from './sheets.ts';
import type { ReportWords } from './use-report-words.ts';

type Props = { readonly channels: readonly Group[]; readonly words: ReportWords };

/** Times channel by channel: what is quick for a letter is slow for a chat. */
export function Times({ channels, words }: Props) {
  const { t, format, nameOf } = words;
  const title = t('reports.times.title');
  const timed = channels.filter(({ firstReply, solution }) => firstReply !== null || solution !== null);
  if (timed.length === 0) return null;
  return (
    <Section
      title={title}
      lead={t(timed.some(hasSlowest) ? 'reports.times.lead' : 'reports.times.leadFew')}
      actions={<SaveCsv what="times" title={title} sheet={() => groupSheet(channels, 'channel', words)} words={words} />}
    >
      <SideBySide>
        <TimesByChannel
          dots={timed.map((group) => ({
            name: nameOf('channel', group),
            firstReplyMs: group.firstReply?.medianMs ?? null,
            solutionMs: group.solution?.medianMs ?? null,
          }))}
          words={words}
        />
        <DataTable
          caption={title}
          rows={timed}
          keyOf={({ key }) => key ?? ''}
          columns={[
            { key: 'name', title: t('reports.by.channel'), cell: (group) => nameOf('channel', group) },
            { key: 'count', title: t('reports.column.cases'), cell: ({ count }) => format.number(count) },
            ...timeColumns<Group>(words),
          ]}
        />
      </SideBySide>
    </Section>
  );
}

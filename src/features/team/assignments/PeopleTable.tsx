import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../../../core/progress/index.ts';
import type { PersonAssigned } from '../../../core/team/index.ts';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { Button } from '../../../ui/Button.tsx';
import { csvOf, saveAsFile } from '../../../ui/csv.ts';
import { isoDay } from '../../../ui/moment-names.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLaneName } from '../../../ui/use-lane-name.ts';

type Props = {
  readonly title: string;
  readonly people: readonly PersonAssigned[];
  readonly titleOf: (scenarioId: string) => string;
};

/** How far everybody is, and what is left for whom. */
export function PeopleTable({ title, people, titleOf }: Props) {
  const { uiLang } = usePerson();
  const { wallNow } = usePorts();
  const { t } = useTranslation();
  const format = useFormat();
  const laneName = useLaneName();
  const taskName = (task: Task) => (task.what === 'exam' ? t('assigned.examIn', { lane: laneName(task.lane) }) : titleOf(task.scenarioId));
  const columns: readonly Column<PersonAssigned>[] = [
    {
      key: 'person',
      title: t('assigned.one.column.person'),
      cell: who,
      isText: true,
    },
    {
      key: 'state',
      title: t('assigned.one.column.state'),
      cell: stateWord,
      isText: true,
    },
    {
      key: 'since',
      title: t('assigned.one.column.since'),
      cell: ({ assigned }) => (assigned?.sinceMs == null ? '–' : format.date(assigned.sinceMs)),
    },
    {
      key: 'done',
      title: t('assigned.one.column.done'),
      cell: ({ assigned }) =>
        assigned === null
          ? '–'
          : t('assigned.one.doneOf', { done: assigned.tasks.filter(({ state }) => state === 'done').length, all: assigned.tasks.length }),
    },
    {
      key: 'left',
      title: t('assigned.one.column.left'),
      cell: leftWords,
      isText: true,
    },
  ];
  const save = () => {
    const header = columns.map((column) => column.title);
    const rows = people.map((one) => [
      one.name || t('assigned.nameless'),
      stateWord(one),
      one.assigned?.sinceMs == null ? null : isoDay(one.assigned.sinceMs),
      one.assigned === null ? null : one.assigned.tasks.filter(({ state }) => state === 'done').length,
      leftWords(one),
    ]);
    saveAsFile(`otvet-${title}-${isoDay(wallNow())}.csv`, csvOf({ header, rows }, uiLang));
  };
  return (
    <>
      <DataTable
        caption={t('assigned.one.people')}
        rows={people}
        keyOf={({ id, name }) => id ?? `name ${name}`}
        columns={columns}
        limit={20}
      />
      <Button size="s" onClick={save}>
        {t('assigned.one.csv')}
      </Button>
    </>
  );

  function stateWord({ assigned, isTold }: PersonAssigned): string {
    if (assigned === null) return t('assigned.one.nothingSent');
    const isUnknown = !isTold && assigned.state === 'open';
    return [
      isUnknown ? t('assigned.one.untold') : t(`assigned.state.${assigned.state}`),
      ...(assigned.isOverdue ? [t('assigned.one.late')] : []),
    ].join(', ');
  }

  function leftWords({ assigned }: PersonAssigned): string {
    const left = assigned?.tasks.filter(({ state }) => state !== 'done').map(taskName) ?? [];
    return left.length === 0 ? '–' : left.join('; ');
  }

  function who({ id, name }: PersonAssigned) {
    return id === null ? name : <Link to={`/team/person/${id}`}>{name || t('assigned.nameless')}</Link>;
  }
}

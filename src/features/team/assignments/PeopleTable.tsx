import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonAssigned, Task } from '../../../core/team/index.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { useLaneName } from '../../../ui/use-lane-name.ts';

type Props = { readonly people: readonly PersonAssigned[]; readonly titleOf: (scenarioId: string) => string };

/** How far everybody is, and what is left for whom. */
export function PeopleTable({ people, titleOf }: Props) {
  const { t } = useTranslation();
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
      cell: ({ assigned }) =>
        assigned === null
          ? t('assigned.one.nothingSent')
          : [t(`assigned.state.${assigned.state}`), ...(assigned.isOverdue ? [t('assigned.one.late')] : [])].join(', '),
      isText: true,
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
      cell: ({ assigned }) =>
        assigned?.tasks
          .filter(({ state }) => state !== 'done')
          .map(taskName)
          .join('; ') ?? '–',
      isText: true,
    },
  ];
  return (
    <DataTable
      caption={t('assigned.one.people')}
      rows={people}
      keyOf={({ id, name }) => id ?? `name ${name}`}
      columns={columns}
      limit={20}
    />
  );

  function who({ id, name }: PersonAssigned) {
    return id === null ? name : <Link to={`/team/person/${id}`}>{name || t('assigned.nameless')}</Link>;
  }
}

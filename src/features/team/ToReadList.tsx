import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ToRead } from '../../core/team/index.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { NameOf } from './TeamScreen.tsx';

/** Conversations of exams whose results wait for a lead. */
export function ToReadList({ toRead, nameOf }: { readonly toRead: readonly ToRead[]; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (toRead.length === 0) return null;
  return (
    <Notice tone="partly" title={t('team.toRead', { count: toRead.length })}>
      <ul>
        {toRead.map(({ exam, item, sender }) => (
          <li key={item.attemptId}>
            <Link to={`/team/attempt/${item.attemptId}`}>{item.title}</Link> ({nameOf(sender.id)}, {format.moment(exam.startedMs)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { type Received, type Sender } from '../../core/progress/index.ts';
import { fromLeadLines, passedOn } from '../../core/team/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { isoDay } from '../../ui/moment-names.ts';

type Props = { readonly person: Sender; readonly name: string };

/** Saves what was said of somebody's conversations, and the model answers of the team, as a file for them. */
export function SendBack({ person, name }: Props) {
  const { t } = useTranslation();
  const { stores, wallNow, appVersion } = usePorts();
  const { settings, profile, reportTrouble } = usePerson();
  const save = useCallback(async () => {
    const madeMs = wallNow();
    const rows = await stores.received.list(['ruling', 'comment', 'agreed', 'exam', 'model']);
    const said = rows.filter(
      (row) => row.profileId === person.id && (row.kind === 'ruling' || row.kind === 'comment' || row.kind === 'agreed' || isRead(row)),
    );
    const by = settings.lead?.name ?? profile.name;
    const file = fromLeadLines({ to: person, by, madeMs, rows: [...said, ...passedOn(rows)] }, { app: appVersion });
    download(
      t('team.backFile', { name: person.name === '' ? person.id.slice(0, 8) : person.name, date: isoDay(madeMs) }),
      [...file],
      'application/jsonl',
    );
  }, [stores, wallNow, appVersion, settings.lead, profile.name, person, t]);
  return (
    <Button size="s" look="quiet" onClick={() => void save().catch(reportTrouble)}>
      {t('team.sendBack')}
      <span className="visually-hidden">: {name}</span>
    </Button>
  );
}

/** An exam that a lead has said something of. */
const isRead = (row: Received): boolean => row.kind === 'exam' && row.record.items.some(({ reviews }) => reviews.length > 0);

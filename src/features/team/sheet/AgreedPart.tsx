import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { Agreed, ReceivedOf, Sender } from '../../../core/progress/index.ts';
import { agreedRow, fromLeadLines } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { download } from '../../../ui/download.ts';
import { isoDay } from '../../../ui/moment-names.ts';
import { AgreedForm } from './AgreedForm.tsx';
import { AgreedLine } from './AgreedLine.tsx';
import styles from './Sheet.module.css';

type Props = {
  readonly person: Sender;
  /** Newest first. */
  readonly agreed: readonly ReceivedOf<'agreed'>[];
  readonly onChanged: () => void;
};

/** One thing that was agreed, by when; what was agreed before; and the file that takes it to whom it concerns. */
export function AgreedPart({ person, agreed, onChanged }: Props) {
  const { t } = useTranslation();
  const { stores, wallNow, newId, appVersion } = usePorts();
  const { reportTrouble, profile, settings } = usePerson();
  const [isEditing, setEditing] = useState(false);
  const [given, setGiven] = useState<string | null>(null);
  const open = agreed.find(({ record }) => record.doneMs === null) ?? null;
  const before = agreed.filter((row) => row !== open);

  async function keep(record: Agreed, row: ReceivedOf<'agreed'> | null) {
    try {
      await stores.received.put([agreedRow(record, row, wallNow())]);
    } catch (error) {
      reportTrouble(error);
      return;
    }
    setEditing(false);
    setGiven(null);
    onChanged();
  }

  const tick = (row: ReceivedOf<'agreed'>, isDone: boolean) => void keep({ ...row.record, doneMs: isDone ? wallNow() : null }, row);

  function give() {
    const madeMs = wallNow();
    const by = open?.record.by ?? agreed[0]?.record.by ?? '';
    const file = `otvet-agreed-${isoDay(madeMs)}-${person.id.slice(0, 8)}.otvet`;
    download(file, [...fromLeadLines({ to: person, by, madeMs, rows: agreed }, { app: appVersion })], 'application/x-ndjson');
    setGiven(file);
  }

  return (
    <section className={styles.agreed} aria-labelledby="sheet-agreed">
      <h2 id="sheet-agreed">{t('oneToOne.agreed')}</h2>
      {open !== null && !isEditing && (
        <div className={styles.current}>
          <AgreedLine agreed={open.record} onTick={(isDone) => tick(open, isDone)} />
          <Button
            size="s"
            look="quiet"
            className={styles.noPrint}
            onClick={() => {
              setEditing(true);
            }}
          >
            {t('oneToOne.edit')}
          </Button>
        </div>
      )}
      {(open === null || isEditing) && (
        <AgreedForm
          key={open?.record.id ?? `new ${agreed.length}`}
          before={open?.record ?? null}
          by={settings.lead?.name ?? profile.name}
          onAgree={(words) => {
            const record = open?.record ?? { id: newId(), profileId: person.id, atMs: wallNow(), doneMs: null };
            void keep({ ...record, ...words }, open);
          }}
          onCancel={
            isEditing
              ? () => {
                  setEditing(false);
                }
              : null
          }
        />
      )}
      {agreed.length > 0 && (
        <div className={styles.noPrint}>
          <Button onClick={give}>{t('oneToOne.give', { name: person.name || t('oneToOne.nameless') })}</Button>
          <output className={styles.soft}>{given !== null && t('oneToOne.given', { file: given })}</output>
        </div>
      )}
      {before.length > 0 && (
        <>
          <h3>{t('oneToOne.history')}</h3>
          <ul className={styles.history}>
            {before.map((row) => (
              <li key={row.id}>
                <AgreedLine agreed={row.record} onTick={(isDone) => tick(row, isDone)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

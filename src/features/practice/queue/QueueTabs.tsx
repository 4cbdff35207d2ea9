import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import { MoodFace } from '../../../ui/MoodFace.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Queue.module.css';
import type { Standing } from './QueueSeat.tsx';

type Props = {
  readonly sessionIds: readonly string[];
  readonly come: number;
  readonly standings: Readonly<Record<string, Standing>>;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};

/** Who is waiting, and how pressingly; arrow keys go from one to the next. */
export function QueueTabs({ sessionIds, come, standings, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const seen = useSeen(standings, selected);
  const there = sessionIds.filter((id, index) => index < come && standings[id] !== undefined);
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = there[(there.indexOf(selected) + step + there.length) % there.length];
    if (next === undefined) return;
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`#tab-${CSS.escape(next)}`)?.focus();
  };

  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={t('queue.tabs')} className={styles.list}>
        {there.map((id) => {
          const standing = standings[id];
          if (standing === undefined) return null;
          return (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={id === selected}
              aria-controls={id === selected ? `chat-${id}` : undefined}
              tabIndex={id === selected ? 0 : -1}
              className={styles.tab}
              data-pressure={standing.pressure}
              onKeyDown={move}
              onClick={() => {
                onSelect(id);
              }}
            >
              <MoodFace mood={standing.mood} size={28} />
              <span className={styles.who}>{standing.name}</span>
              <Wait standing={standing} />
              {id !== selected && standing.said > (seen[id] ?? 0) && (
                <span className={styles.unread}>
                  {standing.said - (seen[id] ?? 0)}
                  <span className="visually-hidden"> {t('queue.unread')}</span>
                </span>
              )}
            </button>
          );
        })}
      </div>
      {sessionIds.slice(there.length).map((id) => (
        <span key={id} className={classes(styles.tab, styles.empty)}>
          {t('queue.coming')}
        </span>
      ))}
      <output className="visually-hidden">
        {pressing(standings, selected)
          .map((name) => t('queue.overdue', { name }))
          .join(' ')}
      </output>
    </div>
  );
}

/** Whoever waits beyond all patience in a chat that is not on the screen. */
const pressing = (standings: Props['standings'], selected: string): readonly string[] =>
  Object.entries(standings).flatMap(([id, { pressure, name }]) => (id !== selected && pressure === 'overdue' ? [name] : []));

function Wait({ standing: { pressure, waitsS } }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const { clock } = useFormat();
  if (pressure === 'over') return <span className={styles.wait}>{t('queue.over')}</span>;
  if (waitsS === null) return <span className={styles.wait}>{t('queue.yours')}</span>;
  const word = pressure === 'late' ? t('practice.waiting.late') : pressure === 'overdue' ? t('practice.waiting.overdue') : '';
  return (
    <span className={styles.wait}>
      {clock(waitsS * 1000)} {word}
    </span>
  );
}

/** How many messages of each chat have been on the screen. */
function useSeen(standings: Props['standings'], selected: string): Readonly<Record<string, number>> {
  const [seen, setSeen] = useState<Readonly<Record<string, number>>>({});
  const said = standings[selected]?.said ?? 0;
  // what is on the screen is seen at once: no later rendering may show it as new
  if ((seen[selected] ?? 0) !== said) setSeen({ ...seen, [selected]: said });
  return seen;
}

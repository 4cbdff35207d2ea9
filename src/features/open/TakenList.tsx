import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import type { Library } from '../../adapters/react/ports.ts';
import type { TakenIn } from '../../core/progress/index.ts';
import { inLang } from '../../core/scenario/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Open.module.css';

type Props = {
  readonly taken: readonly TakenIn[];
  /** null until it is there; then it knows titles. */
  readonly library: Library | null;
  readonly onRemove: (rows: readonly TakenIn[], name: string) => void;
};

/** What came from files and links, by file, newest first; each can go again. */
export function TakenList({ taken, library, onRemove }: Props) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const format = useFormat();
  if (taken.length === 0) return null;
  const groups = groupsOf(taken);
  return (
    <section className={styles.taken} aria-labelledby="open-taken">
      <h2 id="open-taken">{t('open.taken')}</h2>
      <ul className={styles.groups}>
        {groups.map((rows) => {
          const { from, atMs } = rows[0]!;
          return (
            <li key={`${atMs} ${from}`} className={styles.group}>
              <div>
                <p className={styles.title}>{from}</p>
                <p className={styles.facts}>
                  <span>{format.moment(atMs)}</span>
                </p>
                <ul className={styles.titles}>
                  {rows.map((row) => (
                    <li key={row.key}>{titleOf(row)}</li>
                  ))}
                </ul>
              </div>
              <Button
                size="s"
                aria-label={t('open.removeNamed', { name: from })}
                onClick={() => {
                  onRemove(rows, from);
                }}
              >
                {t('open.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );

  function titleOf({ kind, id }: TakenIn) {
    if (kind === 'pack') {
      const course = library?.courses.find((one) => one.id === id);
      return course ? t('open.courseNamed', { title: inLang(course.title, uiLang) }) : id;
    }
    if (kind === 'company') return t('open.companyNamed', { id });
    const entry = library?.entries.find((one) => one.id === id);
    return entry ? (
      <Link to={`/scenario/${id}`} lang={entry.lang}>
        {entry.title}
      </Link>
    ) : (
      id
    );
  }
}

/** What came at once stands together. */
function groupsOf(taken: readonly TakenIn[]): readonly (readonly TakenIn[])[] {
  const groups = new Map<string, TakenIn[]>();
  for (const row of taken) {
    const key = `${row.atMs} ${row.from}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].toSorted(([one], [other]) => (other?.atMs ?? 0) - (one?.atMs ?? 0));
}

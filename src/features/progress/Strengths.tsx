import { type ReactNode, useId } from 'react';
import type { CriteriaTrends, CriterionTrend } from '../../core/progress/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Progress.module.css';
import type { ProgressWords } from './use-progress-words.ts';

/** So many are told of; the table has them all. */
const MOST = 5;

type Props = { readonly criteria: CriteriaTrends; readonly words: ProgressWords };

/** What goes well first, then what is worth practising. */
export function Strengths({ criteria: { strengths, toWorkOn, early }, words }: Props) {
  const { t, criterion } = words;
  return (
    <div className={styles.cards}>
      <Card tone="strong" title={t('progress.strengths.title')} lead={strengths.length > 0 ? t('progress.strengths.lead') : null}>
        {strengths.length > 0 ? <List trends={strengths} place="best" words={words} /> : <p>{t('progress.strengths.none')}</p>}
        {early.length > 0 && (
          <p className={styles.soft}>{t('progress.strengths.early', { names: early.map((one) => criterion(one.criterion)).join('; ') })}</p>
        )}
      </Card>
      <Card tone="work" title={t('progress.work.title')} lead={toWorkOn.length > 0 ? t('progress.work.lead') : null}>
        {toWorkOn.length > 0 ? <List trends={toWorkOn} place="worst" words={words} /> : <p>{t('progress.work.none')}</p>}
      </Card>
    </div>
  );
}

type CardProps = { readonly tone: 'strong' | 'work'; readonly title: string; readonly lead: string | null; readonly children: ReactNode };

function Card({ tone, title, lead, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} data-tone={tone} aria-labelledby={id}>
      <h2 id={id}>
        <Icon name={tone === 'strong' ? 'check' : 'forward'} />
        {title}
      </h2>
      {lead !== null && <p className={styles.soft}>{lead}</p>}
      {children}
    </section>
  );
}

type ListProps = { readonly trends: readonly CriterionTrend[]; readonly place: 'best' | 'worst'; readonly words: ProgressWords };

function List({ trends, place, words }: ListProps) {
  const { t, criterion, points } = words;
  return (
    <ol className={styles.cardList}>
      {trends.slice(0, MOST).map((one) => (
        <li key={one.criterion}>
          <h3>
            {criterion(one.criterion)} <span>{t('progress.points', { points: points(one.mean) })}</span>
          </h3>
          <p className={styles.soft}>{saidOf(one, place, words)}</p>
        </li>
      ))}
    </ol>
  );
}

/** How it has changed, and where it goes best or worst; empty where neither can be said. */
function saidOf({ change, before, best, worst }: CriterionTrend, place: 'best' | 'worst', { t, points }: ProgressWords): string {
  const where = place === 'best' ? best : worst;
  return [
    change === null ? '' : t(`progress.change.${change}`, { before: points(before) }),
    where === null ? '' : t(`progress.${place}In`, { title: where.title }),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

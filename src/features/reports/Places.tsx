import { useId } from 'react';
import type { Place, Places as Found } from '../../core/progress/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { placesSheet } from './sheets.ts';
import styles from './Reports.module.css';
import type { ReportWords } from './use-report-words.ts';

const MOST = 5;
const FEW_CASES = 6;

type Props = { readonly places: Found; readonly count: number; readonly words: ReportWords };

/** What goes well first, then where the weak places are, each with its grounds. */
export function Places({ places: { strong, weak }, count, words }: Props) {
  const { t } = words;
  if (strong.length + weak.length === 0)
    return <p className={styles.aside}>{t(count < FEW_CASES ? 'reports.places.few' : 'reports.places.none')}</p>;
  return (
    <div className={styles.places}>
      {strong.length > 0 && <List tone="strong" places={strong} words={words} />}
      {weak.length > 0 && <List tone="weak" places={weak} words={words} />}
      <SaveCsv what="places" label={t('reports.places.save')} sheet={() => placesSheet({ strong, weak }, words)} words={words} />
    </div>
  );
}

function List({
  tone,
  places,
  words,
}: {
  readonly tone: 'strong' | 'weak';
  readonly places: readonly Place[];
  readonly words: ReportWords;
}) {
  const { t, nameOf, reason } = words;
  const id = useId();
  return (
    <section className={styles.spots} data-tone={tone} aria-labelledby={id}>
      <h2 id={id}>
        <Icon name={tone === 'strong' ? 'check' : 'warning'} />
        {t(`reports.places.${tone}`)}
      </h2>
      <p className={styles.soft}>{t(`reports.places.${tone}Lead`)}</p>
      <ol className={styles.spotList}>
        {places.slice(0, MOST).map((place) => (
          <li key={`${place.by}/${place.group.key}`}>
            <h3>
              <span className={styles.kind}>{t(`reports.by.${place.by}`)}</span> {nameOf(place.by, place.group)}
              <span className={styles.kind}> · {t('reports.places.cases', { count: place.group.count })}</span>
            </h3>
            <ul>
              {place.reasons.map((one) => (
                <li key={one.key}>{reason(one)}</li>
              ))}
            </ul>
            {place.also.length > 0 && (
              <p className={styles.soft}>
                {t('reports.places.also', { names: place.also.map(({ by, group }) => nameOf(by, group)).join(', ') })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

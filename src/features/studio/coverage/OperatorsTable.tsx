import { useTranslation } from 'react-i18next';
import { OPERATORS } from '../../../core/rehearsal/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useOutcomeName } from '../samples/use-outcome-name.ts';
import styles from './Coverage.module.css';
import type { Operators, OperatorsRun } from './use-operators.ts';

/** How operators of a known kind come out, and a warning where one passes who must not. `scenario`: of the present text; null while it is broken. */
export function OperatorsTable({ operators, scenario }: { readonly operators: Operators; readonly scenario: Scenario | null }) {
  const { t } = useTranslation();
  const { run, state, play } = operators;
  const isBusy = state === 'playing' || state === 'walking';
  const isStale = run !== null && run.scenario !== scenario;
  return (
    <section className={styles.part} aria-labelledby="operators-title">
      <h3 id="operators-title">{t('samples.operators.title')}</h3>
      <p className={styles.note}>{t('samples.operators.lead')}</p>
      <div className={styles.play}>
        <Button
          look="primary"
          disabled={scenario === null || isBusy}
          onClick={() => {
            if (scenario !== null) play(scenario);
          }}
        >
          {t(run === null ? 'samples.operators.play' : 'samples.operators.again')}
        </Button>
        <output>
          {state === 'playing' && t('samples.operators.playing', { done: run?.scenario === scenario ? run?.operators.length : 0, all: OPERATORS.length })}
          {state === 'walking' && t('samples.operators.walking')}
        </output>
      </div>
      {state === 'failed' && (
        <Notice tone="bad" role="alert">
          {t('samples.loadFailed')}
        </Notice>
      )}
      {isStale && !isBusy && <Notice tone="partly">{t('samples.operators.stale')}</Notice>}
      {run !== null && <Verdicts run={run} isWhole={!isBusy} />}
      {run !== null && <Table run={run} isStale={isStale} />}
    </section>
  );
}

function Verdicts({ run: { operators }, isWhole }: { readonly run: OperatorsRun; readonly isWhole: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const outcomeName = useOutcomeName();
  const winners = operators.filter(({ isWrong }) => isWrong);
  const ideal = operators.find(({ operator }) => operator === 'ideal');
  const score = (value: number | null) => format.number(value ?? 0);
  const isIdealFailing = ideal !== undefined && !ideal.passed;
  return (
    <>
      {winners.map(({ operator, way }) => (
        <Notice key={operator} tone="bad" role="alert">
          {t('samples.operators.wins', { operator: t(`samples.operators.name.${operator}`), score: score(way.score) })}
        </Notice>
      ))}
      {isIdealFailing && (
        <Notice tone="partly" role="status">
          {t('samples.operators.idealFails', { score: score(ideal.way.score), outcome: outcomeName(ideal.way.outcome) })}
        </Notice>
      )}
      {isWhole && winners.length === 0 && !isIdealFailing && (
        <Notice tone="good" role="status">
          {t('samples.operators.sound')}
        </Notice>
      )}
    </>
  );
}

function Table({ run, isStale }: { readonly run: OperatorsRun; readonly isStale: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const outcomeName = useOutcomeName();
  return (
    // what scrolls must be reached by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label={t('samples.operators.table')} tabIndex={0} data-stale={isStale || undefined}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['operator', 'result', 'score', 'outcome', 'first', 'time'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`samples.operators.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.operators.map(({ operator, way, passed, isWrong, firstResponseMs, handleMs }) => (
            <tr key={operator} data-wrong={isWrong || undefined}>
              <th scope="row">
                {t(`samples.operators.name.${operator}`)}
                <small>{t(`samples.operators.about.${operator}`)}</small>
              </th>
              <td data-result>
                <Tag tone={isWrong ? 'bad' : passed ? 'good' : 'plain'}>{t(`samples.operators.${passed ? 'passed' : 'failed'}`)}</Tag>
              </td>
              <td data-figure>{way.score === null ? '—' : format.number(way.score)}</td>
              <td>{outcomeName(way.outcome)}</td>
              <td data-figure>{firstResponseMs === null ? t('samples.operators.nobody') : format.duration(firstResponseMs)}</td>
              <td data-figure>{format.duration(handleMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

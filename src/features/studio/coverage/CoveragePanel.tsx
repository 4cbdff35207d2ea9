import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Coverage, coverageOf, possibleOutcomes, type RuleCoverage } from '../../../core/rehearsal/index.ts';
import type { SourceRange } from '../../../core/scenario/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import type { DraftModel } from '../model.ts';
import { PlayState } from '../samples/PlayState.tsx';
import { useOutcomeName } from '../samples/use-outcome-name.ts';
import { type SoundReading, useSamplePlays } from '../samples/use-sample-plays.ts';
import { stageName } from '../stage-name.ts';
import styles from './Coverage.module.css';
import { OperatorsTable } from './OperatorsTable.tsx';
import { type OperatorsRun, useOperators } from './use-operators.ts';

/** What samples reach, what nothing reaches, and how reference operators come out. */
export function CoveragePanel({ draft }: { readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const plays = useSamplePlays(draft);
  const operators = useOperators();
  const { reading, played, state } = plays;
  const scenario = reading?.scenario ?? null;
  const run = operators.run?.scenario === scenario ? operators.run : null;
  const coverage = useMemo(() => {
    if (scenario === null) return null;
    const ways = played.flatMap((one) => (one === null ? [] : [one.way]));
    return coverageOf(
      scenario,
      ways,
      (run?.operators ?? []).map(({ way }) => way),
    );
  }, [scenario, played, run]);
  const names = played.flatMap((one) => (one === null ? [] : [one.play.sample.name]));

  return (
    <section className={styles.panel} aria-labelledby="coverage-title">
      <header className={styles.top}>
        <h2 id="coverage-title">{t('samples.coverage.title')}</h2>
        <p className={styles.note}>{t('samples.coverage.lead')}</p>
      </header>
      <PlayState draft={draft} plays={plays} />
      <output className={styles.note}>
        {state === 'playing' && t('samples.coverage.waiting')}
        {state === 'done' && scenario?.samples.length === 0 && t('samples.coverage.noSamples')}
      </output>
      {coverage !== null && reading !== null && (
        <>
          <Outcomes coverage={coverage} names={names} run={run} scenario={reading.scenario} />
          <Stages coverage={coverage} reading={reading} names={names} onGoTo={draft.goTo} />
        </>
      )}
      <OperatorsTable operators={operators} scenario={state === 'broken' ? null : scenario} />
    </section>
  );
}

type OutcomesProps = {
  readonly coverage: Coverage;
  readonly names: readonly string[];
  readonly run: OperatorsRun | null;
  readonly scenario: Scenario;
};

function Outcomes({ coverage, names, run, scenario }: OutcomesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const outcomeName = useOutcomeName();
  const possible = possibleOutcomes(scenario);
  const reached = run?.reached ?? null;
  return (
    <section className={styles.part} aria-labelledby="coverage-outcomes">
      <h3 id="coverage-outcomes">{t('samples.coverage.outcomes')}</h3>
      <ul className={styles.rows}>
        {coverage.outcomes.map(({ id, by, scores }) => (
          <li key={id} data-reached={by.length > 0}>
            <Reached is={by.length > 0} />
            <span className={styles.what}>
              <strong>{outcomeName(id)}</strong>
              <span className={styles.by}>
                {by.length > 0 ? by.map((index) => names[index]).join(' · ') : t('samples.coverage.noSample')}
              </span>
              {reached !== null && possible.includes(id) && !reached.includes(id) && (
                <span className={styles.by}>{t('samples.coverage.notByCanonical')}</span>
              )}
            </span>
            <span className={styles.figure}>
              {scores !== null && (
                <>
                  <span className="visually-hidden">{t('samples.coverage.scores')} </span>
                  {scores.min === scores.max ? format.number(scores.min) : `${format.number(scores.min)}–${format.number(scores.max)}`}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {reached === null && <p className={styles.note}>{t('samples.coverage.canonicalUnknown')}</p>}
    </section>
  );
}

function Reached({ is }: { readonly is: boolean }) {
  return (
    <span className={styles.sign} data-reached={is}>
      <Icon name={is ? 'check' : 'half'} />
    </span>
  );
}

type StagesProps = {
  readonly coverage: Coverage;
  readonly reading: SoundReading;
  readonly names: readonly string[];
  readonly onGoTo: (range: SourceRange) => void;
};

function Stages({ coverage: { stages, rules }, reading: { scenario, ranges }, names, onGoTo }: StagesProps) {
  const { t } = useTranslation();
  const unreached = rules.filter(({ by }) => by.length === 0).length;
  return (
    <section className={styles.part} aria-labelledby="coverage-stages">
      <h3 id="coverage-stages">{t('samples.coverage.stages')}</h3>
      <p className={styles.note}>
        {scenario.stages === null && t('samples.coverage.stagesDefault')}
        {rules.length > 0 && (unreached > 0 ? t('samples.coverage.unreached', { count: unreached }) : t('samples.coverage.allReached'))}
      </p>
      <ul className={styles.rows}>
        {stages.map(({ id, by }) => {
          const own = rules.filter(({ stage }) => stage === id);
          const reached = own.filter((rule) => rule.by.length > 0).length;
          const places = ranges.stages.find((one) => one.id === id);
          return (
            <li key={id} data-reached={by.length > 0}>
              <Reached is={by.length > 0} />
              <span className={styles.what}>
                <strong>{stageName(t, id, scenario.stages === null)}</strong>
                <span className={styles.by}>
                  {by.length > 0 ? by.map((index) => names[index]).join(' · ') : t('samples.coverage.noSample')}
                </span>
                {own.length > 0 && (
                  <details className={styles.rules}>
                    <summary>{t('samples.coverage.rulesReached', { reached, all: own.length })}</summary>
                    <ul>
                      {own.map((rule) => (
                        <Rule
                          key={`${rule.of} ${rule.index}`}
                          rule={rule}
                          scenario={scenario}
                          range={(rule.of === 'reply' ? places?.replies : places?.silence)?.[rule.index] ?? null}
                          names={names}
                          onGoTo={onGoTo}
                        />
                      ))}
                    </ul>
                  </details>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type RuleProps = Pick<StagesProps, 'names' | 'onGoTo'> & {
  readonly rule: RuleCoverage;
  readonly scenario: Scenario;
  readonly range: SourceRange | null;
};

function Rule({ rule: { stage, of, index, by }, scenario, range, names, onGoTo }: RuleProps) {
  const { t } = useTranslation();
  const written = scenario.stages?.find(({ id }) => id === stage);
  const reply = of === 'reply' ? written?.replies[index] : undefined;
  const rule = reply ?? written?.silence[index];
  const isOtherwise = reply?.when === null;
  const number = index + 1;
  const name = isOtherwise
    ? t('samples.coverage.ruleOtherwise')
    : t(of === 'reply' ? 'samples.coverage.ruleReply' : 'samples.coverage.ruleSilence', { number });
  const [words] = rule?.says ?? [];
  return (
    <li data-reached={by.length > 0}>
      <Reached is={by.length > 0} />
      <span className={styles.what}>
        <span>
          {name}
          {rule?.goto != null && `, ${t('samples.coverage.leadsTo', { to: rule.goto })}`}
        </span>
        {words !== undefined && (
          <q className={styles.words} lang={scenario.lang}>
            {words}
          </q>
        )}
        <span className={styles.by}>{by.length > 0 ? by.map((at) => names[at]).join(' · ') : t('samples.coverage.noSample')}</span>
      </span>
      {range !== null && (
        <Button
          look="quiet"
          size="s"
          aria-label={`${stage}, ${name}: ${t('samples.toLine', { line: range.line })}`}
          onClick={() => {
            onGoTo(range);
          }}
        >
          {t('samples.toLine', { line: range.line })}
        </Button>
      )}
    </li>
  );
}

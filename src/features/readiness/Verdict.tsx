import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { type Condition, drawableFor, dryRunFor, helpFor, type Lane, type Readiness } from '../../core/progress/index.ts';
import type { CriterionId } from '../../core/scoring/types.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Readiness.module.css';

type Props = {
  readonly readiness: Readiness;
  /** Who looks at what is close or grave; null where nobody does. */
  readonly lead: string | null;
};

/** Ready or not, each line of the rule with what there is of it, and the way to what would help most. */
export function Verdict({ readiness, lead }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lane, isReady, validUntilMs, conditions, sittings } = readiness;
  const hasSat = sittings.length > 0;
  const missing = conditions.filter(({ isMet }) => !isMet).length;
  const names = {
    lang: t(`common.lang.${lane.lang}`),
    channels: lane.requirement.channels.map((one) => t(`common.channel.${one}`)).join(', '),
  };
  return (
    <section className={styles.verdict} data-state={isReady ? 'ready' : hasSat ? 'missing' : undefined} aria-labelledby="readiness-verdict">
      <header className={styles.verdictHead}>
        <div>
          <p className={styles.kicker}>{t('readiness.laneName', names)}</p>
          <h2 id="readiness-verdict">
            {isReady ? t('readiness.ready') : hasSat ? t('readiness.notYet', { count: missing }) : t('readiness.begin')}
          </h2>
          <p className={styles.soft}>
            {isReady && validUntilMs !== null
              ? t('readiness.validUntil', { when: format.date(validUntilMs) })
              : t(hasSat ? 'readiness.notYetText' : 'readiness.beginText')}
          </p>
        </div>
        <HelpButton readiness={readiness} />
      </header>
      <ul className={styles.conditions}>
        {conditions.map((condition) => (
          <ConditionLine key={`${condition.id} ${condition.criterion ?? ''}`} condition={condition} hasSat={hasSat} />
        ))}
      </ul>
      {conditions.some(({ id, isMet }) => id === 'unseen' && !isMet) && <NothingNew lane={lane} />}
      <p className={styles.soft}>{lead === null ? t('readiness.engineAlone') : t('readiness.leadLooks', { name: lead })}</p>
    </section>
  );
}

const SIGNS = { met: 'check', unmet: 'close', open: 'half' } as const;

function ConditionLine({ condition, hasSat }: { readonly condition: Condition; readonly hasSat: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  // nothing seen yet is no failing
  const state = condition.isMet ? 'met' : hasSat && condition.have !== null ? 'unmet' : 'open';
  const number = condition.have === null ? null : format.number(condition.have);
  const { name, said } = wordsOf(condition, number, t);
  return (
    <li data-state={state}>
      <span className={styles.sign}>
        <Icon name={SIGNS[state]} size={16} />
      </span>
      <span className={styles.conditionName}>
        {name}
        <span className="visually-hidden">: {t(`readiness.state.${state}`)}</span>
      </span>
      <span className={styles.conditionSaid}>{said}</span>
    </li>
  );
}

/** `number`: what there is, as written; null where nothing could be seen yet. */
function wordsOf(condition: Condition, number: string | null, t: TFunction): { readonly name: string; readonly said: string } {
  const { id, criterion, have, need, seen = 0, seenNeed = 0 } = condition;
  if (id !== 'core') {
    const name = t(`readiness.condition.${id}.name`, { count: need, need });
    if (number === null) return { name, said: t('readiness.condition.none') };
    // of what there must be none, none is nothing to speak of
    if (have === 0 && need === 0) return { name, said: '' };
    return { name, said: t(`readiness.condition.${id}.have`, { have: number, need, count: have ?? 0 }) };
  }
  const name = criterion === null ? '' : t(`debrief.criterion.${criterion}`);
  if (number === null) return { name, said: t('readiness.condition.core.none', { seenNeed }) };
  const mark = t('readiness.condition.core.have', { have: number, need });
  return { name, said: seen < seenNeed ? `${mark}, ${t('readiness.condition.core.few', { seen, seenNeed })}` : mark };
}

/** To what would help most. */
function HelpButton({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useTranslation();
  const help = helpFor(readiness);
  const { key, lane, sittings } = readiness;
  const weak = help?.do === 'practise' ? help.criterion : null;
  const scenario = useScenarioFor(weak, lane.lang, lane.requirement.channels);
  const exam = (
    <ButtonLink to={`/exam/${key}`} look={help?.do === 'sit' ? 'primary' : 'secondary'} size={help?.do === 'sit' ? 'l' : 'm'}>
      {t('readiness.takeExam')}
    </ButtonLink>
  );
  const pending = sittings.find(({ verdict, standing }) => verdict === 'pending' && standing === 'window');
  if (help === null || help.do === 'sit') return <div className={styles.help}>{exam}</div>;
  if (help.do === 'read' && pending)
    return (
      <div className={styles.help}>
        <ButtonLink to={`/sitting/${pending.exam.id}`} look="primary" size="l">
          {t('readiness.toPending')}
        </ButtonLink>
        {exam}
      </div>
    );
  return (
    <div className={styles.help}>
      <ButtonLink to={scenario === null ? '/' : `/scenario/${scenario}`} look="primary" size="l">
        {weak === null ? t('readiness.practise') : t('readiness.practiseWhat', { what: t(`debrief.criterion.${weak}`) })}
      </ButtonLink>
      {exam}
    </div>
  );
}

/** Where a new scenario is asked for and none is left: an exam cannot help, somebody has to write or give one. */
function NothingNew({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { profile } = usePerson();
  const left = useLoaded(
    useCallback(async () => {
      const [{ entries }, summaries] = await Promise.all([content.loadLibrary(), stores.attempts.summaries(profile.id)]);
      const played = new Set(summaries.map(({ scenarioId }) => scenarioId));
      const dryRun = dryRunFor(entries, lane.lang);
      const without = new Set(dryRun ? [dryRun.id] : []);
      return drawableFor({ ...lane, scenarios: entries, without, exams: [], nowMs: wallNow() }).filter(({ id }) => !played.has(id)).length;
    }, [content, stores, wallNow, profile.id, lane]),
  );
  if (left.state !== 'ready' || left.value > 0) return null;
  return (
    <Notice tone="partly" title={t('readiness.nothingNew')} actions={<ButtonLink to="/open">{t('readiness.openFile')}</ButtonLink>}>
      {t('readiness.nothingNewText')}
    </Notice>
  );
}

/** A scenario that turns on this criterion, in these channels where there is one; the easiest. */
function useScenarioFor(criterion: CriterionId | null, lang: string, channels: readonly string[]): string | null {
  const { content } = usePorts();
  const found = useLoaded(
    useCallback(async () => {
      if (criterion === null) return null;
      const { entries } = await content.loadLibrary();
      const fitting = entries.filter((one) => one.lang === lang && one.practises.includes(criterion));
      const near = fitting.filter((one) => channels.includes(one.channel));
      return (near.length > 0 ? near : fitting).toSorted((a, b) => a.difficulty - b.difficulty)[0]?.id ?? null;
    }, [content, criterion, lang, channels]),
  );
  return found.state === 'ready' ? found.value : null;
}

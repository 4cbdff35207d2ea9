import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../../adapters/react/ports.ts';
import { type Condition, type Exam, helpFor, type Readiness } from '../../core/progress/index.ts';
import type { CriterionId } from '../../core/scoring/types.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { type Outlook, useOutlook } from './outlook.ts';
import styles from './Readiness.module.css';

type Props = {
  readonly readiness: Readiness;
  readonly exams: readonly Exam[];
  /** Who looks at what is close or grave; null where nobody does. */
  readonly lead: string | null;
};

/** Ready or not, each line of the rule with what there is of it, and the way to what would help most. */
export function Verdict({ readiness, exams, lead }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lane, isReady, validUntilMs, conditions, sittings } = readiness;
  const outlook = useOutlook(readiness, exams);
  const hasSat = sittings.length > 0;
  const hasCounted = sittings.some(({ standing }) => standing === 'window');
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
              : t(hasCounted ? 'readiness.notYetText' : hasSat ? 'readiness.noneCounts' : 'readiness.beginText')}
          </p>
        </div>
        {outlook && <HelpButton readiness={readiness} outlook={outlook} />}
      </header>
      <ul className={styles.conditions}>
        {conditions.map((condition) => (
          <ConditionLine key={`${condition.id} ${condition.criterion ?? ''}`} condition={condition} hasSat={hasSat} />
        ))}
      </ul>
      {outlook && <NoWay readiness={readiness} outlook={outlook} />}
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

/** To what would help most; an exam where one may begin. */
function HelpButton({ readiness, outlook }: OutlookProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wallNow } = usePorts();
  const help = helpFor(readiness);
  const { key, lane, sittings } = readiness;
  const weak = help?.do === 'practise' ? help.criterion : null;
  const scenario = useScenarioFor(weak, lane.lang, lane.requirement.channels);
  const isTooSoon = outlook.beginsMs > wallNow();
  const pending = sittings.find(({ verdict, standing }) => verdict === 'pending' && standing === 'window');
  const isReading = help?.do === 'read' && pending !== undefined;
  const canSit = outlook.drawable > 0 && !isTooSoon;
  const isPractice = !isReading && (help?.do === 'practise' || (help !== null && isTooSoon));
  const isMain = help !== null && !isReading && !isPractice;
  return (
    <div className={styles.help}>
      {isReading && (
        <ButtonLink to={`/sitting/${pending.exam.id}`} look="primary" size="l">
          {t('readiness.toPending')}
        </ButtonLink>
      )}
      {isPractice && (
        <ButtonLink to={scenario === null ? '/' : `/scenario/${scenario}`} look="primary" size="l">
          {weak === null ? t('readiness.practise') : t('readiness.practiseWhat', { what: t(`debrief.criterion.${weak}`) })}
        </ButtonLink>
      )}
      {canSit && (
        <ButtonLink to={`/exam/${key}`} look={isMain ? 'primary' : 'secondary'} size={isMain ? 'l' : 'm'}>
          {t('readiness.takeExam')}
        </ButtonLink>
      )}
      {outlook.drawable > 0 && isTooSoon && <p className={styles.soft}>{t('exam.tooSoon', { when: format.moment(outlook.beginsMs) })}</p>}
    </div>
  );
}

type OutlookProps = { readonly readiness: Readiness; readonly outlook: Outlook };

/** Where no exam can bring what is missing: somebody has to write or give scenarios, or ask for less. */
function NoWay({ readiness: { lane, conditions }, outlook }: OutlookProps) {
  const { t } = useTranslation();
  const isMissing = (id: Condition['id']) => conditions.some((one) => one.id === id && !one.isMet);
  const { scenarios: need } = lane.requirement;
  const title =
    outlook.drawable === 0
      ? 'noScenarios'
      : isMissing('scenarios') && outlook.scenarios < need
        ? 'tooFew'
        : isMissing('unseen') && outlook.isNew === 0
          ? 'nothingNew'
          : null;
  if (title === null) return null;
  return (
    <Notice
      tone="partly"
      title={t(`readiness.${title}`)}
      actions={
        <>
          <ButtonLink to="/open">{t('readiness.openFile')}</ButtonLink>
          {title !== 'nothingNew' && <ButtonLink to="/readiness/rule">{t('readiness.toRule')}</ButtonLink>}
        </>
      }
    >
      {t(`readiness.${title}Text`, { need, have: outlook.scenarios })}
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

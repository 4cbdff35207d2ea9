import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awaited, CaseStatus, CaseStep } from '../../core/desk/index.ts';
import { scenarioHour } from '../../ui/use-scenario-hour.ts';
import type { OpenedCase } from './open-case.ts';

type Params = Readonly<Record<string, string>>;

/** What the customer reads, in their own language whatever the screens speak. */
export type CustomerWords = {
  readonly say: (key: string, params?: Params) => string;
  readonly status: (status: CaseStatus) => string;
  /** Where the case stands, in a sentence. */
  readonly lead: string;
  /** What comes next, and by when. */
  readonly nexts: readonly string[];
  readonly when: (atMs: number) => string;
  readonly author: (step: CaseStep) => string;
  /** The words as they were written, or what was done. */
  readonly told: (step: CaseStep) => string;
};

export function useCustomerWords(opened: OpenedCase): CustomerWords {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const { scenario, journal, nowMs, ending } = opened;
    const { lang } = scenario;
    const translate = i18n.getFixedT(lang) as unknown as (key: string, params: Params) => string;
    const say = (key: string, params: Params = {}) => translate(`journal.customer.${key}`, params);
    const { hour, day, dayOf } = scenarioHour(scenario, lang);
    const when = (atMs: number) => (dayOf(atMs) === dayOf(nowMs) ? hour(atMs) : `${day(atMs)}, ${hour(atMs)}`);
    const hourOf = (dueMs: number | null): Params => (dueMs === null ? {} : { when: when(dueMs) });
    const { number } = journal;
    const end = ending?.solved === true ? 'solvedClosed' : 'unsolvedClosed';
    const awaited = ({ what, name, dueMs }: Awaited) => say(`nexts.${what}`, { name, ...hourOf(dueMs) });
    return {
      say,
      when,
      status: (status) => translate(`journal.status.${status}`, {}),
      lead: say(`lead.${leadOf()}`),
      nexts: nextsOf(),
      author: ({ author: { by, name } }) => {
        if (by === 'customer') return say('wrote');
        return name === '' ? say('us') : name;
      },
      told: (step) => {
        if (step.text !== '') return step.text;
        const isDated = step.kind === 'register' && step.dueMs !== null;
        return say(`told.${isDated ? 'registerBy' : step.kind}`, { ...step.params, ...hourOf(step.dueMs) });
      },
    };

    function leadOf(): string {
      const { status, awaits } = journal;
      if (status === 'closed') return end;
      return status === 'waiting' && awaits.every(({ what }) => what === 'customer') ? 'asked' : status;
    }

    function nextsOf(): readonly string[] {
      const { status, awaits, solution } = journal;
      const due = solution?.dueMs ?? null;
      const coming =
        solution !== null && due !== null && due > nowMs ? [say('nexts.solution', { name: solution.name, ...hourOf(due) })] : [];
      if (status === 'closed') return [...coming, say(`nexts.${end}`, { number })];
      if (status === 'solved')
        return [...coming, ...awaits.filter(({ what }) => what === 'call' || what === 'answer').map(awaited), say('nexts.solved')];
      // once it is known what is waited for, there is no need to say that somebody works on it
      return awaits.length > 0 ? awaits.map(awaited) : [say(`nexts.${status === 'received' ? 'received' : 'in-work'}`)];
    }
  }, [opened, i18n]);
}

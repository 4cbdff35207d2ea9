import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awaited, CaseStep } from '../core/desk/index.ts';
import type { Scenario } from '../core/scenario/types.ts';
import { useActionWords } from '../i18n/use-action.ts';
import { useSay } from '../i18n/use-say.ts';
import { useDayAndHour } from './use-scenario-hour.ts';

/** The steps of a case, and what it waits for, in words; needs the wording of `journal`, `names` and `outcomes`. */
export type CaseWords = {
  readonly author: (step: CaseStep) => string;
  /** What was done or came of itself; empty where the words that were written say it all. */
  readonly what: (step: CaseStep) => string;
  /** `nowMs`: scenario time. */
  readonly awaited: (awaited: Awaited, nowMs: number) => string;
};

export function useCaseWords(scenario: Scenario): CaseWords {
  const { t } = useTranslation();
  const say = useSay();
  const action = useActionWords();
  const moment = useDayAndHour(scenario);
  return useMemo(() => {
    const whenOf = ({ dueMs, atMs }: CaseStep) => (dueMs === null ? '' : moment(dueMs, atMs));
    const promised = ({ params: { what } }: CaseStep) => (what === 'call' || what === 'case' ? what : 'answer');
    return {
      author: ({ author: { by, name } }) => {
        if (by === 'manager' || by === 'system') return t(`journal.author.${by}`);
        return name === '' ? t('journal.author.operator') : name;
      },
      what: (step) => {
        if (step.action !== null) return action(step.action, scenario);
        switch (step.kind) {
          case 'promised':
            return t('journal.step.promised', { when: whenOf(step) });
          case 'kept':
          case 'broken':
            return t(`journal.step.${step.kind}.${promised(step)}`);
          case 'done':
            return t('journal.step.done', { what: step.params['id'] ?? '' });
          case 'passed':
          case 'unknown':
          case 'returned':
            return t(`journal.step.${step.kind}`);
          case 'ended': {
            const outcome = say(`outcomes.${step.params['outcome']}.title`) ?? '';
            return t(step.params['reason'] === 'left' ? 'journal.step.left' : 'journal.step.ended', { outcome });
          }
          default:
            return '';
        }
      },
      awaited: ({ what, name, dueMs }, nowMs) => {
        const words = t(`journal.awaits.${what}`, { name });
        return dueMs === null ? words : t('journal.awaits.due', { what: words, when: moment(dueMs, nowMs) });
      },
    };
  }, [t, say, action, moment, scenario]);
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { actionNames, wordsOfId } from '../core/desk/index.ts';
import type { Action, Scenario } from '../core/scenario/types.ts';
import { useSay } from './use-say.ts';

/** A deed in words, with the names that the scenario gives to what it is about; null where the scenario is not known any more. */
export type ActionWords = (action: Action, scenario: Pick<Scenario, 'company' | 'remedies'> | null) => string;

/** `2025-03-12 12:00`, as the scenario's own clock has it. */
const MOMENT = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/u;

const MINUTES = /^(\d+) min$/u;

export function useActionWords(): ActionWords {
  const { i18n } = useTranslation();
  const say = useSay();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    });
    const unit = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'minute' });
    const moment = (written: string) => (MOMENT.test(written) ? format.format(Date.parse(`${written.replace(' ', 'T')}:00Z`)) : written);
    return (action, scenario) => {
      const names = Object.fromEntries(Object.entries(actionNames(action, scenario)).map(([key, name]) => [key, moment(name)]));
      switch (action.type) {
        case 'register':
          return [
            say(`debrief.action.${action.promised_by === undefined ? 'register' : 'register-by'}`, names) ?? action.type,
            ...(action.category === undefined
              ? []
              : [say('debrief.registeredAs', { category: say(`debrief.category.${action.category}`) ?? '' })]),
          ].join('; ');
        case 'verify':
          return (
            say('debrief.action.verify', { method: say(`debrief.method.${action.method}`) ?? wordsOfId(action.method) }) ?? action.type
          );
        case 'hold': {
          const [, minutes] = MINUTES.exec(action.for) ?? [];
          const time = minutes === undefined ? action.for : unit.format(Number(minutes));
          return say('debrief.action.hold', { for: time }) ?? action.type;
        }
        case 'move':
          return say(`debrief.moveTo.${action.to}`) ?? say('debrief.action.move') ?? action.type;
        default:
          return say(`debrief.action.${action.type}`, names) ?? action.type;
      }
    };
  }, [say, i18n.language]);
}

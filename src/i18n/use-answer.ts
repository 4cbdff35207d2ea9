import { useMemo } from 'react';
import { actionNames } from '../core/desk/index.ts';
import type { Scenario } from '../core/scenario/types.ts';
import type { Answer, TranscriptEntry } from '../core/session/index.ts';
import { useSay } from './use-say.ts';

type Told = { readonly text: string; /** undefined: the language of the screens. */ readonly lang: string | undefined };

/** What colleagues, departments and the manager answer: their own words, or what their answer comes to. */
export function useAnswerWords(): (
  answer: Answer,
  scenario: Pick<Scenario, 'company' | 'remedies' | 'lang'>,
  transcript: readonly TranscriptEntry[],
) => Told {
  const say = useSay();
  return useMemo(
    () => (answer, scenario, transcript) => {
      if (answer.kind === 'said') return { text: answer.says, lang: scenario.lang };
      const entry = transcript[answer.asked];
      const about = entry?.by === 'action' ? actionNames(entry.action, scenario) : {};
      const isCase = entry?.by === 'action' && entry.action.type === 'register';
      return { text: say(`debrief.answer.${isCase ? 'returned-case' : answer.kind}`, about) ?? answer.kind, lang: undefined };
    },
    [say],
  );
}

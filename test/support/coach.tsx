/** A conversation with the coach in jsdom, over a few rules of its own. */
import { loadLines } from '../../src/adapters/node/lines.ts';
import { readingWith } from '../../src/adapters/bundled/reading.ts';
import type { Ports } from '../../src/adapters/react/ports.ts';
import type { Rules } from '../../src/core/analysis/index.ts';
import { entryOf, type openApp, type TestApp } from './app.tsx';
import { CHARGE, KETTLE, shippedScenario } from './attempts.ts';
import { aRule } from './lab.tsx';
import { ALL_SAID, start } from './practice.ts';
import { shippedTexts } from './shipped.ts';

export const BETTER = 'Расскажите, пожалуйста, как это произошло?';

const RULES: Rules = {
  version: 'few',
  sets: [
    {
      lang: 'ru',
      lexicons: {},
      rules: [
        aRule('thanks.direct', 'thanks', ['спасибо']),
        aRule('apology.direct', 'apology', ['простите нас']),
        aRule('stupid_question.plug', 'stupid_question', ['в розетку ..2 включали'], { better: BETTER }),
        aRule('rudeness.calm', 'rudeness', ['успокойтесь'], { better: 'Понимаю вас.' }),
        aRule('excuse.load', 'excuse', ['много заказов'], { certainty: 'likely' }),
      ],
    },
    {
      lang: 'en',
      lexicons: {},
      rules: [
        aRule('apology.direct', 'apology', ['so sorry']),
        aRule('private.message', 'private', ['message us privately']),
        aRule('compensation.money', 'compensation', ['20 pounds']),
      ],
    },
    { lang: 'uk', lexicons: {}, rules: [aRule('apology.direct', 'apology', ['вибачте'])] },
  ],
};

export const reading = readingWith(RULES, { learned: false });

export function coachContent(loadReading: Ports['content']['loadReading'] = async () => reading): Ports['content'] {
  const entries = [KETTLE, CHARGE].map((name) => entryOf(shippedScenario(name)));
  return {
    ...shippedTexts,
    loadLibrary: async () => ({ rulesVersion: 'few', modelVersion: null, entries, courses: [], broken: [] }),
    loadLines: async (lang) => loadLines(lang),
    loadReading,
  };
}

/** In a conversation in which the customer has said everything; where there is a coach, it is there. */
export async function startCoached(options: Parameters<typeof openApp>[0] = {}, name = KETTLE): Promise<TestApp> {
  const app = await start({ ...options, ports: { content: coachContent(), ...options.ports } }, name);
  await app.pass(ALL_SAID);
  await app.screen.findByRole('heading', { name: 'Coach' });
  return app;
}

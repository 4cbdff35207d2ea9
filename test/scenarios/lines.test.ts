/** The customer's default words as content: enough of them, nobody's gender, no greeting, and plays that do not sound alike. */
import { describe, expect, it } from 'vitest';
import { loadLines } from '../../src/adapters/node/lines.ts';
import { REACTIONS, type Lines } from '../../src/core/customer/index.ts';
import { PERSONAS, type PersonaId } from '../../src/core/scenario/types.ts';
import { LANGS, type Lang } from '../../src/core/text/index.ts';
import { depsFor, Play, scenarioWith } from '../support/play.ts';

type Placed = { readonly where: string; readonly line: string };

const general = new Map<Lang, Lines>(LANGS.map((lang) => [lang, loadLines(lang)]));
const linesOf = (lang: Lang, persona: PersonaId | null = null): Placed[] => {
  const read = persona === null ? general.get(lang) : loadLines(lang, persona).own;
  return Object.entries(read?.lines ?? {}).flatMap(([reaction, byHeat]) =>
    Object.entries(byHeat).flatMap(([heat, lines]) =>
      lines.map((line) => ({ where: `${persona ?? 'anybody'} ${reaction}.${heat}`, line })),
    ),
  );
};
const everyLine = (lang: Lang): Placed[] => [null, ...PERSONAS].flatMap((persona) => linesOf(lang, persona));

/** Fewest lines to choose from in a heat; reactions with words for every mood alike have theirs under `any`. */
const ENOUGH = 11;

describe.each(LANGS)('default lines in %s', (lang) => {
  it('there is enough to choose from for every reaction and mood', () => {
    const scarce = REACTIONS.flatMap((reaction) => {
      const byHeat = general.get(lang)?.lines[reaction] ?? {};
      const any = byHeat.any?.length ?? 0;
      return (['hot', 'warm', 'cool'] as const)
        .filter((heat) => any + (byHeat[heat]?.length ?? 0) < ENOUGH && !(heat === 'hot' && reaction === 'thread-closed'))
        .map((heat) => `${reaction}.${heat}`);
    });
    expect(scarce).toEqual([]);
  });

  it('each of the eight personas has its own way with what customers meet most', () => {
    const wanted = ['silence', 'excuse', 'stupid_question', 'apology-only', 'no-when', 'progress'].flatMap((reaction) =>
      ['hot', 'any'].map((heat) => `${reaction}.${heat}`),
    );
    const scarce = PERSONAS.flatMap((persona) => {
      const lines = linesOf(lang, persona);
      return wanted
        .filter((where) => lines.filter((each) => each.where === `${persona} ${where}`).length < ENOUGH)
        .map((where) => `${persona} ${where}`);
    });
    expect(scarce).toEqual([]);
  });

  it('no line stands there twice, be it with another full stop', () => {
    const seen = new Map<string, string>();
    const twice = everyLine(lang).flatMap(({ where, line }) => {
      const key = line
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const before = seen.get(key);
      seen.set(key, where);
      return before === undefined || key === '' ? [] : [`${where} and ${before}: ${line}`];
    });
    expect(twice).toEqual([]);
  });

  it('nobody is greeted twice, nobody’s gender is taken for granted, and nobody is taught how to answer', () => {
    const against: Readonly<Record<Lang, readonly RegExp[]>> = {
      uk: [
        /^(привіт|вітаю|добрий (день|ранок|вечір)|доброго дня|здрастуйте)(?!\p{L})/iu,
        // «я чекала», «я певен»
        /(^|[\s,])я (вже |й |так |теж |тут |це |усе |все )*\p{L}{2,}(ала|ила|іла|ав|ив|їв)(ся|сь)?(?![\p{L}])/iu,
        /(^|[\s,])(дівчино|пане операторе|молодий чоловіче|жінко)(?!\p{L})/iu,
        /(вам|ви) (слід|треба|потрібно|варто|маєте|мусите) (було )?(вибачитися|перепросити|подякувати)/iu,
      ],
      ru: [
        /^(привет|здравствуйте|добрый (день|вечер)|доброе утро|доброго дня)(?!\p{L})/iu,
        /(^|[\s,])я (уже |и |так |тоже |тут |это |все |всё )*\p{L}+(ла|ал|ил|ел|ыл)(ся|сь)?(?![\p{L}])/iu,
        /(^|[\s,])(девушка|молодой человек|женщина|мужчина)(?!\p{L})/iu,
        /(вам|вы) (следует|надо|нужно|стоит|должны) (было )?(извиниться|попросить прощения|поблагодарить)/iu,
      ],
      en: [
        /^(hello|hi|hey|good (morning|afternoon|evening))[,.!]? (there|all|again|and|I|my)\b/iu,
        /\b(sir|madam|young (man|lady)|mate|love)\b(?=[,.!?]|$)/iu,
        /\byou (should|ought to|need to|must) (have )?(apologi[sz]ed?|say sorry|said sorry|thank)/iu,
      ],
    };
    const wrong = everyLine(lang).filter(({ line }) => against[lang].some((pattern) => pattern.test(line)));
    expect(wrong).toEqual([]);
  });
});

/** What an operator sends who muddles through: nine turns that meet nine different reactions. */
const MUDDLE = [
  '[apology]',
  '[excuse]',
  '[ownership]',
  '[stupid_question]',
  '[apology] [empathy]',
  '[bureaucratese]',
  '[ownership] [timeline] soon',
  'ok',
  '[clarify] the order number? [contact]',
] as const;

const SEEDS = 100;

describe.each(LANGS)('plays in %s', (lang) => {
  it.each(['precise', 'ironic', 'talkative'] as const)(
    'of a %s customer: no default line twice in one, any three of a hundred share at most a fifth',
    (persona) => {
      const lines = loadLines(lang, persona);
      const scenario = scenarioWith({ lang, replyLangs: [lang] }, { persona, anger: 65 });
      const numbers = new Map<string, number>();
      const plays = Array.from({ length: SEEDS }, (_, seed) => {
        const play = MUDDLE.reduce(
          (before, text) => before.reply(text),
          new Play(depsFor(scenario, { lines }), { seed: seed + 1, operator: '' }),
        );
        const said = play.heard.filter((line) => !scenario.opening.includes(line) && scenario.facts.every(({ tell }) => tell !== line));
        expect(new Set(said).size).toBe(said.length);
        return said.map((line) => numbers.get(line) ?? (numbers.set(line, numbers.size), numbers.size - 1));
      });
      expect(Math.min(...plays.map((said) => said.length))).toBeGreaterThan(7);
      const { two, three } = mostShared(plays);
      expect(three).toBeLessThanOrEqual(0.2);
      expect(two).toBeLessThan(0.5);
    },
    60_000,
  );
});

/** Of any two plays, and of any three: the largest share of the shorter one's lines that all of them say. */
function mostShared(plays: readonly (readonly number[])[]): { readonly two: number; readonly three: number } {
  const sets = plays.map((said) => new Set(said));
  const size = (index: number): number => sets[index]?.size ?? 0;
  const common = sets.map((one) => sets.map((other) => [...one].filter((line) => other.has(line))));
  let two = 0;
  let three = 0;
  for (let a = 0; a < sets.length; a += 1)
    for (let b = a + 1; b < sets.length; b += 1) {
      const pair = common[a]?.[b] ?? [];
      two = Math.max(two, pair.length / Math.min(size(a), size(b)));
      for (let c = b + 1; c < sets.length; c += 1) {
        const all = pair.filter((line) => sets[c]?.has(line)).length;
        three = Math.max(three, all / Math.min(size(a), size(b), size(c)));
      }
    }
  return { two, three };
}

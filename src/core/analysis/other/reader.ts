import { spanOf, type Lexicons, type Match, type Sentence, type TokenRange } from '../../text/index.ts';
import type { OtherFinding, ReplyContext } from '../types.ts';
import { Lists } from './lists.ts';
import { OTHER_RULES, type OtherRule } from './rules.ts';
import { WrongNames } from './wrong-names.ts';

const WRONG_NAME = { kind: 'wrong-name', id: 'wrong-name.called', certainty: 'found' } as const;

/** Finds, in sentences of one language, what is neither good nor bad by itself: address, names, personal data, deeds claimed. */
export class OtherReader {
  private readonly lists: Lists;
  private readonly rules: readonly OtherRule[];
  private readonly names: WrongNames;

  constructor(lexicons: Lexicons) {
    this.lists = new Lists(lexicons, ['called', 'called-not', ...OTHER_RULES.flatMap(({ list, unless }) => [list, unless])]);
    this.rules = OTHER_RULES.filter(({ list }) => this.lists.has(list));
    this.names = new WrongNames(lexicons);
  }

  read(text: string, match: Match, { customerNames = [] }: ReplyContext): OtherFinding[] {
    const { sentence } = match;
    const places = this.lists.search(match);
    const findings = this.rules.flatMap((rule) =>
      (places.get(rule.list) ?? [])
        .filter((range) => !isCancelled(sentence, range, places.get(rule.unless) ?? []))
        .map((range) => findingOf(text, sentence, range, rule)),
    );
    const called = this.names.wrongIn(text, sentence, places.get('called') ?? [], places.get('called-not') ?? [], customerNames);
    return [
      ...findings,
      ...called.filter((range) => !isQuoted(sentence, range)).map((range) => findingOf(text, sentence, range, WRONG_NAME)),
    ];
  }
}

/** Without a detail of its own a finding's words say what it is. */
function findingOf(
  text: string,
  sentence: Sentence,
  range: TokenRange,
  { kind, id, certainty, detail }: Pick<OtherRule, 'kind' | 'id' | 'certainty'> & { readonly detail?: string },
): OtherFinding {
  const { start, end } = spanOf(range, sentence);
  const words = text.slice(start, end);
  return { kind, start, end, text: words, rule: id, certainty, degree: null, detail: detail ?? words };
}

function isCancelled(sentence: Sentence, range: TokenRange, cancelling: readonly TokenRange[]): boolean {
  if (isQuoted(sentence, range)) return true;
  const own = clausesOf(sentence, range);
  return cancelling.some((one) => overlap(one, range) || overlap(clausesOf(sentence, one), own));
}

function isQuoted({ tokens }: Sentence, { from, to }: TokenRange): boolean {
  return Boolean(tokens[from]?.quoted && tokens[to - 1]?.quoted);
}

function clausesOf({ tokens }: Sentence, { from, to }: TokenRange): TokenRange {
  const first = tokens[from]?.clause ?? 0;
  return { from: first, to: (tokens[to - 1]?.clause ?? first) + 1 };
}

function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

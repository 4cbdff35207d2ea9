import { keyOf, Match, type ClassRanges, type Lang, type Sentence, type Vocabulary } from '../text/index.ts';

/** More than a reply has: while somebody types, only the sentence that changes is searched anew. */
const MOST_SENTENCES = 60;

/** For each language, the sentences that were read last, with what was found in them. */
export class Memory {
  private readonly matches = new Map<Lang, Map<string, Match>>();

  /** The sentence as it is matched; what was found in one that reads the same holds for it too. */
  matchOf(sentence: Sentence, lang: Lang, vocabulary: Vocabulary, classes: ClassRanges): Match {
    let known = this.matches.get(lang);
    if (!known) {
      known = new Map();
      this.matches.set(lang, known);
    }
    const key = keyOf(sentence, classes);
    const match = new Match(sentence, vocabulary, classes, known.get(key));
    // The one that was asked for last stands last.
    known.delete(key);
    known.set(key, match);
    const [oldest] = known.size > MOST_SENTENCES ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    return match;
  }
}

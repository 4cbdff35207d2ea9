import { isProposal, type Story } from '../../core/progress/index.ts';
import { type LessonId, LESSONS } from '../../core/scenario/lessons.ts';
import { LANGS, type Lang } from '../../core/text/language.ts';
import { matches } from './search.ts';

/** What of the stories is looked at; it stands in the address, so that a view can be linked. null: any. */
export type Asked = {
  readonly what: 'replies' | 'proposals';
  readonly q: string;
  readonly lesson: LessonId | null;
  readonly lang: Lang | null;
  /** Only those that are chosen as model answers. */
  readonly chosen: boolean;
};

export type AskedKey = 'what' | 'q' | 'lesson' | 'lang' | 'chosen';

/** `?what=proposals&q=…&lesson=…&lang=…&chosen=1`; what is not known is not asked for. */
export function askedIn(address: URLSearchParams): Asked {
  return {
    what: address.get('what') === 'proposals' ? 'proposals' : 'replies',
    q: address.get('q') ?? '',
    lesson: LESSONS.find((one) => one === address.get('lesson')) ?? null,
    lang: LANGS.find((one) => one === address.get('lang')) ?? null,
    chosen: address.get('chosen') === '1',
  };
}

export const isNarrowed = ({ q, lesson, lang, chosen }: Asked): boolean => q.trim() !== '' || lesson !== null || lang !== null || chosen;

/** What a story teaches; of a proposal that nobody chose, what the mark did that it is about. */
export function lessonsOf({ chosen, instead }: Story): readonly LessonId[] {
  if (chosen !== undefined) return chosen.lessons;
  return instead?.lesson ? [instead.lesson] : [];
}

export function fits(story: Story, { what, q, lesson, lang, chosen }: Asked): boolean {
  return (
    isProposal(story) === (what === 'proposals') &&
    (lang === null || story.lang === lang) &&
    (lesson === null || lessonsOf(story).includes(lesson)) &&
    (!chosen || story.chosen !== undefined) &&
    matches(story, q)
  );
}

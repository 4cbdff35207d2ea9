import { printYaml } from '../../../core/scenario/index.ts';
import type { Channel } from '../../../core/scenario/types.ts';
import { inOneStep, openingOf, setValue } from '../../../core/studio/index.ts';
import type { Lang } from '../../../core/text/language.ts';

/** An id that nothing else has: with a number behind it, where needed. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}

/** The id that a text says it has, broken or not. */
export function idIn(text: string): string | null {
  return /^id:\s*["']?([a-z\d-]+)/mu.exec(text)?.[1] ?? null;
}

/** The text under other names, and otherwise as it stands, remarks and all. */
export function renamed(text: string, names: { readonly id: string; readonly title?: string }): string {
  const fixes = inOneStep(
    text,
    Object.entries(names).map(
      ([key, value]) =>
        (now: string) =>
          setValue(now, [key], value),
    ),
  );
  return fixes
    .toSorted((one, other) => other.start - one.start)
    .reduce((before, { start, end, text: words }) => before.slice(0, start) + words + before.slice(end), text);
}

type Complaint = { readonly text: string; readonly lang: Lang; readonly channel: Channel; readonly title: string; readonly remark: string };

/** A masked complaint as the beginning of a scenario: what else it needs, the messages beside it tell. */
export function scenarioOf({ text, lang, channel, title, remark }: Complaint, id: string): string {
  const isWhole = channel === 'email' || channel === 'review' || channel === 'social';
  return `# ${remark}\n${printYaml({ id, lang, title, channel, opening: openingOf(text, isWhole) })}`;
}

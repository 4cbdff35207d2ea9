import type { Content } from './ports.ts';
import { versionWith } from '../../core/phrases/index.ts';
import { type Current, type Exam, readinessOf, type Readiness, type Settings } from '../../core/progress/index.ts';
import { hashOf, underRubric } from '../../core/scenario/index.ts';

/** Where somebody stands, by what is in force now: their exams, the rule, and the scenarios and rules of marking of today. */
export async function standingNow(
  content: Pick<Content, 'loadLibrary'>,
  exams: readonly Exam[],
  settings: Settings,
  nowMs: number,
): Promise<readonly Readiness[]> {
  const sat = new Set(exams.flatMap(({ items }) => items.map(({ scenarioId }) => scenarioId)));
  return readinessOf({ rules: settings.readiness ?? [], exams, nowMs, current: await currentFor(content, sat, settings) });
}

/** `ids`: of the scenarios that are asked about. */
export async function currentFor(content: Pick<Content, 'loadLibrary'>, ids: ReadonlySet<string>, settings: Settings): Promise<Current> {
  const { entries, rulesVersion, modelVersion } = await content.loadLibrary();
  const { rubric, phrases } = settings;
  const hashes = new Map(
    await Promise.all(
      entries
        .filter(({ id }) => ids.has(id))
        .map(async (entry) => [entry.id, rubric ? hashOf(underRubric(await entry.load(), rubric)) : entry.hash] as const),
    ),
  );
  return { rulesVersion: versionWith(rulesVersion, phrases), modelVersion, hashOf: (id) => hashes.get(id) ?? null };
}

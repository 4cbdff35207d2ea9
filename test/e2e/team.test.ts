import { afterAll, beforeAll, expect, it } from 'vitest';
import { summaryOf } from '../../src/core/progress/index.ts';
import { resultsLines } from '../../src/core/team/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { KETTLE, playAttempt, sampleReplies } from '../support/attempts.ts';
import { LOOKS, problemsOf, wear } from '../support/looks.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const PEOPLE = ['Анна', 'Богдан', 'Віра', 'Гнат', 'Дарина', 'Євген', 'Жанна', 'Зоя'];

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());

/** A file for each of them, with the texts of one good and one bad conversation. */
function files() {
  return PEOPLE.map((name, at) => {
    const id = `00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`;
    const attempts = (['good', 'bad'] as const).map(
      (sample, place) =>
        playAttempt(KETTLE, sampleReplies(KETTLE, sample), {
          id: `00000000-0000-4000-8001-${String(at * 10 + place).padStart(12, '0')}`,
          profileId: id,
          endedMs: Date.UTC(2026, 1, 1 + at + place),
        }).attempt,
    );
    const results = {
      person: { id, name },
      summaries: attempts.map(summaryOf),
      exams: [],
      attempts,
      disputes: [],
      stories: [],
      howFar: [],
    };
    return {
      name: `${name}.otvet`,
      mimeType: 'application/jsonl',
      buffer: Buffer.from([...resultsLines(results, { app: '', madeMs: 1 })].join('')),
    };
  });
}

it('the results of a team are opened at once, look right by day and night, and print on one page', { timeout: 120_000 }, async () => {
  const profile = newProfile();
  const context = await openBrowser(profile.folder);
  try {
    const { page, faults } = await openPage(context, served.url);
    await page.goto(`${served.url}#/team`);
    await page.locator('input[type=file]').setInputFiles(files());
    const table = page.getByRole('region', { name: translate('uk', 'team.peopleTable') });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(PEOPLE.length + 1);
    const problems: string[] = [];
    for (const look of LOOKS) {
      await wear(page, look);
      problems.push(...(await problemsOf(page, `team, ${look.scheme}, ${look.width} px`)));
    }
    await table.getByRole('link', { name: 'Богдан' }).waitFor();
    await wear(page, LOOKS[1]!);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/gu)).toHaveLength(1);
    await page.getByRole('link', { name: 'Зоя' }).nth(1).click();
    await page.getByRole('heading', { name: translate('uk', 'team.talk.title') }).waitFor();
    for (const look of LOOKS) {
      await wear(page, look);
      problems.push(...(await problemsOf(page, `talk, ${look.scheme}, ${look.width} px`)));
    }
    expect(problems).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    profile.remove();
  }
});

import type { Scenario } from '../../core/scenario/types.ts';
import type { StageDeps } from '../../core/session/index.ts';
import type { Ports } from './ports.ts';

/** What a dialogue is played with: the customer's own words, those of the other languages that they speak, and the time that is left. */
export async function stageDeps(
  content: Pick<Ports['content'], 'loadLines'>,
  scenario: Scenario,
  scenarioHash: string,
  { accommodation = 1, typing }: Pick<StageDeps, 'accommodation' | 'typing'> = {},
): Promise<StageDeps> {
  const { lang, replyLangs, customer } = scenario;
  const others = replyLangs.filter((each) => each !== lang);
  const [lines, otherLines] = await Promise.all([
    content.loadLines(lang, customer.persona),
    Promise.all(others.map((each) => content.loadLines(each, customer.persona))),
  ]);
  return { scenario, scenarioHash, lines, otherLines, accommodation, typing };
}

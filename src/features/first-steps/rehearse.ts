/** One answer to a customer, and what it does: for showing, so nothing of it is kept. */
import type { LibraryEntry, Ports, Reading } from '../../adapters/react/ports.ts';
import { stageDeps } from '../../adapters/react/stage-deps.ts';
import { BAD_SIGNALS, type Finding } from '../../core/analysis/types.ts';
import { playEntries, type RehearsalDeps } from '../../core/rehearsal/index.ts';
import type { Mood, Sample, SampleEntry, Scenario } from '../../core/scenario/types.ts';
import type { Lang } from '../../core/text/language.ts';

/** A scenario with its deps, an answer that made it worse and one that made it better. */
export type Stage = {
  readonly scenario: Scenario;
  readonly deps: RehearsalDeps;
  readonly bad: string;
  readonly good: string;
};

export type Shown = {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What the customer says to it; empty where it leaves them without a word. */
  readonly says: readonly string[];
  readonly before: Mood;
  readonly after: Mood;
};

/** Rehearsals are of one cast: that of the first seed. */
const SEED = 1;

/** The simplest chat in this language that has an answer of either kind; null where the library has none. */
export function pickScenario(entries: readonly LibraryEntry[], lang: Lang): LibraryEntry | null {
  const fitting = entries.filter((entry) => entry.channel === 'chat' && entry.kind === 'complaint' && entry.notices.length === 0);
  const own = fitting.filter((entry) => entry.lang === lang);
  return (own.length > 0 ? own : fitting).toSorted((a, b) => a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1))[0] ?? null;
}

export async function openStage(entry: LibraryEntry, content: Ports['content'], { analyser }: Reading): Promise<Stage | null> {
  const scenario = await entry.load();
  const deps: RehearsalDeps = { ...(await stageDeps(content, scenario, '')), analyser };
  const first = scenario.samples.flatMap((sample) => answerOf(sample)).map((text) => ({ text, shown: rehearse(deps, text) }));
  const moved = first.toSorted((a, b) => RANK.indexOf(a.shown.after) - RANK.indexOf(b.shown.after) || faults(b.shown) - faults(a.shown));
  const [bad, good] = [moved[0], moved.at(-1)];
  if (bad === undefined || good === undefined || bad === good) return null;
  return { scenario, deps, bad: bad.text, good: good.text };
}

const RANK: readonly Mood[] = ['furious', 'angry', 'upset', 'calm', 'grateful'];
const faults = ({ findings }: Shown): number =>
  findings.filter((finding) => 'signal' in finding && (BAD_SIGNALS as readonly string[]).includes(finding.signal)).length;

const answerOf = ({ replies }: Sample): readonly string[] => {
  const text = replies.find(({ messages }) => messages.length > 0)?.messages.join(' ');
  return text === undefined || text.trim() === '' ? [] : [text];
};

export function rehearse(deps: RehearsalDeps, text: string): Shown {
  const entry: SampleEntry = { waitMs: null, messages: [text], action: null };
  const { dialogue } = playEntries(deps, [entry], SEED);
  const turn = dialogue.turns[0];
  const [opening, answered] = dialogue.curve;
  const says = dialogue.transcript.flatMap((line) => (line.by === 'customer' && line.turn === 1 && !line.unprompted ? [line.text] : []));
  return {
    text,
    findings: turn?.messages.flatMap(({ findings }) => findings) ?? [],
    says,
    before: opening?.mood ?? 'angry',
    after: answered?.mood ?? opening?.mood ?? 'angry',
  };
}

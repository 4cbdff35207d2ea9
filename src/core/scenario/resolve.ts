/** From what the author wrote to what is played: every default filled in. */
import { resolveCompany, underPolicy } from './company.ts';
import { DEFAULT_ANGER, DEFAULT_DIFFICULTY, DEFAULT_FAIRNESS, DEFAULT_STARTS, DEFAULT_TARGETS, defaultZone } from './defaults.ts';
import { type Diagnostic, type Locate, NOWHERE, diagnosticOf } from './diagnostic.ts';
import { listed, nearMiss } from './near-miss.ts';
import { formsOf } from './names.ts';
import { isOutcomeId, possibleOutcomes } from './outcomes.ts';
import type { ScenarioDocument } from './schema.ts';
import { type Company, type OutcomeSpec, type ReplyRule, type Scenario, type SilenceRule, type Stage, type Target } from './types.ts';

export type ResolveOptions = {
  readonly file?: string;
  readonly locate?: Locate;
  /** Files of companies that have errors, by the company's id. */
  readonly broken?: Readonly<Record<string, string>>;
};

export type Resolved = { readonly scenario: Scenario; readonly diagnostics: readonly Diagnostic[] };

export function resolveScenario(
  document: ScenarioDocument,
  companies: Readonly<Record<string, Company>>,
  options: ResolveOptions = {},
): Resolved {
  const { company, diagnostics } = companyOf(document, companies, options);
  const channel = document.channel ?? 'chat';
  const { customer } = document;
  const persona = customer.persona ?? 'precise';
  const kind = document.kind ?? 'complaint';
  const stages = document.stages ? Object.entries(document.stages).map(([id, stage]) => resolveStage(id, stage)) : null;
  const scenario: Scenario = {
    id: document.id,
    lang: document.lang,
    replyLangs: document.reply_langs ?? [document.lang],
    country: document.country ?? null,
    title: document.title,
    lessons: document.lessons ?? [],
    channel,
    starts: document.starts ?? DEFAULT_STARTS,
    tz: document.tz ?? defaultZone(document.country, document.lang),
    kind,
    fault: document.fault ?? 'ours',
    difficulty: document.difficulty ?? DEFAULT_DIFFICULTY,
    ...(document.notices !== undefined && { notices: document.notices }),
    brief: document.brief,
    twin: document.twin ?? null,
    author: document.author ?? null,
    approval: document.approval ? { by: document.approval.by, at: document.approval.at ?? null } : null,
    company,
    customer: {
      name: customer.name,
      forms: withPreferred(
        customer.card?.preferred_name,
        customer.forms && customer.forms.length > 0 ? customer.forms : formsOf(customer.name, document.lang),
      ),
      address: customer.address ?? company?.address ?? 'formal',
      persona,
      anger: customer.anger ?? DEFAULT_ANGER,
      fairness: customer.fairness ?? DEFAULT_FAIRNESS,
      card: customer.card ? resolveCard(customer.card) : null,
      ...(customer.identity !== undefined && customer.identity !== 'genuine' && { identity: customer.identity }),
    },
    department: document.department ?? null,
    cause: document.cause ?? null,
    ...(document.product !== undefined && { product: document.product }),
    targets: {
      firstReply: resolveTarget(document.targets?.first_reply) ?? DEFAULT_TARGETS[channel].firstReply,
      reply: resolveTarget(document.targets?.reply) ?? DEFAULT_TARGETS[channel].reply,
    },
    ...(document.targets && { ownTargets: ownTargets(document.targets) }),
    facts: Object.entries(document.facts ?? {}).map(([id, { ask, tell, required, verifies }]) => ({
      id,
      ask: ask ?? [],
      tell,
      required: required ?? false,
      ...(verifies !== undefined && { verifies }),
    })),
    remedies: Object.entries(document.remedies ?? {}).map(([id, { label, right, phrases, takes, needs, kind: sort }]) => ({
      id,
      ...(label !== undefined && { label }),
      right,
      phrases: phrases ?? [],
      takesMs: takes ?? null,
      needs: needs ?? null,
      ...(sort !== undefined && { kind: sort }),
    })),
    vary: (document.vary ?? []).map(({ values, right }) => ({ values, right: right ?? null })),
    opening: document.opening,
    stages,
    outcomes: resolveOutcomes(document, stages, possibleOutcomes({ kind, channel, persona })),
    modelAnswers: (document.model_answers ?? []).map(({ stage, reply }) => ({ stage: stage ?? null, reply })),
    rubric: {
      weights: document.rubric?.weights ?? {},
      notApplicable: document.rubric?.not_applicable ?? [],
      autoFail: document.rubric?.auto_fail ?? [],
    },
    protocol: document.protocol ?? [],
    samples: (document.samples ?? []).map(({ name, seed, replies, expect }) => ({
      name,
      seed: seed ?? 1,
      replies: replies.map(({ wait, text, action }) => ({ waitMs: wait ?? null, messages: text, action: action ?? null })),
      expect: {
        outcome: expect?.outcome ?? null,
        met: expect?.met ?? [],
        broken: expect?.broken ?? [],
        autoFails: expect?.auto_fails ?? null,
        score: expect?.score ?? null,
      },
    })),
  };
  return { scenario, diagnostics };
}

function companyOf(document: ScenarioDocument, companies: Readonly<Record<string, Company>>, options: ResolveOptions) {
  const { company, diagnostics } = namedCompany(document, companies, options);
  if (document.policy === undefined) return { company, diagnostics };
  if (company !== null) return { company: underPolicy(company, document.policy), diagnostics };
  if (document.company !== undefined) return { company, diagnostics };
  const range = options.locate?.(['policy']) ?? NOWHERE;
  return { company, diagnostics: [diagnosticOf(options.file ?? '', { code: 'reference/policy-without-company', range })] };
}

function namedCompany(
  document: ScenarioDocument,
  companies: Readonly<Record<string, Company>>,
  options: ResolveOptions,
): { readonly company: Company | null; readonly diagnostics: readonly Diagnostic[] } {
  const written = document.company;
  if (written === undefined) return { company: null, diagnostics: [] };
  if (typeof written !== 'string') return { company: resolveCompany(written, document.id), diagnostics: [] };
  if (Object.hasOwn(companies, written)) return { company: companies[written]!, diagnostics: [] };
  const range = options.locate?.(['company']) ?? NOWHERE;
  const file = options.broken && Object.hasOwn(options.broken, written) ? options.broken[written]! : null;
  const known = Object.keys(companies);
  const finding =
    file === null
      ? { code: 'reference/unknown-company', range, params: { id: written, known: listed(known) }, suggestion: nearMiss(written, known) }
      : { code: 'reference/broken-company', range, params: { id: written, file } };
  return { company: null, diagnostics: [diagnosticOf(options.file ?? '', finding)] };
}

type StageDocument = NonNullable<ScenarioDocument['stages']>[string];

function resolveStage(id: string, stage: StageDocument): Stage {
  const replies = stage.replies.map((rule): ReplyRule => ({
    when: rule.when,
    says: rule.says ?? [],
    angerBy: rule.anger_by ?? 0,
    fairnessBy: rule.fairness_by ?? 0,
    reveals: rule.reveals ?? [],
    goto: rule.goto ?? null,
  }));
  const silence = (stage.silence ?? []).map((rule): SilenceRule => ({
    afterMs: rule.after,
    says: rule.says ?? [],
    angerBy: rule.anger_by ?? 0,
    fairnessBy: rule.fairness_by ?? 0,
    goto: rule.goto ?? null,
  }));
  return { id, replies: replies.at(-1)?.when === null ? replies : [...replies, OTHERWISE], silence };
}

/** Where the author forgot it (the checks say so): stay and let the default lines speak. */
const OTHERWISE: ReplyRule = { when: null, says: [], angerBy: 0, fairnessBy: 0, reveals: [], goto: null };

function resolveTarget(written: { excellent: number; good: number; poor: number } | undefined): Target | null {
  return written ? { excellentMs: written.excellent, goodMs: written.good, poorMs: written.poor } : null;
}

function ownTargets(written: NonNullable<ScenarioDocument['targets']>): NonNullable<Scenario['ownTargets']> {
  return [...(written.first_reply ? (['firstReply'] as const) : []), ...(written.reply ? (['reply'] as const) : [])];
}

function resolveCard(card: NonNullable<ScenarioDocument['customer']['card']>): NonNullable<Scenario['customer']['card']> {
  const { interests, notes, complaints, preferred_name, preferred_channel, ...plain } = card;
  return {
    ...plain,
    ...(preferred_name !== undefined && { preferredName: preferred_name }),
    ...(preferred_channel !== undefined && { preferredChannel: preferred_channel }),
    interests: interests ?? [],
    notes: notes ?? [],
    complaints: (complaints ?? []).map(({ when, about, ended }) => ({ when, about, ended: ended ?? null })),
  };
}

const withPreferred = (preferred: string | undefined, forms: readonly string[]): readonly string[] =>
  preferred === undefined ? forms : [preferred, ...forms.filter((form) => form !== preferred)];

/** Those that the case has room for, those that its rules lead to, and the author's own, in that order. */
function resolveOutcomes(document: ScenarioDocument, stages: readonly Stage[] | null, possible: readonly string[]): OutcomeSpec[] {
  const written = document.outcomes ?? {};
  const led = (stages ?? [])
    .flatMap((stage) => [...stage.replies, ...stage.silence])
    .flatMap(({ goto }) => (goto && isOutcomeId(goto) ? [goto] : []));
  const ids = [...new Set([...possible, ...led, ...Object.keys(written)])];
  return ids.map((id) => {
    const own = written[id];
    return { id, as: own?.as ?? (isOutcomeId(id) ? id : 'lost'), says: own?.says ?? [], summary: own?.summary ?? null };
  });
}

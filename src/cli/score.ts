// `npm run --silent score -- "TEXT"` or `--jsonl FILE`: what is found in a reply, one JSON object a line (FORMATS §5).
import { readFileSync } from 'node:fs';
import { type Analyser, createAnalyser, REPLY_CHANNELS, type Analysis, type Finding, type ReplyContext } from '../core/analysis/index.ts';
import { isRealMoment, isTimeZone } from '../core/scenario/index.ts';
import { LANGS, type Lang } from '../core/text/index.ts';
import { translate } from '../i18n/index.ts';
import { EXIT, giveUp, readOptions, usage } from './support/arguments.ts';
import { loadRulesWith } from './support/phrases.ts';
import { printErrors } from './support/print-diagnostics.ts';

const USAGE =
  'score "TEXT" | score --jsonl FILE  [--lang uk|ru|en] [--channel chat|phone|email|social|review] [--customer-name NAME] [--now YYYY-MM-DDTHH:MM] [--tz ZONE] [--strict] [--phrases FILE]';

/** FORMATS §5: the same text is read the same on any day. An hour is local to where the reply is written, so a zone does not move it. */
const DEFAULT_NOW = '2025-03-12T10:00';

const {
  values,
  positionals,
  lang: uiLang,
} = readOptions(
  {
    jsonl: { type: 'string' },
    lang: { type: 'string' },
    channel: { type: 'string' },
    'customer-name': { type: 'string' },
    now: { type: 'string' },
    tz: { type: 'string' },
    strict: { type: 'boolean' },
    phrases: { type: 'string' },
  },
  USAGE,
);

const shared = contextOf({
  lang: values.lang,
  channel: values.channel,
  customer_name: values['customer-name'],
  now: values.now ?? DEFAULT_NOW,
});
if (values.tz !== undefined && !isTimeZone(values.tz)) usage(uiLang, 'commands.optionValue', { option: '--tz' }, USAGE);
if (typeof shared === 'string') usage(uiLang, 'commands.optionValue', { option: shared }, USAGE);
if (values.jsonl === undefined && positionals.length === 0) usage(uiLang, 'commands.noText', {}, USAGE);
const { rules, diagnostics } = loadRulesWith(uiLang, values.phrases);

if (rules === null) {
  printErrors(uiLang, diagnostics);
  process.exitCode = EXIT.content;
} else {
  const analyser = createAnalyser(rules);
  if (values.jsonl === undefined) print(analyser, null, positionals.join(' '), shared);
  else process.exitCode = scoreFile(analyser, values.jsonl, shared);
}

/** One line out for each good line in, in order; bad ones are named on stderr, and the rest goes on. */
function scoreFile(analyser: Analyser, file: string, context: ReplyContext): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    giveUp(uiLang, 'commands.unreadable', { file, reason: error instanceof Error ? error.message : String(error) });
  }
  let exit: number = EXIT.ok;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const row = readRow(line.replace(/^\ufeff/u, ''));
    if (typeof row === 'string') {
      process.stderr.write(`${translate(uiLang, 'commands.badLine', { file, line: index + 1, reason: translate(uiLang, row) })}\n`);
      exit = EXIT.content;
    } else print(analyser, row.id, row.reply, { ...context, ...row.context });
  });
  return exit;
}

/** A row of the file, or the message key that says what is wrong with it. */
function readRow(line: string): { id: string | null; reply: string; context: ReplyContext } | string {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return 'commands.notJson';
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'commands.notObject';
  const fields = row as Readonly<Record<string, unknown>>;
  if (typeof fields['reply'] !== 'string') return 'commands.noReply';
  const context = contextOf({
    lang: fields['lang'],
    channel: fields['channel'],
    customer: fields['customer'],
    customer_name: fields['customer_name'],
  });
  if (typeof context === 'string') return context === '--lang' ? 'commands.badLangField' : 'commands.badChannelField';
  const id = typeof fields['id'] === 'number' ? String(fields['id']) : fields['id'];
  return { id: typeof id === 'string' ? id : null, reply: fields['reply'], context };
}

/** The situation of a reply; the name of the option where a value is none of those it may have. */
function contextOf(fields: Readonly<Record<'lang' | 'channel', unknown>> & Readonly<Record<string, unknown>>): ReplyContext | string {
  const context: { -readonly [Key in keyof ReplyContext]: ReplyContext[Key] } = {};
  if (fields.lang !== undefined && fields.lang !== null) {
    const lang = LANGS.find((one) => one === fields.lang);
    if (!lang) return '--lang';
    context.lang = lang satisfies Lang;
  }
  if (fields.channel !== undefined && fields.channel !== null) {
    const channel = REPLY_CHANNELS.find((one) => one === fields.channel);
    if (!channel) return '--channel';
    context.channel = channel;
  }
  if (typeof fields['customer'] === 'string') context.customer = fields['customer'];
  if (typeof fields['customer_name'] === 'string')
    context.customerNames = [fields['customer_name'], ...fields['customer_name'].split(/\s+/u)];
  if (typeof fields['now'] === 'string') {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(fields['now']) || !isRealMoment(fields['now'])) return '--now';
    context.now = fields['now'];
  }
  return context;
}

function print(analyser: Analyser, id: string | null, text: string, context: ReplyContext): void {
  const analysis = analyser.analyse(text, context);
  const findings = values.strict ? analysis.findings.filter((finding) => finding.certainty === 'found') : analysis.findings;
  process.stdout.write(`${JSON.stringify(output(id, analysis, findings))}\n`);
}

function output(id: string | null, analysis: Analysis, findings: readonly Finding[]): object {
  return {
    id,
    lang: analysis.lang,
    assessed: analysis.assessed,
    signals: [...new Set(findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])))],
    findings: findings.map((finding) => ({
      ...('signal' in finding ? { signal: finding.signal } : { kind: finding.kind }),
      start: finding.start,
      end: finding.end,
      text: finding.text,
      rule: finding.rule,
      certainty: finding.certainty,
      degree: finding.degree,
    })),
    entities: analysis.entities.map(({ type, start, end, text, value }) => ({ type, start, end, text, value })),
  };
}

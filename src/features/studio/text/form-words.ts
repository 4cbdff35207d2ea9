import type { Path } from '../../../core/scenario/index.ts';
import type { studioForm } from '../../../i18n/en/studioForm.ts';

type Words = typeof studioForm;
type Sentence = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];
type Key = Exclude<Sentence, `${string}_${'one' | 'few' | 'many' | 'other'}`>;
type Asked = { readonly label: `studioForm.${Key}`; readonly hint?: `studioForm.${Key}` };

/** What the form asks at a place: names that an author gives, and places in lists, are `*`. */
const ASKED = {
  title: ['title', 'titleHint'],
  brief: ['brief', 'briefHint'],
  lang: ['lang', 'langHint'],
  id: ['fileId', 'fileIdHint'],
  lessons: ['lessons'],
  channel: ['channel', 'channelHint'],
  reply_langs: ['replyLangs'],
  kind: ['kind', 'kindHint'],
  fault: ['fault'],
  difficulty: ['difficulty'],
  notices: ['notices', 'noticesHint'],
  company: ['company', 'companyHint'],
  'company.name': ['companyName'],
  'company.trade': ['trade'],
  product: ['product', 'productHint'],
  department: ['department'],
  cause: ['cause'],
  'customer.name': ['name', 'nameHint'],
  'customer.persona': ['persona', 'personaHint'],
  'customer.anger': ['anger', 'angerHint'],
  'customer.fairness': ['fairness', 'fairnessHint'],
  'customer.forms': ['forms', 'formsHint'],
  'customer.address': ['address'],
  'customer.identity': ['identity'],
  'customer.card': ['card', 'cardHint'],
  'customer.card.since': ['since'],
  'customer.card.orders': ['orders'],
  'customer.card.spend': ['spend'],
  'customer.card.value': ['value'],
  'customer.card.preferred_name': ['preferredName'],
  'customer.card.preferred_channel': ['preferredChannel'],
  'customer.card.interests': ['interests'],
  'customer.card.notes': ['notes'],
  'customer.card.complaints': ['complaints'],
  opening: ['opening', 'openingHint'],
  'facts.*.tell': ['tell', 'tellHint'],
  'facts.*.required': ['required', 'requiredHint'],
  'facts.*.ask': ['ask', 'askHint'],
  'remedies.*.label': ['label', 'labelHint'],
  'remedies.*.right': ['right'],
  'remedies.*.phrases': ['phrases', 'phrasesHint'],
  'remedies.*.takes': ['takes', 'takesHint'],
  'remedies.*.needs': ['needs', 'needsHint'],
  'remedies.*.kind': ['remedyKind'],
  'stages.*.replies': ['rules', 'rulesHint'],
  'stages.*.replies.*.when.any': ['any'],
  'stages.*.replies.*.when.all': ['all'],
  'stages.*.replies.*.when.none': ['none'],
  'stages.*.replies.*.when.mood': ['mood'],
  'stages.*.replies.*.says': ['says'],
  'stages.*.replies.*.goto': ['goto'],
  'stages.*.replies.*.reveals': ['reveals'],
  'stages.*.replies.*.anger_by': ['angerBy', 'angerByHint'],
  'stages.*.replies.*.otherwise': ['otherwise'],
  'stages.*.silence': ['silence', 'silenceHint'],
  'stages.*.silence.*.after': ['after'],
  'stages.*.silence.*.says': ['says'],
  'stages.*.silence.*.goto': ['goto'],
  'outcomes.*.says': ['lastWords'],
  'outcomes.*.summary': ['summary', 'summaryHint'],
  model_answers: ['answers'],
  vary: ['rows'],
} as const satisfies Readonly<Record<string, readonly [Key, Key?]>>;

const PATTERNS = Object.entries<readonly [Key, Key?]>(ASKED).map(([pattern, words]) => ({ steps: pattern.split('.'), words }));

/** The words in which the form asks for what stands at a path; null where it does not ask for it by itself. */
export function askedAt(path: Path): Asked | null {
  const found = PATTERNS.find(({ steps }) => steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at]));
  if (!found) return null;
  const [label, hint] = found.words;
  return { label: `studioForm.${label}`, ...(hint && { hint: `studioForm.${hint}` as const }) };
}

import type { TFunction } from 'i18next';
import type { Attempt } from '../../core/progress/types.ts';
import type { Repair } from '../../core/scoring/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import type { Format } from '../../ui/use-format.ts';
import { type Debrief, pointsOf } from './debrief.ts';
import { type Gap, gapKey } from './own.ts';
import type { Told } from './telling.ts';
import type { Words } from './words.ts';

export type TextSources = {
  readonly attempt: Attempt;
  readonly scenario: Scenario | null;
  readonly debrief: Debrief;
  readonly told: readonly Told[];
  /** The customer's own view, as said. */
  readonly said: readonly string[];
  readonly repairs: readonly Repair[];
  readonly gap: Gap | null;
};

/** The debrief as plain text, for a letter or a note, in the order of the screen. */
export function debriefText(sources: TextSources, t: TFunction, words: Words, format: Format): string {
  const { attempt, scenario, debrief, told, said, repairs } = sources;
  const { scorecard, dialogue, outcome } = attempt;
  const own = scenario?.outcomes.find((one) => one.id === outcome.id)?.summary;
  const { score } = scorecard;
  const blocks: (readonly (string | null | undefined)[])[] = [
    [
      attempt.scenarioTitle,
      [format.moment(attempt.endedMs), t(`common.channel.${attempt.channel}`), t(`debrief.mode.${attempt.mode}`)].join(' · '),
    ],
    [`${t('debrief.how')}: ${words.say(`outcomes.${outcome.as}.title`) ?? outcome.as}`, own ?? words.say(`outcomes.${outcome.as}.meaning`)],
    [
      t('debrief.strengths'),
      ...debrief.strengths.map(({ criterion, quote }) => line(words.criterion(criterion.id), quote === null ? null : `«${quote.text}»`)),
      debrief.strengths.length === 0 ? t('debrief.strengthsNone') : null,
    ],
    nextLines(sources, t, words),
    said.length === 0 ? [] : [t('debrief.view'), said.join(' ')],
    repairs.length === 0
      ? []
      : [
          t('debrief.repaired', { count: repairs.length }),
          ...repairs.flatMap(({ sentence, repaired }) => [
            `${t('debrief.insteadOf')}: «${sentence}»`,
            `→ ${t('debrief.repairedTo')}: «${repaired}»`,
          ]),
        ],
    [
      score === null
        ? t('debrief.noScore')
        : `${t('debrief.score')}: ${t('debrief.ofHundred', { score: format.number(score) })}. ${t('debrief.passMark', { mark: format.number(scorecard.passMark) })}. ${t(`debrief.${scorecard.passed}`)}`,
      ...scorecard.autoFails.map(({ id }) => `${t('debrief.autoFailTitle')}: ${words.autoFail(id)}`),
      ...(scorecard.noticed ?? []).map(({ id }) => `${t('debrief.noticedTitle')}: ${words.autoFail(id)}`),
    ],
    ownLines(sources, t, words),
    ...debrief.sections.map((section) => [
      t(`debrief.section.${section.id}`),
      ...section.assessed.flatMap((criterion) => [
        `- ${words.criterion(criterion.id)}: ${t(`debrief.status.${criterion.status}`)}, ${format.number(pointsOf(criterion))} / ${format.number(criterion.effectiveWeight)}`,
        ...criterion.evidence
          .filter((one) => one.text.length > 0)
          .map((one) => `  «${one.text}» (${t('debrief.turnNumber', { turn: one.turn })})`),
      ]),
    ]),
    [
      score === null
        ? null
        : t('debrief.sum', { points: format.number(debrief.points), weight: format.number(debrief.weight), score: format.number(score) }),
    ],
    [t('debrief.transcript'), ...told.map((one) => spoken(one, scenario, t, words, format))],
    [
      dialogue.survey && `${t('debrief.solved')} ${t(dialogue.survey.solved ? 'debrief.solvedYes' : 'debrief.solvedNo')}`,
      dialogue.survey && `${t('debrief.csat')}: ${t('debrief.csatOf', { csat: dialogue.survey.csat })}`,
    ],
    [t('debrief.madeWith', { rules: attempt.stamp.rulesVersion, app: attempt.stamp.appVersion })],
  ];
  return blocks
    .map((lines) => lines.filter((one) => one !== null && one !== undefined && one !== '').join('\n'))
    .filter((block) => block.length > 0)
    .join('\n\n');
}

/** The trainee's own judgement, criterion by criterion, beside the mark. */
function ownLines({ debrief, gap }: TextSources, t: TFunction, words: Words): (string | null)[] {
  if (gap === null) return [];
  const key = gapKey(gap);
  return [
    t('debrief.own'),
    ...debrief.core.flatMap(({ id, status }) => {
      const beside = gap.beside.get(id);
      if (beside === undefined) return [];
      const own = t('debrief.ownWord', { word: t(`debrief.ownMarks.${beside.own}`) });
      return [`- ${words.criterion(id)}: ${t(`debrief.status.${status}`)}, ${own}`];
    }),
    key && t(`debrief.${key}`, { stricter: gap.stricter, kinder: gap.kinder }),
  ];
}

function nextLines({ debrief: { next }, repairs }: TextSources, t: TFunction, words: Words): (string | null)[] {
  if (next === null) return [t('debrief.next'), t('debrief.nextNone')];
  return [
    t('debrief.next'),
    line(words.criterion(next.criterion.id), words.explain(next.criterion.explanation)),
    next.quote && `${t('debrief.insteadOf')}: «${next.quote.text}»`,
    next.better !== null && !repairs.some(({ evidence }) => evidence === next.quote)
      ? `${t('debrief.sayInstead')}: «${next.better}»`
      : null,
  ];
}

function spoken(told: Told, scenario: Scenario | null, t: TFunction, words: Words, format: Format): string {
  const time = format.clock(told.entry.atMs);
  if (told.kind === 'action') return `[${time}] ${words.action(told.entry.action, scenario)}`;
  return `[${time}] ${told.kind === 'customer' ? (scenario?.customer.name ?? t('debrief.customer')) : t('debrief.you')}: ${told.entry.text}`;
}

const line = (name: string, rest: string | null): string => (rest === null ? name : `${name}: ${rest}`);

import type { TFunction } from 'i18next';
import type { Attempt } from '../../core/progress/types.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import type { Format } from '../../ui/use-format.ts';
import { type Debrief, pointsOf } from './debrief.ts';
import type { Told } from './telling.ts';
import type { Words } from './words.ts';

export type TextSources = {
  readonly attempt: Attempt;
  readonly scenario: Scenario | null;
  readonly debrief: Debrief;
  readonly told: readonly Told[];
};

/** The debrief as plain text, for a letter or a note, in the order of the screen. */
export function debriefText({ attempt, scenario, debrief, told }: TextSources, t: TFunction, words: Words, format: Format): string {
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
    nextLines(debrief, t, words),
    [
      score === null
        ? t('debrief.noScore')
        : `${t('debrief.score')}: ${t('debrief.ofHundred', { score: format.number(score) })}. ${t('debrief.passMark', { mark: format.number(scorecard.passMark) })}. ${t(`debrief.${scorecard.passed}`)}`,
      ...scorecard.autoFails.map(({ id }) => `${t('debrief.autoFailTitle')}: ${words.autoFail(id)}`),
    ],
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

function nextLines({ next }: Debrief, t: TFunction, words: Words): (string | null)[] {
  if (next === null) return [t('debrief.next'), t('debrief.nextNone')];
  return [
    t('debrief.next'),
    line(words.criterion(next.criterion.id), words.explain(next.criterion.explanation)),
    next.quote && `${t('debrief.insteadOf')}: «${next.quote.text}»`,
    next.better && `${t('debrief.sayInstead')}: «${next.better}»`,
  ];
}

function spoken(told: Told, scenario: Scenario | null, t: TFunction, words: Words, format: Format): string {
  const time = format.clock(told.entry.atMs);
  if (told.kind === 'action') return `[${time}] ${words.action(told.entry.action, scenario?.company ?? null)}`;
  return `[${time}] ${told.kind === 'customer' ? (scenario?.customer.name ?? t('debrief.customer')) : t('debrief.you')}: ${told.entry.text}`;
}

const line = (name: string, rest: string | null): string => (rest === null ? name : `${name}: ${rest}`);

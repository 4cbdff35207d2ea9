import type { DeskOffer } from '../../../core/desk/index.ts';
import type { Action, Scenario } from '../../../core/scenario/types.ts';
import type { Session, SessionView } from '../../../core/session/index.ts';
import type { IconName } from '../../../ui/Icon.tsx';
import { hasRules } from '../company/CompanyCard.tsx';

/** What every tool of the desk is given. */
export type ToolProps = {
  readonly scenario: Scenario;
  readonly offer: DeskOffer;
  readonly session: Session;
  readonly view: SessionView;
  /** Nothing can be done just now: paused, or a reply waits to be read. */
  readonly resting: boolean;
  readonly act: (action: Action) => void;
  /** Writes into the reply, where its caret stands. */
  readonly put: (text: string) => void;
};

/** What lies together on the desk, in the order in which one looks for it. */
export const GROUPS = {
  case: ['remedy', 'delegate', 'register', 'journal', 'transfer'],
  customer: ['card', 'verify'],
  know: ['look-up', 'similar', 'ask', 'manager', 'rules'],
  talk: ['hold', 'call-back', 'move'],
} as const;
export type GroupId = keyof typeof GROUPS;
export type ToolId = (typeof GROUPS)[GroupId][number];
export const GROUP_IDS = Object.keys(GROUPS) as readonly GroupId[];

export const TOOL_ICONS: Readonly<Record<ToolId, IconName>> = {
  remedy: 'check',
  delegate: 'team',
  card: 'person',
  'look-up': 'search',
  similar: 'social',
  ask: 'chat',
  manager: 'review',
  rules: 'book',
  register: 'folder',
  journal: 'history',
  verify: 'lock',
  hold: 'pause',
  'call-back': 'phone',
  move: 'eye',
  transfer: 'forward',
};

/** The tools that this company, and the talk as it stands, have a use for. */
export function toolsOf(offer: DeskOffer, scenario: Scenario, view: SessionView): Readonly<Record<GroupId, readonly ToolId[]>> {
  const has: Readonly<Record<ToolId, boolean>> = {
    remedy: offer.remedies.length > 0,
    delegate: offer.delegable.length > 0,
    card: scenario.customer.card !== null,
    'look-up': offer.knowledge.length > 0,
    similar: true,
    ask: offer.colleagues.length > 0,
    manager: offer.manager !== null,
    rules: scenario.company !== null && hasRules(scenario.company),
    register: offer.departments.length > 0,
    journal: true,
    verify: offer.methods.length > 0,
    'call-back': true,
    hold: view.channelNow === 'phone' || view.channelNow === 'chat',
    move: canMoveAside(offer, view) || scenario.company !== null,
    transfer: offer.departments.length > 0,
  };
  const those = (group: GroupId): readonly ToolId[] => GROUPS[group].filter((tool) => has[tool]);
  return { case: those('case'), customer: those('customer'), know: those('know'), talk: those('talk') };
}

/** What has been done with this action type, newest last. */
export function doneWith<Type extends Action['type']>({ transcript }: SessionView, type: Type): readonly Extract<Action, { type: Type }>[] {
  return transcript.flatMap((entry) =>
    entry.by === 'action' && entry.action.type === type ? [entry.action as Extract<Action, { type: Type }>] : [],
  );
}

/** `2025-03-12T10:20` so many minutes later, on the next quarter of an hour. */
export function quarterAfter(hour: string, minutes: number): string {
  const quarterMs = 15 * 60_000;
  const atMs = Date.parse(`${hour}:00Z`) + minutes * 60_000;
  return new Date(Math.ceil(atMs / quarterMs) * quarterMs).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

/** The talk stands in the open still. */
export const canMoveAside = ({ canMove }: DeskOffer, { visibility }: SessionView): boolean => canMove && visibility !== 'private';

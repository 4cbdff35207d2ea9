import type { DeskOffer } from '../../../core/desk/index.ts';
import type { Action, Scenario } from '../../../core/scenario/types.ts';
import type { Session, SessionView } from '../../../core/session/index.ts';
import type { IconName } from '../../../ui/Icon.tsx';

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

export const TOOLS = ['remedy', 'card', 'look-up', 'ask', 'manager', 'register', 'verify', 'call-back', 'move', 'transfer'] as const;
export type ToolId = (typeof TOOLS)[number];

export const TOOL_ICONS: Readonly<Record<ToolId, IconName>> = {
  remedy: 'check',
  card: 'person',
  'look-up': 'search',
  ask: 'chat',
  manager: 'review',
  register: 'folder',
  verify: 'lock',
  'call-back': 'phone',
  move: 'eye',
  transfer: 'forward',
};

/** The tools that this company, and the talk as it stands, have a use for. */
export function toolsOf(offer: DeskOffer, scenario: Scenario, view: SessionView): readonly ToolId[] {
  const has: Readonly<Record<ToolId, boolean>> = {
    remedy: offer.remedies.length > 0,
    card: scenario.customer.card !== null,
    'look-up': offer.knowledge.length > 0,
    ask: offer.colleagues.length > 0,
    manager: offer.manager !== null,
    register: offer.departments.length > 0,
    verify: offer.methods.length > 0,
    'call-back': true,
    move: offer.canMove && view.visibility !== 'private',
    transfer: offer.departments.length > 0,
  };
  return TOOLS.filter((tool) => has[tool]);
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

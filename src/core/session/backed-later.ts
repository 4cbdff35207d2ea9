/** What was claimed a moment too soon: «I have registered it», and then it is. */
import { graveness, isBackedAfterwards } from './claims.ts';
import type { SessionState } from './state.ts';

/** The story without the claims that the deed of the open turn makes true; neither the marks nor the customer hear of them again. */
export function withClaimsBacked(state: SessionState): SessionState {
  const { open, unfounded, turns, customer } = state;
  const action = open?.action?.type;
  if (open === null || action === undefined) return state;
  const backed = unfounded.filter(({ turn, message, claim }) => {
    const saidMs = turns.find((one) => one.turn === turn)?.messages[message]?.atMs;
    return saidMs !== undefined && isBackedAfterwards(claim, saidMs, { action, atMs: open.lastMs });
  });
  if (backed.length === 0) return state;
  // The customer counts the turns in which something was said.
  const spokenBy = (turn: number): number => turns.filter((one) => one.turn <= turn && one.messages.length > 0).length;
  const debts = customer.memory.debts.flatMap((debt) => {
    const settled = backed.filter(({ turn }) => spokenBy(turn) === debt.turn).reduce((sum, { claim }) => sum + graveness(claim), 0);
    return debt.lies > settled ? [{ ...debt, lies: debt.lies - settled }] : [];
  });
  return {
    ...state,
    unfounded: unfounded.filter((one) => !backed.includes(one)),
    customer: { ...customer, memory: { ...customer.memory, debts } },
  };
}

import { getAdjacencyMap } from 'xstate/graph';
import type { Scenario } from '../scenario/types.ts';
import { chartOf, stateOf } from './machine.ts';
import type { CustomerEvent, CustomerState } from './types.ts';

/**
 * Walks the customer's statechart breadth first, giving it at every state the events of `eventsAt`, and shows each state met to
 * `visit` until that returns true (enough has been seen) or `most` states were met. Exact numbers, told facts and what is
 * remembered tell states apart.
 */
export function walkCustomer(
  scenario: Scenario,
  eventsAt: (state: CustomerState) => readonly CustomerEvent[],
  visit: (state: CustomerState) => boolean,
  most: number,
): void {
  let met = 0;
  let isEnough = false;
  getAdjacencyMap(chartOf(scenario), {
    events: (snapshot) => eventsAt(stateOf(snapshot)),
    serializeState: (snapshot) => JSON.stringify(stateOf(snapshot)),
    stopWhen: (snapshot) => {
      met += 1;
      isEnough = isEnough || visit(stateOf(snapshot)) || met > most;
      return isEnough || snapshot.status === 'done';
    },
  });
}

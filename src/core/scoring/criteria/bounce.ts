import { criterion, judgeFault } from '../verdict.ts';

/** Nobody is sent elsewhere to do the work. In fraud, going to the police too is right where somebody here stays responsible. */
export const bounce = criterion({
  id: 'bounce',
  nature: 'fault',
  lesson: 'service-culture',
  reasons: ['free', 'likely', 'broken'],
  judge: (c) =>
    judgeFault(
      c,
      'bounce',
      (_, turn) =>
        !(
          c.scenario.kind === 'fraud' &&
          (['ownership', 'contact'] as const).some((signal) => turn.signals.includes(signal) || !c.reads(signal))
        ),
    ),
});

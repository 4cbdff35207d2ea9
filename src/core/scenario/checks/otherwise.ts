/** Every stage answers whatever comes: `otherwise` is there, once, and last. */
import { type Check, found } from './check.ts';

export const checkOtherwise: Check = (input) =>
  Object.entries(input.document.stages ?? {}).flatMap(([stage, { replies }]) => {
    if (input.altered.some((path) => path[0] === 'stages' && (path[1] === undefined || path[1] === stage) && path.length <= 4)) return [];
    const first = replies.findIndex(({ when }) => when === null);
    if (first === -1) {
      return [
        found(
          input,
          ['stages', stage],
          { code: 'stage/no-otherwise', params: { stage }, suggestion: '- otherwise: { says: [ … ] }' },
          'key',
        ),
      ];
    }
    const after = replies.length - 1 - first;
    return after > 0
      ? [found(input, ['stages', stage, 'replies', first], { code: 'stage/otherwise-not-last', params: { stage, after } }, 'key')]
      : [];
  });

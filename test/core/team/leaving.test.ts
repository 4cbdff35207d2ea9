import { describe, expect, it } from 'vitest';
import { type Assignment, received, type Received } from '../../../src/core/progress/index.ts';
import { withoutLeaver } from '../../../src/core/team/index.ts';
import { uuid } from '../../stores/records.ts';

const ANNA = { id: uuid(1), name: 'Анна' };
const BOHDAN = { id: uuid(2), name: 'Богдан' };

const person = (of: typeof ANNA): Received => received('person', of, { profileId: of.id, madeMs: 1 });
const asked = (number: number, names: readonly string[]): Received => {
  const assignment: Assignment = {
    id: uuid(800 + number),
    title: 'Перший тиждень',
    by: 'Ірина',
    madeMs: 5,
    dueMs: null,
    names,
    scenarioIds: ['a'],
    exam: null,
    note: '',
  };
  return received('assignment', assignment, { profileId: uuid(9), madeMs: 5 });
};

describe('somebody who leaves', () => {
  it('is asked for nothing any more: the others go on, what was theirs alone is gone, what is for everybody stays', () => {
    const rows = [person(ANNA), person(BOHDAN), asked(1, ['Анна', 'Богдан']), asked(2, ['Анна']), asked(3, []), asked(4, ['Богдан'])];
    const { put, remove } = withoutLeaver(rows, ANNA);
    expect(put).toEqual([{ ...asked(1, ['Богдан']), madeMs: 6 }]);
    expect(remove).toEqual([asked(2, []).id]);
  });

  it('leaves their name where somebody who stays has the same one', () => {
    const rows = [person(ANNA), person({ id: uuid(3), name: 'Анна' }), asked(1, ['Анна'])];
    expect(withoutLeaver(rows, ANNA)).toEqual({ put: [], remove: [] });
    // names are the same whatever their case and the spaces around them, here as where they are asked
    const typed = [person(ANNA), asked(1, ['анна ', 'Богдан'])];
    expect(withoutLeaver(typed, ANNA).put).toEqual([{ ...asked(1, ['Богдан']), madeMs: 6 }]);
    expect(withoutLeaver([person({ id: uuid(3), name: 'анна ' }), ...typed], ANNA)).toEqual({ put: [], remove: [] });
  });
});

import { company, describeMarks, say, turns } from './judging.ts';

describeMarks('something for the trouble', [
  ['compensation', 'offered', {}, turns(say({ compensation: 'скидка' }, { remedies: ['replace'] })), 'met', 1, 'compensation.found'],
  [
    'compensation',
    'a sum that nobody here may give',
    {},
    {
      ...turns(say({ compensation: '9000 ₽' }, { remedies: ['replace'] })),
      unfounded: [{ turn: 1, message: 0, claim: { start: 7, end: 13, text: '9000 ₽', what: 'sum', remedies: [], actions: [] } }],
    },
    'partly',
    0.25,
    'compensation.ungivable',
  ],
  [
    'compensation',
    'a share that nobody here may give',
    company({ powers: [{ offer: 'discount', upTo: { percent: 10 }, who: 'operator' }] }),
    {
      ...turns(say({ compensation: 'скидка 50 %' }, { remedies: ['replace'], entities: [{ type: 'percent', words: '50 %', value: 50 }] })),
      unfounded: [{ turn: 1, message: 0, claim: { start: 14, end: 18, text: '50 %', what: 'sum', remedies: [], actions: [] } }],
    },
    'partly',
    0.25,
    'compensation.ungivable',
  ],
  [
    'compensation',
    'a share that the manager could give, and was not asked for',
    company({
      powers: [
        { offer: 'discount', upTo: { percent: 10 }, who: 'operator' },
        { offer: 'discount', upTo: { percent: 50 }, who: 'manager' },
      ],
    }),
    {
      ...turns(say({ compensation: 'скидка 50 %' }, { remedies: ['replace'], entities: [{ type: 'percent', words: '50 %', value: 50 }] })),
      unfounded: [{ turn: 1, message: 0, claim: { start: 14, end: 18, text: '50 %', what: 'sum', remedies: [], actions: ['manager'] } }],
    },
    'partly',
    0.5,
    'compensation.beyond-powers',
  ],
  [
    'compensation',
    'a share that the manager has granted',
    company({
      powers: [
        { offer: 'discount', upTo: { percent: 10 }, who: 'operator' },
        { offer: 'discount', upTo: { percent: 50 }, who: 'manager' },
      ],
      manager: { says: 'Дай.', takesMs: null },
    }),
    turns(
      { action: { type: 'manager' } },
      say({ compensation: 'скидка 50 %' }, { remedies: ['replace'], entities: [{ type: 'percent', words: '50 %', value: 50 }] }),
    ),
    'met',
    1,
    'compensation.found',
  ],
  [
    'compensation',
    'all of the money back, which is no gift',
    company({ powers: [{ offer: 'discount', upTo: { percent: 10 }, who: 'operator' }] }),
    turns(say({ compensation: 'вернём 100 %' }, { remedies: ['replace'], entities: [{ type: 'percent', words: '100 %', value: 100 }] })),
    'met',
    1,
    'compensation.found',
  ],
  ['compensation', 'in place of the remedy', {}, turns(say({ compensation: 'скидка' })), 'partly', 0.5, 'compensation.instead'],
  [
    'compensation',
    'in public',
    {},
    turns(say({ compensation: 'скидка' }, { visibility: 'public' })),
    'partly',
    0.5,
    'compensation.in-public',
  ],
  [
    'compensation',
    'beyond the powers',
    company({ powers: [{ offer: 'discount', upTo: { percent: 10 }, who: 'operator' }] }),
    turns(say({ compensation: 'скидка 15 %' }, { entities: [{ type: 'percent', words: '15 %', value: 15 }] })),
    'partly',
    0.5,
    'compensation.beyond-powers',
  ],
  [
    'compensation',
    'within the manager’s powers, once called',
    company({
      powers: [
        { offer: 'discount', upTo: { percent: 10 }, who: 'operator' },
        { offer: 'discount', upTo: { percent: 20 }, who: 'manager' },
      ],
    }),
    turns(
      { action: { type: 'manager' } },
      say({ compensation: 'скидка 15 %' }, { entities: [{ type: 'percent', words: '15 %', value: 15 }], remedies: ['replace'] }),
    ),
    'met',
    1,
    'compensation.found',
  ],
  ['compensation', 'not due', { fault: 'not-ours' }, turns(say({})), 'not-applicable', null, 'compensation.not-due'],
  ['compensation', 'none', {}, turns(say({})), 'missing', 0, 'compensation.missing'],
  ['compensation', 'to a bereaved', { kind: 'bereavement' }, turns(say({})), 'not-applicable', null, 'general.kind-bereavement'],
  ['compensation', 'to a blackmailer', { kind: 'blackmail' }, turns(say({})), 'not-applicable', null, 'general.kind-blackmail'],
]);

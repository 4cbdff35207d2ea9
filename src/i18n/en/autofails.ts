/** What fails an attempt whatever its score. */
export const autofails = {
  insult: {
    title: 'An insult',
    text: 'The customer was insulted. After that no solution is heard.',
  },
  silence: {
    title: 'Left unanswered',
    text: 'The customer went because nobody answered. Nothing does a company more harm than a complaint left lying.',
  },
  'ransom-paid': {
    title: 'Paid for silence',
    text: 'Something of value was offered to somebody who threatens with a bad review. Tomorrow there will be more of them.',
  },
  'breaking-off': {
    title: 'The talk broken off',
    text: 'You ended the talk while the customer still needed help.',
  },
  'no-manager': {
    title: 'The manager not called',
    text: 'The customer was refused a manager. If you may not decide, bring in somebody who may.',
  },
  'data-breach': {
    title: 'Personal data given away',
    text: 'Something was asked for or said that must never be on this channel.',
  },
  'repeated-unfounded-claim': {
    title: 'An unfounded claim, made again',
    text: 'Something that nothing backs was stated more than once.',
  },
} as const;

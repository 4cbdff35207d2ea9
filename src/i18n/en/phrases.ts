/** The team's own phrases: what is said in their words, and what it counts as. */
export const phrases = {
  rubric: 'How replies are marked',
  heading: 'The team’s own phrases',
  lead: 'Words that your house uses and no rule knows: a programme, a gesture, a turn of phrase you do not want to hear. They count beside the built-in rules for everybody who practises in this browser, in conversations begun from now on.',
  list: 'Phrases',
  listNote:
    'Each says one thing in one language. Sentences beneath it try it out at once: in the first it must be found, in the others it must not.',
  titleHint: 'Stands in the file; may stay empty.',
  empty: 'There are none yet. The built-in rules read replies on their own.',
  add: 'Add a phrase',
  remove: 'Remove',
  faulty_one: '{{count}} thing to mend',
  faulty_other: '{{count}} things to mend',

  signal: 'Counts as',
  good: 'What helps',
  bad: 'Faults',
  lang: 'Language',
  when: 'The words',
  whenHint:
    'One way to say it a line. A star stands for any ending: coupon*. {this|that} is one or the other, ..3 up to three words between.',
  match: 'Must be found in',
  matchHint: 'A whole sentence a line. Put the words in [brackets] to say exactly which ones.',
  miss: 'Must not be found in',
  missHint: 'A whole sentence a line: one that sounds alike and means something else.',
  unless: 'Not when',
  unlessHint: 'Optional. Words that cancel it when they stand in the same part of the sentence.',
  better: 'Better',
  betterHint: 'Optional. What the trainee is shown to say instead.',
  note: 'Why',
  noteHint: 'Optional. Shown as the reason beside what is found.',
  sure: 'Certain',
  sureHint:
    'Without it what is found counts as likely: shown with a question mark, and with less weight. A team’s phrase never fails an attempt by itself.',

  movement: 'How reading moves',
  movementNote:
    'Labelled sentences that come with Otvet, some for each signal and some that say nothing, read with the phrases that hold now and with those above. Precision: how much of what is found is right. Recall: how much of what is there is found.',
  movementWrong: 'Worked out once every phrase is right.',
  movementNone: 'Nothing to compare: there are no phrases.',
  workingOut: 'Being worked out…',
  precision: 'Precision',
  recall: 'Recall',
  becomes: 'becomes',
  unmoved: 'None of the labelled sentences is read otherwise.',
  tooWide:
    'Too wide: it is found in {{accused}} of {{others}} sentences that do not say this. Narrow the words down; as it is, it is not saved.',
  rightly_one: '{{count}} sentence more, rightly',
  rightly_other: '{{count}} sentences more, rightly',
  wrongly_one: '{{count}} sentence more, wrongly',
  wrongly_other: '{{count}} sentences more, wrongly',
  lost_one: '{{count}} sentence not any more',
  lost_other: '{{count}} sentences not any more',

  whatIfNote:
    'Your last 20 attempts as they were marked, and as they would be. Only what these phrases find is added or taken away; what customers felt and how it ended stays. Nothing of this is stored.',

  filesNote: 'Pass the phrases on, or open a file of them: choose it or drop it here. Nothing holds before you save it below.',
  export: 'Save as otvet-phrases.yaml',
  offered_one: '{{file}} has {{count}} phrase, and its examples come out right',
  offered_other: '{{file}} has {{count}} phrases, and all their examples come out right',
  offeredNote: 'They take the place of those below. You see what would change, and save them then.',
  takeOver: 'Put them here',

  wrong_one: '{{count}} thing is not right yet',
  wrong_other: '{{count}} things are not right yet',
  wide: 'A phrase is too wide to be saved',
  none: 'No phrases of your own hold',
  hold_one: '{{count}} phrase of your own holds',
  hold_other: '{{count}} phrases of your own hold',
} as const;

export const settings = {
  title: 'Settings',
  lead: 'Kept in this browser only.',
  saved: 'Saved.',

  screens: 'Language and look',
  language: 'Language of the screens',
  languageNote: 'Scenarios have a language of their own; each one says which.',
  theme: 'Colours',
  themeSystem: 'As in the system',
  themeLight: 'Light',
  themeDark: 'Dark',

  operator: 'Your name for customers',
  operatorLabel: 'Name',
  operatorNote: 'Customers in scenarios may call you by it. It stays in this browser; a first name is enough.',
  operatorPlaceholder: 'e.g. Anna',
  operatorEmpty: 'Without a name, customers just say “you”.',
  operatorSave: 'Save the name',

  storage: 'Where it is kept',
  storageLoading: 'Looking at the storage…',
  notDurable: 'Nothing outlives this page',
  notDurableText: 'You can practise, but attempts vanish when the page is closed. The notice at the top says why.',
  durable: 'Kept in this browser',
  durableText: 'Attempts and settings stay on this device. If disk space runs short, the browser may clear them.',
  persistent: 'Kept, and protected from clearing',
  persistentText: 'The browser has promised not to clear Otvet’s data by itself. Only you can delete it.',
  askPersistent: 'Ask for protected storage',
  askPersistentWhy:
    'Browsers may delete stored data when the disk fills up. With your permission Otvet asks to be spared; nothing leaves the device.',
  persistentRefused: 'The browser said no for now. It often agrees once Otvet is installed or used for some days.',
  persistentUnknown: 'This browser cannot promise lasting storage.',
  used: '{{used}} used',
  usedOf: '{{used}} used of about {{quota}} available',
  usedUnknown: 'This browser does not say how much is used.',
  usedMeter: 'Storage used',

  practice: 'Practice',
  coach: 'Coach: show the eight steps while I write',
  coachNote:
    'While you write in practice, the steps of a good answer tick as your words meet them, and words that would make it worse are pointed out before they go. Nothing of it is marked, and exams have none of it.',

  reading: 'How replies are read',
  time: 'Time for answers',
  timeFactor: 'How long a customer waits',
  timeFactors: { usual: 'as in the scenario', half: 'half as long again', double: 'twice as long', triple: 'three times as long' },
  timeNote:
    'All times in a scenario are stretched: the targets that marks are measured by, and the customer’s patience. For whoever types slowly, reads with a screen reader or simply needs longer. It is noted with each attempt; a conversation under way goes on as it began.',
  learned: 'Learned layer: show also what is only likely',
  learnedNote:
    'Rules read every reply and point at the words they are sure of. A small layer, learned from labelled replies, adds what they may have missed, marked “likely”, and takes back a fault that nothing else in the reply bears out; it can be wrong. Switched off, marks rest on rules alone. Finished attempts stay as they are; a conversation under way goes on as it began.',

  rubric: 'Marking',
  rubricNote: 'Weights, the pass mark, targets and what fails an attempt, for everybody who practises in this browser.',
  rubricOpen: 'Open the rubric',

  limits: 'What the marks can and cannot read',
  canTitle: 'They can',
  can: {
    words: 'find words and turns of phrase in Ukrainian, Russian and English, and point at them;',
    negation: 'tell “I apologise” from “I won’t apologise”, and a condition from an apology;',
    time: 'measure your time to the second against the targets of the scenario;',
    case: 'check whether what you offered fits this case.',
  },
  cannotTitle: 'They cannot',
  cannot: {
    sincere: 'hear whether you mean it: they judge words, not intentions;',
    irony: 'always catch irony, hints or a very unusual way of saying it;',
    other: 'read other languages: such replies are “not assessed”, which is not a zero;',
    person: 'replace a person: argue with a mark if the words it rests on speak for you.',
  },
  certainty: '“Found” means that a rule is sure of the words. “Likely” means that it may be wrong.',
  private: 'Everything is read on this device. No reply is sent anywhere.',

  about: 'About',
  appVersion: 'Version',
  rulesVersion: 'Rules',
  rulesLoading: 'loading…',
  rulesFailed: 'could not be loaded',
  font: 'Typeface',
  fontText: 'Onest, under the SIL Open Font License 1.1',
  fontLicence: 'Text of the licence',
} as const;

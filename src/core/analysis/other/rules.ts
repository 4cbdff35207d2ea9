import type { Certainty, FindingKind } from '../types.ts';

/** A rule whose words are lists of the language: `list` says what is found, `unless` what cancels it in its clause. A language without the list has no such rule. */
export type OtherRule = {
  readonly kind: FindingKind;
  /** Permanent. */
  readonly id: string;
  readonly list: string;
  readonly unless: string;
  readonly detail: string;
  readonly certainty: Certainty;
};

const rule = (kind: FindingKind, id: string, list: string, unless: string, detail: string, certainty: Certainty = 'found'): OtherRule => ({
  kind,
  id,
  list,
  unless,
  detail,
  certainty,
});

/** What a clause about the customer's own ти or ты may be instead: a saying about everybody. Counts only beside a ти that is meant. */
export const GENERIC_RULE = 'register.whoever.informal';

const SECRETS = ['card-number', 'cvv', 'code', 'password', 'pin', 'passport'] as const;
const DEEDS = ['refund', 'send', 'replace', 'cancel', 'register', 'mend', 'contact', 'block'] as const;
/** Stated of somebody or something else as settled; what cancels our own deeds (it was others) does not cancel these. */
const SETTLED = ['arrived', 'dispatch', 'manager'] as const;

export const OTHER_RULES: readonly OtherRule[] = [
  rule('register', 'register.vy.formal', 'address-formal', 'address-not', 'formal'),
  rule('register', 'register.ty.informal', 'address-informal', 'address-informal-not', 'informal'),
  rule('register', GENERIC_RULE, 'address-whoever', 'address-not', 'informal', 'likely'),
  rule('register', 'register.endearment.informal', 'address-endearment', 'address-not', 'endearment'),
  rule('register', 'register.nameless', 'address-nameless', 'address-not', 'nameless'),
  ...SECRETS.map((secret) => rule('personal-data', `personal-data.ask-${secret}`, `ask-${secret}`, 'secret-not', `asked ${secret}`)),
  ...SECRETS.map((secret) => rule('personal-data', `personal-data.tell-${secret}`, `tell-${secret}`, 'secret-not', `disclosed ${secret}`)),
  rule('personal-data', 'personal-data.tell-person', 'tell-person', 'secret-not', 'disclosed person', 'likely'),
  ...DEEDS.map((deed) => rule('claim', 'claim.deed', `done-${deed}`, 'done-not', deed)),
  ...SETTLED.map((deed) => rule('claim', 'claim.deed', `done-${deed}`, 'claim-not', deed)),
];

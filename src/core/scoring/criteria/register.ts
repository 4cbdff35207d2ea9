import { kindEvidence } from '../case.ts';
import { broken, criterion, faultBarrier, met, notApplicable, notAssessed } from '../verdict.ts';

/** ви/вы or ти/ты as the company asks. The analyser's `register` findings end in the form they are: `….formal`, `….informal`; «женщина» for a name is too familiar for вы. */
export const register = criterion({
  id: 'register',
  nature: 'fault',
  lesson: null,
  reasons: ['kept', 'too-familiar', 'too-formal', 'no-distinction', 'mirror', 'unseen'],
  judge: (c) => {
    const { address } = c.scenario.customer;
    if (c.scenario.replyLangs.every((lang) => lang === 'en')) return notApplicable('no-distinction');
    const barrier = faultBarrier(c, []);
    if (barrier !== null) return barrier;
    if (address === 'mirror') return notAssessed('mirror');
    const asked = kindEvidence(c, 'register', ({ rule }) => rule.endsWith(`.${address}`));
    const other = kindEvidence(
      c,
      'register',
      ({ rule, certainty }) =>
        certainty === 'found' &&
        (address === 'formal' ? rule.endsWith('.informal') || rule === 'register.nameless' : rule.endsWith('.formal')),
    );
    if (other.length > 0) return broken(address === 'formal' ? 'too-familiar' : 'too-formal', other);
    // one place shows it: every вы of a reply would drown the rest
    return asked.length > 0 ? met('kept', asked.slice(0, 1)) : notAssessed('unseen');
  },
});

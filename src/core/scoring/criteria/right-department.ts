import type { Action } from '../../scenario/types.ts';
import { actionEvidence, hasActions } from '../case.ts';
import { broken, criterion, met, missing, notAssessed, partly } from '../verdict.ts';

/** By registering it, handing over what is to be done, or handing over the whole of it. */
const isRouting = (action: Action): action is Routing =>
  action.type === 'register' || action.type === 'transfer' || action.type === 'delegate';
type Routing = Extract<Action, { readonly department: string }>;

/** The case is put down to the department that can solve it, under its true cause. */
export const rightDepartment = criterion({
  id: 'right-department',
  nature: 'help',
  lesson: 'departments-help',
  reasons: ['right', 'at-last', 'other-cause', 'wrong', 'none-named', 'no-actions', 'missing'],
  judge: (c) => {
    const { department, cause, company } = c.scenario;
    if (department === null || company === null || company.departments.length === 0) return notAssessed('none-named');
    const name = company.departments.find((each) => each.id === department)?.name ?? department;
    const routed = actionEvidence(c, isRouting);
    if (routed.length === 0) {
      // Who took no action at all may have had none at hand: a dialogue in words alone does not say.
      return hasActions(c) ? missing('missing', { department: name }) : notAssessed('no-actions');
    }
    const right = actionEvidence(c, (action) => isRouting(action) && action.department === department);
    if (right.length === 0) return broken('wrong', routed, { department: name });
    const strayed = actionEvidence(c, (action) => isRouting(action) && action.department !== department);
    // Put right in the end: the customer has waited for it all the same.
    if (strayed.length > 0) return partly('at-last', [...strayed, ...right], { department: name });
    const otherCause = actionEvidence(
      c,
      (action) => action.type === 'register' && action.department === department && cause !== null && action.cause !== cause,
    );
    return otherCause.length === right.length
      ? partly('other-cause', right, { department: name }, 0.75)
      : met('right', right, { department: name });
  },
});

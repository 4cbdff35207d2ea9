import { actionEvidence, hasActions } from '../case.ts';
import { broken, criterion, met, missing, notAssessed, partly } from '../verdict.ts';

/** The case is put down to the department that can solve it, under its true cause. */
export const rightDepartment = criterion({
  id: 'right-department',
  nature: 'help',
  lesson: 'departments-help',
  reasons: ['right', 'other-cause', 'wrong', 'none-named', 'no-actions', 'missing'],
  judge: (c) => {
    const { department, cause, company } = c.scenario;
    if (department === null || company === null || company.departments.length === 0) return notAssessed('none-named');
    const name = company.departments.find((each) => each.id === department)?.name ?? department;
    const routed = actionEvidence(c, (action) => action.type === 'register' || action.type === 'transfer');
    if (routed.length === 0) {
      // Who took no action at all may have had none at hand: a dialogue in words alone does not say.
      return hasActions(c) ? missing('missing', { department: name }) : notAssessed('no-actions');
    }
    const right = actionEvidence(
      c,
      (action) => (action.type === 'register' || action.type === 'transfer') && action.department === department,
    );
    if (right.length === 0) return broken('wrong', routed, { department: name });
    const otherCause = actionEvidence(
      c,
      (action) => action.type === 'register' && action.department === department && cause !== null && action.cause !== cause,
    );
    return otherCause.length === right.length
      ? partly('other-cause', right, { department: name }, 0.75)
      : met('right', right, { department: name });
  },
});

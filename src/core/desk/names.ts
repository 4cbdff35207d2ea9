/** What deeds are about, by the names that scenario and company give. */
import type { Action, Scenario } from '../scenario/types.ts';

type Names = Readonly<Record<string, string>>;

/** An id as words, where nobody has named it. */
export const wordsOfId = (id: string): string => id.replaceAll('-', ' ');

/** The parameters of an action with their ids put into names; hours, methods and categories stay as they are. */
export function actionNames(action: Action, scenario: Pick<Scenario, 'company' | 'remedies'> | null): Names {
  const { type: _type, ...params } = action;
  const department = (id: string): string => scenario?.company?.departments.find((one) => one.id === id)?.name ?? wordsOfId(id);
  const remedy = (id: string): string => scenario?.remedies.find((one) => one.id === id)?.label ?? wordsOfId(id);
  switch (action.type) {
    case 'register':
      return { ...params, department: department(action.department), cause: causeName(action, scenario) };
    case 'transfer':
      return { department: department(action.department) };
    case 'delegate':
      return { department: department(action.department), remedy: remedy(action.remedy) };
    case 'ask':
      return { whom: department(action.whom), about: wordsOfId(action.about) };
    case 'remedy':
      return { id: remedy(action.id) };
    case 'look-up':
      return { article: scenario?.company?.knowledge.find(({ id }) => id === action.article)?.title ?? wordsOfId(action.article) };
    default:
      return params;
  }
}

function causeName({ department, cause }: Extract<Action, { type: 'register' }>, scenario: Pick<Scenario, 'company'> | null): string {
  return scenario?.company?.departments.find(({ id }) => id === department)?.causeNames?.[cause] ?? wordsOfId(cause);
}

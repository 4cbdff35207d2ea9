/** What can be done at the desk of a scenario, and what each deed takes. */
import { wordsOfId } from '../../../core/desk/index.ts';
import { type Action, type ActionType, ACTION_TYPES, PREFERRED_CHANNELS, type Scenario } from '../../../core/scenario/types.ts';

export type Option = { readonly id: string; readonly name: string };

export type FieldId = 'department' | 'cause' | 'article' | 'method' | 'whom' | 'about' | 'remedy' | 'id' | 'for' | 'at' | 'to';

/** `place`: its options are named by the screens. */
export type DeedField = {
  readonly id: FieldId;
  readonly options: readonly Option[];
  readonly kind: 'named' | 'method' | 'minutes' | 'place' | 'hour';
};

export type Values = Readonly<Partial<Record<FieldId, string>>>;

const MINUTES = [2, 5, 10, 15, 30] as const;
const PLACES = ['private', 'public', ...PREFERRED_CHANNELS] as const;

/** The fields of a deed; null where this scenario has no use for it. */
export function fieldsOf(type: ActionType, { company, remedies }: Scenario, values: Values): readonly DeedField[] | null {
  const named = (id: FieldId, options: readonly Option[], kind: DeedField['kind'] = 'named'): DeedField => ({ id, options, kind });
  const departments = (company?.departments ?? []).map(({ id, name }) => ({ id, name }));
  const needs = (...fields: readonly DeedField[]) =>
    fields.some(({ options, kind }) => options.length === 0 && kind !== 'hour') ? null : fields;
  const asOptions = (ids: readonly string[]) => [...new Set(ids)].map((id) => ({ id, name: wordsOfId(id) }));
  const done = remedies.map(({ id, label }) => ({ id, name: label ?? wordsOfId(id) }));
  switch (type) {
    case 'register': {
      const chosen = company?.departments.find(({ id }) => id === values.department);
      const causes = (chosen?.causes ?? []).map((id) => ({ id, name: chosen?.causeNames?.[id] ?? wordsOfId(id) }));
      const whole = needs(named('department', departments));
      return whole && (causes.length > 0 ? [...whole, named('cause', causes)] : whole);
    }
    case 'look-up':
      return needs(
        named(
          'article',
          (company?.knowledge ?? []).map(({ id, title }) => ({ id, name: title })),
        ),
      );
    case 'verify':
      return needs(named('method', asOptions(company?.verification?.methods ?? []), 'method'));
    case 'ask':
      return needs(named('whom', departments), named('about', asOptions((company?.colleagues ?? []).map(({ about }) => about))));
    case 'delegate':
      return needs(named('department', departments), named('remedy', done));
    case 'transfer':
      return needs(named('department', departments));
    case 'manager':
      return [];
    case 'hold':
      return [
        named(
          'for',
          MINUTES.map((minutes) => ({ id: `${minutes} min`, name: String(minutes) })),
          'minutes',
        ),
      ];
    case 'call-back':
      return [named('at', [], 'hour')];
    case 'move':
      return [
        named(
          'to',
          PLACES.map((id) => ({ id, name: id })),
          'place',
        ),
      ];
    default:
      return needs(named('id', done));
  }
}

export const deedsOf = (scenario: Scenario): readonly ActionType[] => ACTION_TYPES.filter((type) => fieldsOf(type, scenario, {}) !== null);

/** The deed as it stands in a log; null while something is still to be chosen. */
export function actionOf(type: ActionType, fields: readonly DeedField[], values: Values): Action | null {
  if (fields.some(({ id }) => (values[id] ?? '') === '')) return null;
  const given = Object.fromEntries(fields.map(({ id, kind }) => [id, kind === 'hour' ? values[id]!.replace('T', ' ') : values[id]]));
  // a department without causes of its own takes any
  return (type === 'register' ? { type, cause: 'other', ...given } : { type, ...given }) as Action;
}

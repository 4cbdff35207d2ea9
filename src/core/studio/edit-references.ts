/** Where a scenario names one of its own parts. */
import type { Path } from '../scenario/index.ts';
import { type Plain, isMapping, valueAt } from './edit-values.ts';

export type References = {
  /** Texts that name it, as they read with the new name. */
  readonly values: readonly { readonly path: Path; readonly value: string }[];
  /** Other keys of the same name that mean the same. */
  readonly keys: readonly Path[];
};

export function referencesTo(scenario: Plain, path: Path, to: string): References {
  const [area, ...rest] = path;
  const from = String(path.at(-1));
  if (rest.length === 1 && (area === 'stages' || area === 'outcomes' || area === 'facts' || area === 'remedies')) {
    const values = textsIn(scenario, []).flatMap(({ path: at, text }) => {
      const renamed = RENAMED[area](at, text, from, to, scenario);
      return renamed === null ? [] : [{ path: at, value: renamed }];
    });
    return { values, keys: [] };
  }
  if (area === 'vary' && rest.length === 2) {
    const rows = valueAt(scenario, ['vary']);
    const keys = (Array.isArray(rows) ? rows : []).flatMap((row, index): Path[] =>
      index !== rest[0] && isMapping(row) && Object.hasOwn(row, from) ? [['vary', index, from]] : [],
    );
    const values = textsIn(scenario, [])
      .filter(({ path: at, text }) => at[0] !== 'vary' && text.includes(`{${from}}`))
      .map(({ path: at, text }) => ({ path: at, value: text.replaceAll(`{${from}}`, `{${to}}`) }));
    return { values, keys };
  }
  return { values: [], keys: [] };
}

type Renamed = (path: Path, text: string, from: string, to: string, scenario: Plain) => string | null;

const target: Renamed = (path, text, from, to) => (path[0] === 'stages' && path.at(-1) === 'goto' && text === from ? to : null);

const sign =
  (kind: string): Renamed =>
  (path, text, from, to) => {
    const asks = path.includes('when') && path.some((step) => step === 'all' || step === 'any' || step === 'none');
    if (!asks) return null;
    if (text === `${kind}.${from}`) return `${kind}.${to}`;
    return text === `ever.${kind}.${from}` ? `ever.${kind}.${to}` : null;
  };

const RENAMED: Readonly<Record<'stages' | 'outcomes' | 'facts' | 'remedies', Renamed>> = {
  stages: (path, text, from, to, scenario) =>
    target(path, text, from, to, scenario) ?? (path[0] === 'model_answers' && path.at(-1) === 'stage' && text === from ? to : null),
  outcomes: (path, text, from, to, scenario) =>
    target(path, text, from, to, scenario) ?? (path[0] === 'samples' && path.at(-1) === 'outcome' && text === from ? to : null),
  facts: (path, text, from, to, scenario) =>
    sign('fact')(path, text, from, to, scenario) ?? (path[0] === 'stages' && path.includes('reveals') && text === from ? to : null),
  remedies: (path, text, from, to, scenario) => {
    const asked = sign('remedy')(path, text, from, to, scenario);
    if (asked !== null || text !== from) return asked;
    if (path[0] === 'vary' && path[2] === 'right') return to;
    if (path[0] !== 'samples' || path.at(-2) !== 'action') return null;
    const type = valueAt(scenario, [...path.slice(0, -1), 'type']);
    return (type === 'remedy' && path.at(-1) === 'id') || (type === 'delegate' && path.at(-1) === 'remedy') ? to : null;
  },
};

function textsIn(value: Plain, path: Path): { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return isMapping(value) ? Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key])) : [];
}

import { PERSONAL, type Settings } from './types.ts';

/** What holds until somebody chooses. */
export const DEFAULT_SETTINGS: Settings = { v: 1, uiLang: null, theme: 'system', currentProfileId: null };

type Personal = NonNullable<Settings['others']>[string];

/** The settings once somebody else practises: what is personal is put by for one and taken out for the other; a newcomer sees the screens as they are. */
export function settingsFor(id: string, { others = {}, ...before }: Settings): Settings {
  const mine = Object.fromEntries(PERSONAL.flatMap((key) => (before[key] === undefined ? [] : [[key, before[key]]]))) as Personal;
  const shared = Object.fromEntries(
    Object.entries(before).filter(([key]) => !(PERSONAL as readonly string[]).includes(key)),
  ) as unknown as Omit<Settings, (typeof PERSONAL)[number]>;
  const { [id]: theirs = { uiLang: before.uiLang, theme: before.theme }, ...rest } = others;
  const putBy = before.currentProfileId === null || before.currentProfileId === id ? rest : { ...rest, [before.currentProfileId]: mine };
  const left = Object.keys(putBy).length === 0 ? {} : { others: putBy };
  return { ...shared, uiLang: null, theme: 'system', ...(before.currentProfileId === id ? mine : theirs), ...left, currentProfileId: id };
}

/** Without what was put by for somebody who is gone. */
export function settingsWithout(id: string, { others = {}, ...rest }: Settings): Settings {
  const { [id]: _gone, ...left } = others;
  return { ...rest, ...(Object.keys(left).length > 0 && { others: left }) };
}

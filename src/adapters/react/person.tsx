/** Whose screens these are: settings, the current profile, and what went wrong with storing. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsFor, settingsWithout } from '../../core/progress/index.ts';
import { type Profile, type Settings, StorageError } from '../../core/progress/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { switchLanguage } from '../../i18n/screens.ts';
import { withHouse } from './house.ts';
import { type Ports, usePorts } from './ports.ts';

export type Person = {
  readonly settings: Settings;
  readonly profile: Profile;
  /** The language of the screens now. */
  readonly uiLang: Lang;
  readonly changeSettings: (change: Partial<Omit<Settings, 'v'>>) => void;
  readonly renameProfile: (name: string) => void;
  /** Everybody who practises in this browser, in the order in which they came. */
  readonly people: readonly Profile[];
  readonly switchPerson: (id: string) => void;
  /** A newcomer, who practises from now on. */
  readonly addPerson: (name: string) => void;
  /** With everything of theirs; whoever is left (or somebody new, without a name) practises on. Rejects where it cannot be done. */
  readonly removePerson: (id: string) => Promise<void>;
  /** Why storing fails at the moment, as a key of `common.storage`; null while all is well. */
  readonly trouble: StorageError['reason'] | null;
  /** For whoever stores: say that it failed. Anything but a StorageError is thrown on. */
  readonly reportTrouble: (error: unknown) => void;
};

const PersonContext = createContext<Person | null>(null);

export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error('A screen stands outside <PersonProvider>.');
  return person;
}

/** The stored settings and the current profile; on the first start a profile without a name is created. */
export async function openPerson({
  stores,
  newId,
  wallNow,
}: Pick<Ports, 'stores' | 'newId' | 'wallNow'>): Promise<Pick<Person, 'settings' | 'profile'>> {
  const settings = await stores.settings.get();
  const current = settings.currentProfileId === null ? undefined : await stores.profiles.get(settings.currentProfileId);
  if (current) return { settings, profile: current };
  const profile = (await stores.profiles.list())[0] ?? { v: 1, id: newId(), name: '', createdMs: wallNow() };
  await stores.profiles.put(profile);
  const chosen = { ...settings, currentProfileId: profile.id };
  await stores.settings.put(chosen);
  return { settings: chosen, profile };
}

type Props = { readonly initial: Pick<Person, 'settings' | 'profile'>; readonly children: ReactNode };

export function PersonProvider({ initial, children }: Props) {
  const { stores, newId, wallNow, house } = usePorts();
  const { i18n } = useTranslation();
  const [settings, setSettings] = useState(initial.settings);
  const [profile, setProfile] = useState(initial.profile);
  const [people, setPeople] = useState<readonly Profile[]>([initial.profile]);
  const [trouble, setTrouble] = useState<Person['trouble']>(null);
  const writing = useRef(Promise.resolve());
  const uiLang = i18n.language as Lang;

  useEffect(() => {
    stores.profiles.list().then(setPeople, () => {
      // whoever cannot be listed is not there to be switched to; that storing fails is said where something is stored
    });
  }, [stores]);

  useEffect(() => {
    document.documentElement.lang = uiLang;
  }, [uiLang]);

  useEffect(() => {
    if (settings.theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = settings.theme;
  }, [settings.theme]);

  const reportTrouble = useCallback((error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
    setTrouble(error.reason);
  }, []);

  const changeSettings = useCallback(
    (change: Partial<Omit<Settings, 'v'>>) => {
      // several changes in one go must not lose each other
      setSettings((current) => ({ ...current, ...change }));
      // onto what is stored by now: another tab may have chosen something else meanwhile, a rubric for one
      writing.current = writing.current
        .then(async () => stores.settings.put({ ...(await stores.settings.get()), ...change }))
        .catch(reportTrouble);
      // where the wording cannot be fetched the screens stay as they are; the choice is kept for the next start
      if (change.uiLang) switchLanguage(i18n, change.uiLang).catch(() => {});
    },
    [stores, i18n, reportTrouble],
  );

  const renameProfile = useCallback(
    (name: string) => {
      const next = { ...profile, name };
      setProfile(next);
      setPeople((before) => before.map((one) => (one.id === next.id ? next : one)));
      stores.profiles.put(next).catch(reportTrouble);
    },
    [profile, stores, reportTrouble],
  );

  /** Whatever is changed meanwhile is written before or behind it, never lost between. */
  const rewriteSettings = useCallback(
    (change: (before: Settings) => Settings) => {
      setSettings(change);
      writing.current = writing.current.then(async () => stores.settings.put(change(await stores.settings.get()))).catch(reportTrouble);
    },
    [stores, reportTrouble],
  );

  const become = useCallback(
    (next: Profile) => {
      setProfile(next);
      const theirs = settingsFor(next.id, settings);
      if (theirs.uiLang !== null && theirs.uiLang !== settings.uiLang) switchLanguage(i18n, theirs.uiLang).catch(() => {});
      rewriteSettings((before) => settingsFor(next.id, before));
    },
    [settings, i18n, rewriteSettings],
  );

  const switchPerson = useCallback(
    (id: string) => {
      const next = people.find((one) => one.id === id);
      if (next && next.id !== profile.id) become(next);
    },
    [people, profile.id, become],
  );

  const newPerson = useCallback(
    (name: string): Profile => {
      const next: Profile = { v: 1, id: newId(), name, createdMs: wallNow() };
      stores.profiles.put(next).catch(reportTrouble);
      return next;
    },
    [newId, wallNow, stores, reportTrouble],
  );

  const addPerson = useCallback(
    (name: string) => {
      const next = newPerson(name);
      setPeople((before) => [...before, next]);
      become(next);
    },
    [newPerson, become],
  );

  const removePerson = useCallback(
    async (id: string) => {
      await stores.profiles.remove(id);
      const left = people.filter((one) => one.id !== id);
      const rest = left.length > 0 ? left : [newPerson('')];
      setPeople(rest);
      if (id === profile.id && rest[0]) become(rest[0]);
      rewriteSettings((before) => settingsWithout(id, before));
    },
    [stores, people, profile.id, newPerson, become, rewriteSettings],
  );

  const person = useMemo(
    () => ({
      settings: withHouse(settings, house),
      profile,
      uiLang,
      changeSettings,
      renameProfile,
      people,
      switchPerson,
      addPerson,
      removePerson,
      trouble,
      reportTrouble,
    }),
    [
      settings,
      house,
      profile,
      uiLang,
      changeSettings,
      renameProfile,
      people,
      switchPerson,
      addPerson,
      removePerson,
      trouble,
      reportTrouble,
    ],
  );
  return <PersonContext value={person}>{children}</PersonContext>;
}

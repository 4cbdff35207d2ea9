// Rules, lines and scenarios are read and checked at build time and reach the browser as plain data, each part when it is needed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { PERSONAS } from '../../core/scenario/types.ts';
import { type Rules, type Versions, versionsOf } from '../../core/analysis/index.ts';
import { LANGS } from '../../core/text/index.ts';
import { loadLines } from './lines.ts';
import { loadRules } from './rules.ts';
import { readYardstick } from './yardstick.ts';
import { byPlace } from '../../core/scenario/index.ts';
import { describeScenario } from '../bundled/entry.ts';
import { readScenarioFiles, type ScenarioFolder } from './scenarios.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WATCHED = [join(ROOT, 'scenarios'), join(ROOT, 'src', 'rules'), join(ROOT, 'src', 'lines')];
const PREFIX = 'virtual:otvet/';

/**
 * The virtual modules of `src/adapters/bundled/virtual.d.ts`. A broken rule or line file ends the build, naming its faults: no signal goes
 * missing in silence. A broken scenario does not: the library shows its faults, and the others work.
 */
export function otvetContent(): Plugin {
  // Read once a build, and anew when a file changes.
  let read: ScenarioFolder | null = null;
  const folder = (): ScenarioFolder => (read ??= readScenarioFiles(join(ROOT, 'scenarios')));
  let ruled: ReturnType<typeof loadRules> | null = null;
  const rules = (): ReturnType<typeof loadRules> => (ruled ??= loadRules());
  let isServed = false;
  return {
    name: 'otvet-content',
    buildStart() {
      read = null;
      ruled = null;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const [kind = '', name = ''] = id.slice(PREFIX.length + 1).split('/');
      // the development server watches by itself, and takes a watched folder for an import that it cannot find
      if (!isServed) for (const folder of WATCHED) this.addWatchFile(folder);
      if (kind === 'versions') return versionsModule(rules());
      if (kind === 'rules') return asModule(rules().sets.find(({ lang }) => lang === name));
      if (kind === 'model') return asModule(rules().models?.[LANGS.find((lang) => lang === name) ?? 'en']);
      if (kind === 'lines') return asModule(loadLines(LANGS.find((lang) => lang === name) ?? 'en'));
      if (kind === 'voice') return asModule(loadVoice(name));
      if (kind === 'yardstick') return asModule(readYardstick(LANGS.find((lang) => lang === name) ?? 'en'));
      if (kind === 'voices') return voicesModule();
      if (kind === 'scenario') return asModule(folder().scenarios.find(({ scenario }) => scenario?.id === name)?.scenario ?? null);
      if (kind === 'texts') return textsModule(folder());
      if (kind === 'scenario-text') return asModule(folder().scenarios.find(({ scenario }) => scenario?.id === name)?.text ?? '');
      if (kind === 'company-text') return asModule(folder().companies.find(({ id, company }) => company && id === name)?.text ?? '');
      if (kind === 'companies')
        return asModule(Object.fromEntries(folder().companies.flatMap(({ id, company }) => (company ? [[id, company]] : []))));
      return kind === 'library' ? libraryModule(folder(), versionsOf(rules(), { learned: true })) : undefined;
    },
    configureServer(server) {
      isServed = true;
      server.watcher.add(WATCHED);
      server.watcher.on('all', (_event, path) => {
        if (!WATCHED.some((folder) => path.startsWith(folder))) return;
        read = null;
        ruled = null;
        for (const module of server.moduleGraph.idToModuleMap.values()) {
          if (module.id?.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** What all rules and weights are stamped with: known wherever only some languages are read. */
function versionsModule(rules: Rules): string {
  const [learned, plain] = [true, false].map((isOn) => JSON.stringify(versionsOf(rules, { learned: isOn })));
  return `export const learned = ${learned};\nexport const plain = ${plain};`;
}

/** The list for the first screen; each scenario is a module of its own, loaded when it is opened. */
function libraryModule({ scenarios, companies, packs }: ScenarioFolder, versions: Versions): string {
  const playable = new Set(scenarios.flatMap(({ scenario }) => (scenario ? [scenario.id] : [])));
  const entries = scenarios.flatMap(({ scenario, hash }) => {
    if (!scenario) return [];
    const entry = { ...describeScenario(scenario), hash };
    const module = JSON.stringify(`${PREFIX}scenario/${scenario.id}`);
    return [`{ ...${JSON.stringify(entry)}, load: () => import(${module}).then((module) => module.default) }`];
  });
  const courses = packs
    .flatMap(({ pack }) => (pack ? [{ ...pack, order: pack.order.filter((id) => playable.has(id)) }] : []))
    .toSorted(byPlace);
  const faulty = [
    ...scenarios.filter(({ scenario }) => !scenario),
    ...companies.filter(({ company }) => !company),
    ...packs.filter(({ pack }) => !pack),
  ];
  const broken = faulty.map(({ file, diagnostics }) => ({ file, diagnostics }));
  return `export const library = { ...${JSON.stringify(versions)}, entries: [${entries.join(',\n')}], courses: ${JSON.stringify(courses)}, broken: ${JSON.stringify(broken)} };`;
}

/** Files as they stand, each a module of its own: for copying in the studio, and for packs. */
function textsModule({ scenarios, companies }: ScenarioFolder): string {
  const loaders = (kind: string, ids: readonly string[]) => {
    const entries = ids.map((id) => {
      const module = JSON.stringify(`${PREFIX}${kind}-text/${id}`);
      return `${JSON.stringify(id)}: () => import(${module}).then((module) => module.default)`;
    });
    return `{ ${entries.join(',\n')} }`;
  };
  const sound = scenarios.flatMap(({ scenario }) => (scenario ? [scenario.id] : []));
  const known = companies.flatMap(({ id, company }) => (company ? [id] : []));
  return `export const scenarios = ${loaders('scenario', sound)};\nexport const companies = ${loaders('company', known)};`;
}

/** Each persona's own words in each language: a module of its own, loaded with the dialogue that needs it. */
function voicesModule(): string {
  const entries = LANGS.flatMap((lang) =>
    PERSONAS.map((persona) => {
      const name = `${lang}-${persona}`;
      return `${JSON.stringify(name)}: () => import(${JSON.stringify(`${PREFIX}voice/${name}`)}).then((module) => module.default)`;
    }),
  );
  return `export const voices = { ${entries.join(',\n')} };`;
}

function loadVoice(name: string): unknown {
  const [language, ...rest] = name.split('-');
  const lang = LANGS.find((each) => each === language) ?? 'en';
  return loadLines(lang, PERSONAS.find((each) => each === rest.join('-')) ?? 'precise').own;
}

/** JSON.parse of a string is read faster than the same object as code. */
function asModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

// Rules, lines and scenarios are read and checked at build time and reach the browser as plain data, each part when it is needed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { PERSONAS } from '../../core/scenario/types.ts';
import { LANGS } from '../../core/text/index.ts';
import { loadLines } from './lines.ts';
import { loadRules } from './rules.ts';
import { readScenarioFolder } from './scenarios.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WATCHED = [join(ROOT, 'scenarios'), join(ROOT, 'src', 'rules'), join(ROOT, 'src', 'lines')];
const PREFIX = 'virtual:otvet/';

/**
 * The virtual modules of `src/adapters/bundled/virtual.d.ts`. A broken rule or line file ends the build, naming its faults: no signal goes
 * missing in silence. A broken scenario does not: the library shows its faults, and the others work.
 */
export function otvetContent(): Plugin {
  // Read once a build, and anew when a file changes.
  let read: ReturnType<typeof readScenarioFolder> | null = null;
  const scenarios = (): ReturnType<typeof readScenarioFolder> => (read ??= readScenarioFolder(join(ROOT, 'scenarios')));
  let ruled: ReturnType<typeof loadRules> | null = null;
  const rules = (): ReturnType<typeof loadRules> => (ruled ??= loadRules());
  return {
    name: 'otvet-content',
    buildStart() {
      read = null;
      ruled = null;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      for (const folder of WATCHED) this.addWatchFile(folder);
      const [kind, name = ''] = id.slice(PREFIX.length + 1).split('/');
      if (kind === 'rules') return asModule(rules());
      if (kind === 'lines') return asModule(loadLines(LANGS.find((lang) => lang === name) ?? 'en'));
      if (kind === 'voice') return asModule(loadVoice(name));
      if (kind === 'voices') return voicesModule();
      if (kind === 'scenario') return asModule(scenarios().find(({ scenario }) => scenario?.id === name)?.scenario ?? null);
      return kind === 'library' ? libraryModule(scenarios(), rules().version) : undefined;
    },
    configureServer(server) {
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

/** The list for the first screen; each scenario is a module of its own, loaded when it is opened. */
function libraryModule(read: ReturnType<typeof readScenarioFolder>, rulesVersion: string): string {
  const entries = read.flatMap(({ scenario, hash }) => {
    if (!scenario) return [];
    const { id, title, lang, channel, difficulty, kind, brief, lessons } = scenario;
    const entry = {
      id,
      title,
      lang,
      channel,
      difficulty,
      kind,
      brief,
      lessons,
      customerName: scenario.customer.name,
      persona: scenario.customer.persona,
      hash,
    };
    return [
      `{ ...${JSON.stringify(entry)}, load: () => import(${JSON.stringify(`${PREFIX}scenario/${id}`)}).then((module) => module.default) }`,
    ];
  });
  const broken = read.filter(({ scenario }) => !scenario).map(({ file, diagnostics }) => ({ file, diagnostics }));
  return `export const library = { rulesVersion: ${JSON.stringify(rulesVersion)}, entries: [${entries.join(',\n')}], broken: ${JSON.stringify(broken)} };`;
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

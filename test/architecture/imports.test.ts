import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, type Import } from '../support/imports.ts';

type Law = { readonly why: string; readonly breaks: (edge: Import) => boolean };

const inside = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`src/${folder}/`));
const featureOf = (path: string) => /^src\/features\/([^/]+)\//u.exec(path)?.[1];
const coreModuleOf = (path: string) => /^src\/core\/([^/]+)\//u.exec(path)?.[1];
// fflate packs and unpacks bytes in memory and nothing else, so zip files can be judged in a command as in the browser
const PURE_PACKAGES = new Set([
  'compromise/one',
  'valibot',
  'yaml',
  'xstate',
  'xstate/graph',
  '@valibot/to-json-schema',
  'chrono-node',
  'fflate',
]);
const ABOVE_CORE = ['rules', 'lines', 'adapters', 'i18n', 'ui', 'features', 'app', 'cli'];

/** Each law is a sentence that says why; a broken one names the import. */
const LAWS: readonly Law[] = [
  {
    why: 'The core is pure: rules, storage, wording and screens are handed to it, so it imports nothing above itself.',
    breaks: ({ from, to }) => inside(from, 'core') && inside(to, ...ABOVE_CORE),
  },
  {
    why: 'The core runs anywhere: of packages it knows only those without a DOM, a clock or a network.',
    breaks: ({ from, to }) => inside(from, 'core') && !to.startsWith('src/') && !PURE_PACKAGES.has(to),
  },
  {
    why: 'Scenarios and analysis meet only in the session and in rehearsal: a scenario can be written without knowing the rules, and a rule without knowing scenarios.',
    breaks: ({ from, to }) =>
      `${coreModuleOf(from)}→${coreModuleOf(to)}` === 'scenario→analysis' ||
      `${coreModuleOf(from)}→${coreModuleOf(to)}` === 'analysis→scenario',
  },
  {
    why: 'Text is the ground of the core: it imports none of the other modules.',
    breaks: ({ from, to }) => coreModuleOf(from) === 'text' && coreModuleOf(to) !== undefined && coreModuleOf(to) !== 'text',
  },
  {
    why: 'Another module of the core is reached through its index.ts (or a file of types, or one kept apart because it is heavy), so that what is inside can change.',
    breaks: ({ from, to }) => {
      const module = coreModuleOf(to);
      const known = new RegExp(`^src/core/${module}/(?:index|types|lessons|lines|language|span|clock|json-schema)\\.ts$`, 'u');
      return module !== undefined && module !== coreModuleOf(from) && !known.test(to);
    },
  },
  {
    why: 'The coach moves no number and no mark: nothing else in the core knows it.',
    breaks: ({ from, to }) => inside(from, 'core') && coreModuleOf(from) !== 'coach' && coreModuleOf(to) === 'coach',
  },
  {
    why: 'An exam fetches nothing of the coach: it is reached through its seat, which practice alone has, and nowhere else.',
    breaks: ({ from, to, typeOnly }) => {
      const isCoach = inside(to, 'core/coach', 'features/practice/coach');
      const mayKnow = inside(from, 'core/coach', 'features/practice/coach') || from === 'src/features/practice/CoachSeat.tsx';
      return isCoach && !typeOnly && !mayKnow;
    },
  },
  {
    why: 'Adapters serve screens and commands; they know neither.',
    breaks: ({ from, to }) => inside(from, 'adapters') && inside(to, 'features', 'app', 'ui', 'cli'),
  },
  {
    why: 'Components take values: they know no store, no feature, no screen.',
    breaks: ({ from, to }) => inside(from, 'ui') && inside(to, 'features', 'app', 'cli', 'adapters'),
  },
  {
    why: 'Wording is data for everybody: it imports the core at most.',
    breaks: ({ from, to }) => inside(from, 'i18n') && inside(to, 'features', 'app', 'ui', 'cli', 'adapters'),
  },
  {
    why: 'A feature never imports a feature: what two share belongs to ui, adapters or the core.',
    breaks: ({ from, to }) => featureOf(from) !== undefined && featureOf(to) !== undefined && featureOf(from) !== featureOf(to),
  },
  {
    why: 'Features are put together by the app, never the other way round.',
    breaks: ({ from, to }) => inside(from, 'features') && inside(to, 'app', 'cli'),
  },
  {
    why: 'The browser never gets what runs on Node.',
    breaks: ({ from, to }) => inside(from, 'features', 'app', 'ui') && (inside(to, 'adapters/node', 'cli') || to.startsWith('node:')),
  },
  {
    why: 'The yaml reader is heavy: screens that do not write scenarios get them parsed at build.',
    breaks: ({ from, to }) => inside(from, 'features', 'app', 'ui', 'adapters/bundled', 'adapters/browser') && to === 'yaml',
  },
];

const edges = sourceFiles().flatMap(importsOf);

describe('import laws', () => {
  it('has imports to judge', () => {
    expect(edges.length).toBeGreaterThan(100);
  });

  it.each(LAWS)('$why', ({ breaks }) => {
    expect(edges.filter(breaks).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

describe('file sizes', () => {
  it('keeps every file of src and test under 400 lines, so that it can be read in one go', async () => {
    const { readFileSync } = await import('node:fs');
    const long = [...sourceFiles('src'), ...sourceFiles('test')]
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});

// How much script a first visit loads until the first practice screen can be used, against the budget. Reads the built app; gzip as servers send it.
// Reading replies and marking are left out: the practice screen is drawn, the customer writes and one can answer before they are there
// (a reply sent earlier waits, and the screen says so). What customers say by default is no script either: it is data like the rules, counted with
// them, and comes while the brief is read. What the library tells of each scenario, and the scenario itself, are counted as script all the same.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

type Chunk = { readonly file: string; readonly src?: string; readonly imports?: readonly string[]; readonly isEntry?: boolean };

const SCRIPT_LIMIT = 200_000;
/** Of the language that is played in: what its customers say, and the rules and the learned layer, which are all that its replies are read and marked by. */
const DATA_LIMIT = 400_000;
const NEEDED = [
  'app/start.tsx',
  'features/library/LibraryScreen',
  'features/practice/BriefScreen',
  'features/practice/PracticeScreen',
  'i18n/uk/practice.ts',
  'i18n/uk/again.ts',
  'i18n/uk/company.ts',
  'i18n/uk/moods.ts',
  'i18n/uk/names.ts',
  'i18n/uk/outcomes.ts',
  'i18n/uk/survey.ts',
  'i18n/uk/common.ts',
  'i18n/uk/library.ts',
  'adapters/dexie/index',
  'virtual:otvet/library',
  'virtual:otvet/scenario/parcel',
];
const DATA = [
  'virtual:otvet/versions',
  'virtual:otvet/rules/uk',
  'virtual:otvet/model/uk',
  'virtual:otvet/lines/uk',
  'virtual:otvet/voices',
  'virtual:otvet/voice/uk-precise',
];
/** What comes after them, for replies in other languages. */
const REST = ['ru', 'en'].flatMap((lang) => [`virtual:otvet/rules/${lang}`, `virtual:otvet/model/${lang}`]);

if (!existsSync('dist/.vite/manifest.json')) {
  console.error('There is no build to weigh: run npm run build first.');
  process.exit(2);
}
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Readonly<Record<string, Chunk>>;
const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
const script = closure([...entry, ...matching(NEEDED)]);
const data = closure(matching(DATA)).filter((file) => !script.includes(file));

const scriptSize = weigh(script);
const dataSize = weigh(data);
const restSize = weigh(closure(matching(REST)).filter((file) => !script.includes(file) && !data.includes(file)));
console.log(`first practice screen: ${kB(scriptSize)} of script (limit ${kB(SCRIPT_LIMIT)})`);
console.log(
  `rules, model and lines of its language: ${kB(dataSize)} (limit ${kB(DATA_LIMIT)}); rules and models of the two others, later: ${kB(restSize)}`,
);
if (scriptSize > SCRIPT_LIMIT || dataSize > DATA_LIMIT) process.exit(1);

function kB(size: number): string {
  return `${(size / 1000).toFixed(1)} kB`;
}

function matching(parts: readonly string[]): string[] {
  return parts.map((part) => {
    const key = Object.keys(manifest).find((name) => name.includes(part));
    if (!key) throw new Error(`The build has no part for ${part}: what is weighed would be too little.`);
    return key;
  });
}

function closure(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return [...new Set([...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js')))];
}

function weigh(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length, 0);
}

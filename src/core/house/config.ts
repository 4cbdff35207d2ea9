/** `otvet.config.json`, which stands beside the app on a server and says what holds there for everybody who has chosen nothing else. Never throws. */
import * as v from 'valibot';
import { type Diagnostic, diagnosticOf, inFileOrder, many, parseWith } from '../scenario/index.ts';
import { LANGS, type Lang } from '../text/language.ts';

/** Names of files beside the app; whatever could lead elsewhere is none. */
const name = (endings: string) => new RegExp(`^[\\p{L}\\p{N}][\\p{L}\\p{N}._ ()-]*\\.(?:${endings})$`, 'iu');
const DOCUMENT = name('ya?ml|json');
const PACK = name('zip|ya?ml');
const document = (description: string) => v.pipe(v.string(), v.regex(DOCUMENT, 'house/file-name'), v.description(description));

const configSchema = v.strictObject({
  format: v.exactOptional(v.literal('otvet/config')),
  version: v.exactOptional(v.literal(1)),
  language: v.exactOptional(v.picklist(LANGS)),
  rubric: v.exactOptional(document('A rubric beside it, as the app saves one.')),
  readiness: v.exactOptional(document('A readiness rule beside it, as the app saves one.')),
  packs: v.exactOptional(many(v.string(), 'Packs and scenarios in the folder packs/ beside it.')),
});

/** What the server says. */
export type Config = {
  readonly language: Lang | null;
  /** File names. */
  readonly rubric: string | null;
  readonly readiness: string | null;
  readonly packs: readonly string[];
};

const NOTHING: Config = { language: null, rubric: null, readiness: null, packs: [] };

/** Of a file with faults holds whatever is right. */
export function readConfig(
  written: string,
  { file = '' }: { readonly file?: string } = {},
): {
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { salvaged, altered, diagnostics: said, yaml } = parseWith(configSchema, written, file);
  const shape = said.map((one) => (one.code === 'file/no-keys' ? { ...one, code: 'house/no-keys' } : one));
  if (!salvaged) return { config: NOTHING, diagnostics: shape };
  const isWrong = (key: keyof Config) => altered.some(([top]) => top === key);
  const { language = null, rubric = null, readiness = null, packs = [] } = salvaged;
  const misnamed = (isWrong('packs') ? [] : packs).flatMap((value, at) =>
    PACK.test(value) ? [] : [diagnosticOf(file, { code: 'house/file-name', range: yaml.locate(['packs', at]), params: { value } })],
  );
  return {
    config: {
      language: isWrong('language') ? null : language,
      rubric: isWrong('rubric') ? null : rubric,
      readiness: isWrong('readiness') ? null : readiness,
      packs: isWrong('packs') ? [] : packs.filter((one) => PACK.test(one)),
    },
    diagnostics: inFileOrder([...shape, ...misnamed]),
  };
}

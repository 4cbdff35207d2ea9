/** What the server that Otvet comes from says for everybody: `otvet.config.json` beside the app, and what that names. */
import type { Config } from '../../core/house/index.ts';
import type { TakenIn } from '../../core/progress/index.ts';
import { type Diagnostic, diagnosticOf, NOWHERE } from '../../core/scenario/index.ts';
import { type House, NO_HOUSE } from '../react/house.ts';

/** A file beside the app: its bytes, null where there is none. Rejects where it cannot be asked for. */
export type ReadBeside = (path: string) => Promise<Uint8Array | null>;

const CONFIG = 'otvet.config.json';
/** Nobody waits longer than this for the first screen, in ms. */
const PATIENCE_MS = 5000;

/** Never rejects: what cannot be had or read is named in `faults`, and the rest holds. */
export async function openHouse(read: ReadBeside = readBeside, wallNow: () => number = Date.now): Promise<House> {
  const bytes = await read(CONFIG).catch(() => null);
  if (bytes === null || saysNothing(bytes)) return NO_HOUSE;
  const [{ readBytes }, { readConfig }] = await Promise.all([import('../../core/exchange/index.ts'), import('../../core/house/index.ts')]);
  const { text, diagnostics: unread } = readBytes(bytes, CONFIG);
  if (text === null) return { ...NO_HOUSE, faults: [{ file: CONFIG, diagnostics: unread }] };
  const { config, diagnostics } = readConfig(text, { file: CONFIG });
  const [rubric, readiness] = await Promise.all([rubricIn(config, read), readinessIn(config, read)]);
  const faults = [{ file: CONFIG, diagnostics }, rubric.fault, readiness.fault].flatMap((one) =>
    one !== null && one.diagnostics.length > 0 ? [one] : [],
  );
  return {
    language: config.language,
    rubric: rubric.value,
    readiness: readiness.value ?? [],
    packs: config.packs,
    faults,
    loadPacks: config.packs.length === 0 ? NO_HOUSE.loadPacks : once(() => packsIn(config, read, wallNow())),
  };
}

/** The file as it is shipped: nothing in it need be read by anything heavy. */
function saysNothing(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 200)).trim();
  // servers that answer every address with the app's own page have no such file
  if (text.startsWith('<')) return true;
  try {
    const written = JSON.parse(text) as object;
    return Object.keys(written).every((key) => key === 'format' || key === 'version');
  } catch {
    return false;
  }
}

type Had<Value> = { readonly value: Value | null; readonly fault: House['faults'][number] | null };

async function rubricIn({ rubric: file }: Config, read: ReadBeside): Promise<Had<NonNullable<House['rubric']>>> {
  if (file === null) return { value: null, fault: null };
  const [written, { readRubric }] = await Promise.all([textOf(file, read), import('../../core/rubric/index.ts')]);
  if (written.text === null) return { value: null, fault: { file, diagnostics: written.diagnostics } };
  const { rubric, diagnostics } = readRubric(written.text, { file });
  return { value: rubric, fault: { file, diagnostics } };
}

async function readinessIn({ readiness: file }: Config, read: ReadBeside): Promise<Had<House['readiness']>> {
  if (file === null) return { value: null, fault: null };
  const [written, { readRuleFile }] = await Promise.all([textOf(file, read), import('../../core/house/index.ts')]);
  if (written.text === null) return { value: null, fault: { file, diagnostics: written.diagnostics } };
  const { edits, diagnostics } = readRuleFile(written.text, { file });
  return { value: edits, fault: { file, diagnostics } };
}

async function packsIn({ packs }: Config, read: ReadBeside, nowMs: number): Promise<Awaited<ReturnType<House['loadPacks']>>> {
  const [{ readOffer, takenFrom }, { loadCompanies }] = await Promise.all([
    import('../../core/exchange/index.ts'),
    import('../bundled/index.ts'),
  ]);
  const companies = await loadCompanies();
  const each = await Promise.all(
    packs.map(async (name): Promise<{ readonly rows: readonly TakenIn[]; readonly fault: House['faults'][number] }> => {
      const file = `packs/${name}`;
      const bytes = await bytesOf(file, read);
      if (bytes === null) return { rows: [], fault: { file, diagnostics: [missing(file)] } };
      const offer = readOffer([{ path: name, bytes }], { companies });
      const errors = offer.diagnostics.filter(({ severity }) => severity === 'error');
      return { rows: takenFrom(offer, { from: file, nowMs }), fault: { file, diagnostics: errors } };
    }),
  );
  return {
    rows: each.flatMap(({ rows }) => rows),
    broken: each.flatMap(({ fault }) => (fault.diagnostics.length > 0 ? [fault] : [])),
  };
}

async function textOf(
  file: string,
  read: ReadBeside,
): Promise<{ readonly text: string | null; readonly diagnostics: readonly Diagnostic[] }> {
  const bytes = await bytesOf(file, read);
  if (bytes === null) return { text: null, diagnostics: [missing(file)] };
  const { readBytes } = await import('../../core/exchange/index.ts');
  return readBytes(bytes, file);
}

async function bytesOf(file: string, read: ReadBeside): Promise<Uint8Array | null> {
  const bytes = await read(file).catch(() => null);
  return bytes === null || new TextDecoder().decode(bytes.subarray(0, 20)).trimStart().startsWith('<') ? null : bytes;
}

const missing = (file: string): Diagnostic => diagnosticOf(file, { code: 'house/missing', range: NOWHERE, params: { file } });

/** A failure is tried anew at the next call. */
function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | null = null;
  return () => {
    begun ??= work().catch((error: unknown) => {
      begun = null;
      throw error;
    });
    return begun;
  };
}

async function readBeside(path: string): Promise<Uint8Array | null> {
  const answer = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

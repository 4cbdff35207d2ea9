/** A pack: scenarios in an order, passed on together. In the app a pack is a course. */
import * as v from 'valibot';
import { LANGS, type Lang } from '../text/language.ts';
import { type Diagnostic, diagnosticOf, inFileOrder } from './diagnostic.ts';
import { fewNearMisses, listed } from './near-miss.ts';
import { parseWith } from './parse.ts';
import type { Pack } from './course.ts';
import { id, many, text } from './schema-parts.ts';

const byLang = v.union([
  text('prose'),
  v.strictObject({ uk: v.exactOptional(text('prose')), ru: v.exactOptional(text('prose')), en: v.exactOptional(text('prose')) }),
]);

export const packSchema = v.strictObject({
  format: v.literal('otvet/pack'),
  version: v.literal(1),
  id: v.pipe(id, v.description('Unique over all packs.')),
  title: v.pipe(byLang, v.description('A text, or one for each language of the screens: { uk: …, ru: …, en: … }.')),
  about: v.exactOptional(v.pipe(byLang, v.description('What is learned in it, in a sentence or two.'))),
  langs: many(v.picklist(LANGS), 'Languages of its scenarios.'),
  licence: v.exactOptional(text('label')),
  place: v.exactOptional(
    v.pipe(v.number(), v.description('Where it stands among the courses: the least first; without it behind those that have one.')),
  ),
  order: many(id, 'Ids of its scenarios, in the order in which they are to be played.'),
});

export type PackReading = { readonly pack: Pack | null; readonly diagnostics: readonly Diagnostic[] };

export type PackOptions = {
  readonly file: string;
  /** Every scenario there is, by id; null where they are not all at hand. */
  readonly known: readonly string[] | null;
  /** What languages scenarios are in: what the pack says of them is held against it, where all of its own are among them. */
  readonly langs?: ReadonlyMap<string, Lang>;
};

/** Never throws. */
export function readPack(text: string, { file, known, langs }: PackOptions): PackReading {
  const { document, salvaged, altered, diagnostics, yaml } = parseWith(packSchema, text, file);
  if (!salvaged) return { pack: null, diagnostics };
  const near = fewNearMisses();
  const found: Diagnostic[] = [];
  // what is missing or has no right shape has been named as that
  const order = altered.some(([key]) => key === 'order') ? null : salvaged.order;
  if (order?.length === 0) found.push(diagnosticOf(file, { code: 'schema/empty-list', range: yaml.locate(['order']) }));
  for (const [index, scenario] of (order ?? []).entries()) {
    const range = yaml.locate(['order', index]);
    if (order?.indexOf(scenario) !== index)
      found.push(diagnosticOf(file, { code: 'pack/twice', severity: 'warning', range, params: { id: scenario } }));
    else if (known !== null && !known.includes(scenario))
      found.push(
        diagnosticOf(file, {
          code: 'reference/unknown-scenario',
          range,
          params: { id: scenario, known: listed(known) },
          suggestion: near(scenario, known),
        }),
      );
  }
  const are = LANGS.filter((lang) => order?.some((one) => langs?.get(one) === lang));
  const isAllThere = order !== null && order.length > 0 && order.every((one) => langs?.has(one));
  if (isAllThere && !altered.some(([key]) => key === 'langs') && LANGS.some((lang) => are.includes(lang) !== salvaged.langs.includes(lang)))
    found.push(
      diagnosticOf(file, {
        code: 'pack/other-langs',
        range: yaml.locate(['langs']),
        params: { langs: are.join(', ') },
        suggestion: `langs: [${are.join(', ')}]`,
      }),
    );
  const all = inFileOrder([...diagnostics, ...found]);
  const isSound = document !== null && !all.some(({ severity }) => severity === 'error');
  return { pack: isSound ? packOf(document) : null, diagnostics: all };
}

function packOf({ id, title, about, langs, licence, place, order }: v.InferOutput<typeof packSchema>): Pack {
  return {
    id,
    title: texts(title),
    about: texts(about ?? {}),
    langs,
    licence: licence ?? null,
    place: place ?? null,
    order: [...new Set(order)],
  };
}

const texts = (written: string | Partial<Record<Lang, string>>): Pack['title'] =>
  typeof written === 'string' ? { any: written } : written;

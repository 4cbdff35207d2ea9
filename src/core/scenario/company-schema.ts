/** A company, as its own file or inline in a scenario (FORMATS §2). */
import * as v from 'valibot';
import { address, amount, duration, id, many, text } from './schema-parts.ts';

const companyEntries = {
  name: text('label', 'The company as the customer calls it.'),
  address: v.exactOptional(address),
  departments: v.exactOptional(
    v.array(
      v.strictObject({
        id,
        name: text('label'),
        causes: v.exactOptional(
          many(v.union([id, v.strictObject({ id, name: text('label') })]), 'Ids, or { id, name } where people should read words.'),
        ),
        takes: v.exactOptional(duration),
      }),
    ),
  ),
  powers: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          offer: v.picklist(['discount', 'refund', 'bonus', 'gift', 'waiver', 'upgrade']),
          up_to: v.exactOptional(amount),
          who: v.exactOptional(v.picklist(['operator', 'manager'])),
        }),
      ),
      v.description('What may be offered, up to how much, and by whom (default: the operator).'),
    ),
  ),
  verification: v.exactOptional(
    v.strictObject({
      methods: many(id, 'For example code-word, last-digits, date-of-birth.'),
      needed_for: v.exactOptional(many(id, 'For example card, money, data.')),
    }),
  ),
  deadlines: v.exactOptional(v.array(v.strictObject({ what: text('prose'), within: duration }))),
  forbidden: v.exactOptional(many(text('pattern'), 'Phrases that must not be written.')),
  obligatory: v.exactOptional(many(text('pattern'), 'Phrases that must be written.')),
  knowledge: v.exactOptional(v.array(v.strictObject({ id, title: text('prose'), text: text('prose') }))),
  colleagues: v.exactOptional(
    v.array(
      v.strictObject({
        department: id,
        about: v.exactOptional(text('label')),
        says: text('prose'),
        takes: v.exactOptional(duration),
      }),
    ),
  ),
  manager: v.exactOptional(v.strictObject({ says: text('prose'), takes: v.exactOptional(duration) })),
};

export const inlineCompanySchema = v.strictObject(companyEntries);

export const companySchema = v.strictObject({
  format: v.literal('otvet/company'),
  version: v.literal(1),
  id: v.exactOptional(v.pipe(id, v.description('The name of the file, where it is written at all.'))),
  ...companyEntries,
});

export type InlineCompanyDocument = v.InferOutput<typeof inlineCompanySchema>;
export type CompanyDocument = v.InferOutput<typeof companySchema>;

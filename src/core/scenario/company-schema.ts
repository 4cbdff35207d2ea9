/** A company, as its own file or inline in a scenario (FORMATS §2). */
import * as v from 'valibot';
import { address, amount, duration, id, many, text } from './schema-parts.ts';
import { TRADES } from './types.ts';

const offer = v.picklist(['discount', 'refund', 'bonus', 'gift', 'waiver', 'upgrade']);

const powerSchema = v.strictObject({
  offer,
  up_to: v.exactOptional(amount),
  who: v.exactOptional(v.picklist(['operator', 'manager'])),
});

/** All of a company but its name: what a scenario's policy may say otherwise. */
const policyEntries = {
  trade: v.exactOptional(v.pipe(v.picklist(TRADES), v.description('What the company lives by: the library can be searched by it.'))),
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
    v.pipe(v.array(powerSchema), v.description('What may be offered, up to how much, and by whom (default: the operator).')),
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
  manager: v.exactOptional(
    v.strictObject({
      says: text('prose'),
      takes: v.exactOptional(duration),
      allows: v.exactOptional(
        v.pipe(
          v.array(v.strictObject({ offer, up_to: v.exactOptional(amount) })),
          v.description('What the manager grants when called in; without it all that `powers` give a manager, [] grants nothing.'),
        ),
      ),
    }),
  ),
};

const companyEntries = { name: text('label', 'The company as the customer calls it.'), ...policyEntries };

export const inlineCompanySchema = v.strictObject(companyEntries);

export const policySchema = v.pipe(
  v.strictObject(policyEntries),
  v.description('What is different from the company in this case: colleagues and knowledge come in addition, everything else instead.'),
);

export const companySchema = v.strictObject({
  format: v.literal('otvet/company'),
  version: v.literal(1),
  id: v.exactOptional(v.pipe(id, v.description('The name of the file, where it is written at all.'))),
  ...companyEntries,
});

export type InlineCompanyDocument = v.InferOutput<typeof inlineCompanySchema>;
export type CompanyDocument = v.InferOutput<typeof companySchema>;
export type PolicyDocument = v.InferOutput<typeof policySchema>;

/** What the app has built in, from the repository's files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYardstick } from '../../src/adapters/node/yardstick.ts';
import type { Content } from '../../src/adapters/react/ports.ts';
import { readCompany } from '../../src/core/scenario/index.ts';
import type { Company } from '../../src/core/scenario/types.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');

type Texts = Pick<Content, 'loadScenarioText' | 'loadCompanies' | 'loadCompanyText' | 'loadYardstick'>;

/** Files as they stand; each is read when it is asked for. */
export const shippedTexts: Texts = {
  loadScenarioText: async (id) => {
    const path = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith(`/${id}.yaml`));
    return readFileSync(join(FOLDER, path ?? id), 'utf8');
  },
  loadYardstick: async (lang) => readYardstick(lang),
  loadCompanies: async () => companies(),
  loadCompanyText: async (id) => readFileSync(join(FOLDER, 'companies', `${id}.yaml`), 'utf8'),
};

let read: Readonly<Record<string, Company>> | null = null;

/** Their patterns are checked elsewhere, against word lists that take long to read. */
function companies(): Readonly<Record<string, Company>> {
  read ??= Object.fromEntries(
    readdirSync(join(FOLDER, 'companies')).flatMap((name) => {
      const id = name.replace('.yaml', '');
      const { company } = readCompany(readFileSync(join(FOLDER, 'companies', name), 'utf8'), { id });
      return company ? [[id, company] as const] : [];
    }),
  );
  return read;
}

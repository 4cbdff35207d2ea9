/** What the app has built in, from the repository's files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenarioFiles } from '../../src/adapters/node/scenarios.ts';
import type { Content } from '../../src/adapters/react/ports.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');

type Texts = Pick<Content, 'loadScenarioText' | 'loadCompanies' | 'loadCompanyText'>;

/** Files as they stand; each is read when it is asked for. */
export const shippedTexts: Texts = {
  loadScenarioText: async (id) => {
    const path = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith(`/${id}.yaml`));
    return readFileSync(join(FOLDER, path ?? id), 'utf8');
  },
  loadCompanies: async () => {
    const { companies } = readScenarioFiles(join(FOLDER, 'companies'));
    return Object.fromEntries(companies.flatMap(({ id, company }) => (company ? [[id, company]] : [])));
  },
  loadCompanyText: async (id) => readFileSync(join(FOLDER, 'companies', `${id}.yaml`), 'utf8'),
};

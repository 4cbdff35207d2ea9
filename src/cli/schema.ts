// Writes `scenarios/scenario.schema.json` from the schema; `--check` writes nothing and fails where the file is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scenarioJsonSchema } from '../core/scenario/json-schema.ts';
import { translate } from '../i18n/index.ts';
import { EXIT, readOptions } from './support/arguments.ts';

const FILE = fileURLToPath(new URL('../../scenarios/scenario.schema.json', import.meta.url));

const { values, lang } = readOptions({ check: { type: 'boolean' } }, 'tsx src/cli/schema.ts [--check]');

const wanted = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
const isFresh = existsSync(FILE) && readFileSync(FILE, 'utf8') === wanted;
if (values.check && !isFresh) {
  process.stderr.write(
    `${translate(lang, 'commands.staleSchema', { file: 'scenarios/scenario.schema.json', command: 'npx tsx src/cli/schema.ts' })}\n`,
  );
  process.exitCode = EXIT.content;
} else if (!isFresh) writeFileSync(FILE, wanted);

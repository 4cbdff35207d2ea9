// Writes the JSON Schemas of scenarios and rubrics into `scenarios/`; `--check` writes nothing and fails where one is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rubricJsonSchema } from '../core/rubric/json-schema.ts';
import { scenarioJsonSchema } from '../core/scenario/json-schema.ts';
import { translate } from '../i18n/index.ts';
import { EXIT, readOptions } from './support/arguments.ts';

const FILES = { 'scenarios/scenario.schema.json': scenarioJsonSchema, 'scenarios/rubric.schema.json': rubricJsonSchema };

const { values, lang } = readOptions({ check: { type: 'boolean' } }, 'tsx src/cli/schema.ts [--check]');

for (const [file, schema] of Object.entries(FILES)) {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const wanted = `${JSON.stringify(schema(), null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue;
  if (!values.check) {
    writeFileSync(path, wanted);
    continue;
  }
  process.stderr.write(`${translate(lang, 'commands.staleSchema', { file, command: 'npx tsx src/cli/schema.ts' })}\n`);
  process.exitCode = EXIT.content;
}

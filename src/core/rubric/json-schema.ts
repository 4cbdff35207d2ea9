import { jsonSchemaOf } from '../scenario/json-schema.ts';
import { rubricFileSchema } from './schema.ts';

export function rubricJsonSchema() {
  return jsonSchemaOf(rubricFileSchema, 'A rubric of Otvet');
}

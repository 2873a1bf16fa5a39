// Validates YAML documents against JSON Schemas with Ajv: one JSON object {schema, text} a line in, one {errors} a line out.
import { createInterface } from 'node:readline';
import Ajv from 'ajv';
import { parseDocument } from 'yaml';

const ajv = new Ajv({ strict: false, allErrors: true });
const compiled = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const { schema, text } = JSON.parse(line);
  if (!compiled.has(schema)) compiled.set(schema, ajv.compile(JSON.parse(schema)));
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true });
  let errors = document.errors.map(error => error.message);
  if (errors.length === 0) {
    const validate = compiled.get(schema);
    if (!validate(document.toJS())) errors = validate.errors.map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
  process.stdout.write(JSON.stringify({ errors }) + '\n');
}

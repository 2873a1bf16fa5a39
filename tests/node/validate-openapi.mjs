// Judges an OpenAPI document: by the JSON Schema that the OpenAPI Initiative publishes, and by whether every reference leads somewhere.
// Prints "valid: VERSION", or every finding, and ends with 0 or 1.
import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';

const validator = new Validator();
const result = await validator.validate(JSON.parse(await readFile(process.argv[2], 'utf8')));
if (!result.valid) {
  console.log(JSON.stringify(result.errors, null, 2));
  process.exit(1);
}

validator.resolveRefs();
console.log(`valid: ${validator.version}`);

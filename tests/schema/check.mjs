// Validates documents against the project's JSON schemas: node check.mjs PROJECT
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import YAML from 'yaml';

const project = path.resolve(process.argv[2] ?? '.');
const read = (file) => fs.readFileSync(path.join(project, file), 'utf8');
const ajv = new Ajv({strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false});
const documents = ajv.compile(JSON.parse(read('schema/assay.schema.json')));
const assessments = ajv.compile(JSON.parse(read('schema/assessment.schema.json')));

function* walk(folder, ending) {
  const full = path.join(project, folder);
  if (!fs.existsSync(full)) return;
  for (const entry of fs.readdirSync(full, {withFileTypes: true})) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(name, ending);
    else if (name.endsWith(ending)) yield name;
  }
}

let passed = 0;
let failed = 0;
const check = (file, value, validate, wanted) => {
  const ok = validate(value);
  if (ok === wanted) {
    passed += 1;
    return;
  }
  failed += 1;
  const why = (validate.errors ?? []).slice(0, 3).map((e) => `${e.instancePath} ${e.message}`);
  console.log(`${file}: ${wanted ? why.join('; ') : 'is accepted and should not be'}`);
};

for (const folder of ['rubrics', 'tests/schema/good'])
  for (const file of walk(folder, '.yaml')) check(file, YAML.parse(read(file)), documents, true);
for (const file of walk('tests/schema/bad', '.yaml'))
  check(file, YAML.parse(read(file)), documents, false);
for (const file of walk('build/schemas/assessments', '.json'))
  check(file, JSON.parse(read(file)), assessments, true);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

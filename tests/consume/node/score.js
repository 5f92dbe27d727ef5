// Scores a scorecard through the C interface: node score.js LIBRARY RUBRIC CARD
const koffi = require('koffi');
const fs = require('fs');

const [libraryPath, rubricPath, cardPath] = process.argv.slice(2);
const library = koffi.load(libraryPath);

koffi.struct('assay_string', {data: 'const void *', size: 'size_t'});
const functions = [
  'uint32_t assay_abi_version()',
  'int32_t assay_rubric_load(assay_string, void *, _Out_ void **, _Out_ void **)',
  'int32_t assay_scorecard_parse(void *, assay_string, assay_string, void *, _Out_ void **, _Out_ void **)',
  'int32_t assay_score(void *, void *, void *, _Out_ void **, _Out_ void **)',
  'assay_string assay_assessment_json(void *)',
  'assay_string assay_error_text(void *)',
  'void assay_error_free(void *)',
  'void assay_rubric_free(void *)',
  'void assay_scorecard_free(void *)',
  'void assay_assessment_free(void *)',
];
const assay = {};
for (const prototype of functions) {
  const declared = library.func(prototype);
  assay[prototype.match(/(assay_\w+)\(/)[1]] = declared;
}

const text = (bytes) => ({data: Buffer.from(bytes), size: Buffer.from(bytes).length});
const string = (view) => koffi.decode(view.data, koffi.array('char', view.size, 'String'));

// The handle that `call` makes, or an exception with its diagnostics.
function make(call, ...given) {
  const made = [null], error = [null];
  if (call(...given, made, error) !== 0) {
    const why = string(assay.assay_error_text(error[0]));
    assay.assay_error_free(error[0]);
    throw new Error(why);
  }
  return made[0];
}

if (assay.assay_abi_version() !== 1) throw new Error('another ABI');
const rubric = make(assay.assay_rubric_load, text(rubricPath), null);
const card = make(assay.assay_scorecard_parse, rubric, text(fs.readFileSync(cardPath)),
                  text(cardPath), null);
const result = make(assay.assay_score, rubric, null, card);
process.stdout.write(string(assay.assay_assessment_json(result)) + '\n');
assay.assay_assessment_free(result);
assay.assay_scorecard_free(card);
assay.assay_rubric_free(rubric);

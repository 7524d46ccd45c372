import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { ModelEntry, ModelFamily } from '../../src/core/model-entry.ts';
import { modelCatalog } from '../../src/models/model-catalog.ts';

/** Where a model's folder says how it is prompted, until it is in the catalogue. */
export const settingsFile = 'formalens.json';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Each field can be left out: a model of `training/` is prompted like this. */
const settingsSchema = v.strictObject({
  formalize: v.optional(v.string(), 'Describe'),
  answerFormat: v.optional(v.string(), ''),
  textHints: v.optional(v.picklist(['plain', 'compact']), 'compact'),
  contextTokens: v.optional(count, 1536),
  budgets: v.optional(v.strictObject({ description: count, reasoning: count, answer: count }), {
    description: 700,
    reasoning: 500,
    answer: 60,
  }),
  calculator: v.optional(v.boolean(), false),
  asksFormally: v.optional(v.boolean(), false),
  ruler: v.optional(v.boolean(), false),
  grammar: v.optional(v.boolean(), false),
  reasonsAlone: v.optional(v.boolean(), false),
});

const families: Readonly<Record<string, ModelFamily>> = {
  llava: 'llava',
  smolvlm: 'smolvlm',
  idefics3: 'smolvlm',
};

/**
 * How the model in a folder is loaded and prompted: by its catalogue entry, else by the `formalens.json` beside its
 * files, else as a model of `training/`.
 * @throws Error that says what is missing or wrong in the folder
 */
export function readModelFolder(folder: string): ModelEntry {
  const configPath = join(folder, 'config.json');
  if (!existsSync(configPath)) throw new Error(`${folder}: found no config.json of a model.`);
  const known = modelCatalog.find(
    ({ source }) =>
      source.kind === 'site' && resolve('public/models', source.folder) === resolve(folder),
  );
  if (known) return known;
  const { model_type: type } = JSON.parse(readFileSync(configPath, 'utf8'));
  const family = families[type];
  if (!family)
    throw new Error(
      `${configPath}: found model_type “${type}”, expected ${Object.keys(families)}.`,
    );
  const {
    contextTokens,
    budgets,
    calculator,
    asksFormally,
    ruler,
    grammar,
    reasonsAlone,
    ...prompts
  } = readSettings(join(folder, settingsFile));
  const name = basename(resolve(folder));
  return {
    id: name,
    title: name,
    summary: '',
    licence: '',
    family,
    source: { kind: 'site', folder: name, files: [] },
    dtypes: { wasm: 'q8' },
    contextTokens,
    prompts,
    budgets,
    suggestions: {},
    calculator,
    asksFormally,
    ruler,
    grammar,
    reasonsAlone,
  };
}

function readSettings(path: string): v.InferOutput<typeof settingsSchema> {
  const json: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const read = v.safeParse(settingsSchema, json);
  if (read.success) return read.output;
  const problems = read.issues.map((issue) => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
  throw new Error(`${path}: ${problems.join(' ')}`);
}

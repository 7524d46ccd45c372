/**
 * `npm run figures:eval [-- --out .setup/eval]`: the frozen evaluation sets, OUT/seeds and OUT/styles, with 300 figures of
 * each language: of styles that training draws but of a seed that it never uses, and of styles that it never draws.
 * Exit 1 where they are not what docs/evaluation-sets.json says; `--freeze` writes that file anew.
 * The last line of stdout is JSON.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './ensure-setup.mjs';
import { fingerprintsOf } from './figures/fingerprints.ts';
import { hashFigures } from './figures/hash-figures.ts';

type EvaluationSet = {
  /** From 900,000 on: training takes smaller ones. */
  readonly seed: number;
  readonly heldOut: boolean;
  /** Separated by commas. */
  readonly languages: string;
  readonly count: number;
  readonly size: number;
};

const languages = ['chart', 'table', 'flowchart', 'circuit', 'geometry', 'scene'];
const shared = { languages: languages.join(','), count: 300 * languages.length, size: 640 };
const sets: Readonly<Record<string, EvaluationSet>> = {
  seeds: { seed: 900_001, heldOut: false, ...shared },
  styles: { seed: 900_002, heldOut: true, ...shared },
};

/** In a process of its own, so that the sets are drawn at the same time. */
function drawSet(set: EvaluationSet, folder: string): Promise<void> {
  const options = {
    languages: set.languages,
    seed: set.seed,
    count: set.count,
    size: set.size,
    out: folder,
  };
  const drawing = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', join(root, 'tools/figures.ts')],
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
      ...(set.heldOut ? ['--held-out'] : []),
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    drawing.on('error', reject);
    drawing.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Drawing ${folder} failed.`)),
    );
  });
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, '.setup/eval') },
    freeze: { type: 'boolean', default: false },
  },
});
const frozenFile = join(root, 'docs/evaluation-sets.json');
const entries = await Promise.all(
  Object.entries(sets).map(async ([name, set]) => {
    const folder = join(values.out, name);
    // What an older version drew must not be frozen.
    if (values.freeze) rmSync(folder, { recursive: true, force: true });
    await drawSet(set, folder);
    return [name, { ...set, sha256: await hashFigures(folder) }] as const;
  }),
);
const drawn = Object.fromEntries(entries);
if (values.freeze) {
  writeFileSync(frozenFile, `${JSON.stringify(drawn, null, 2)}\n`);
  const folders = Object.keys(sets).map((name) => join(values.out, name));
  // Training reads it: no figure with such a description is trained on.
  const listed = JSON.stringify(fingerprintsOf(folders), null, 1);
  writeFileSync(join(root, 'docs/evaluation-fingerprints.json'), `${listed}\n`);
}
const frozen = JSON.parse(readFileSync(frozenFile, 'utf8'));
const changed = Object.keys(drawn).filter(
  (name) => JSON.stringify(drawn[name]) !== JSON.stringify(frozen[name]),
);
for (const name of changed)
  console.error(
    `The set “${name}” is not the frozen one: found ${drawn[name]?.sha256}, expected ${frozen[name]?.sha256}. ` +
      `If ${values.out} was drawn by another version, delete it and draw again.`,
  );
console.log(JSON.stringify({ out: values.out, frozen: changed.length === 0, sets: drawn }));
process.exitCode = changed.length === 0 ? 0 : 1;

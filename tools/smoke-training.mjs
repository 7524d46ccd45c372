/**
 * Trains a tiny model for a minute and puts it through everything a real one goes through: figures, tokenizer, training,
 * resume, export, evaluation by the app's own code. Run by `npm test -- smoke`; needs Python with training/requirements.txt.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ensure-setup.mjs';

const needed =
  'torch, tokenizers, accelerate, safetensors, numpy, onnx, onnxruntime, PIL, fontTools';

/** @returns {string | undefined} a Python that has what training needs */
export function findPython() {
  const candidates = [
    process.env.FORMALENS_PYTHON,
    join(root, '.venv', 'bin', 'python'),
    'python3',
  ];
  return candidates.find(
    (python) => python && spawnSync(python, ['-c', `import ${needed}`]).status === 0,
  );
}

export const missingPython = `no Python with ${needed}: python3.11 -m venv .venv && .venv/bin/pip install -r training/requirements.txt`;

/**
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} [hasResult] whether the last line of stdout is JSON
 * @returns {any} that document
 */
function run(command, args, hasResult = true) {
  console.log(`> ${[command, ...args].join(' ')}`);
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(done.stdout);
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}.`);
  return hasResult ? JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '') : undefined;
}

/** @param {boolean} ok @param {string} what */
function check(ok, what) {
  if (!ok) throw new Error(`Smoke training: ${what}.`);
}

/**
 * The networks of the text reader, from the same figures.
 * @param {string} python @param {string} data @param {string} folder
 */
function smokeTextReader(python, data, folder) {
  const at = (/** @type {string[]} */ ...names) => join(folder, ...names);
  const finder = ['training/finder_train.py', '--data', data, '--run', at('finder')];
  const found = run(python, [...finder, '--minutes', '0.4', '--batch', '2', '--workers', '0']);
  check(found.steps > 0 && found.figures > 0, 'the finder saw no figure');
  const weights = (/** @type {string} */ of) => ['--weights', at(of, 'weights.safetensors')];
  run(python, ['training/finder_export.py', ...weights('finder'), '--out', at('finder-out')]);
  check(existsSync(at('finder-out', 'finder.onnx')), 'the finder was not exported');
  run(python, ['training/reader_prepare.py', '--data', data, '--out', at('lines')], false);
  const reader = ['training/reader_train.py', '--lines', at('lines'), '--run', at('reader')];
  const read = run(python, [...reader, '--minutes', '0.4', '--held', '40']);
  check(read.lines > 0 && Number.isFinite(read.loss), 'the reader saw no line');
  run(python, ['training/reader_export.py', ...weights('reader'), '--out', at('reader-out')]);
  check(existsSync(at('reader-out', 'lines.onnx')), 'the reader was not exported');
}

/** Throws with what went wrong. @param {string} python */
export function smokeTraining(python) {
  const folder = mkdtempSync(join(tmpdir(), 'formalens-smoke-'));
  const data = join(folder, 'data');
  const tokenizer = join(folder, 'tokenizer.json');
  const runDir = join(folder, 'run');
  const model = join(folder, 'model');
  const tsx = ['--import', 'tsx'];
  try {
    run(process.execPath, [
      ...tsx,
      'tools/figures.ts',
      '--seed',
      '7',
      '--count',
      '48',
      '--size',
      '384',
      '--corners',
      '--out',
      data,
    ]);
    run(python, ['training/prepare.py', '--data', data, '--out', tokenizer]);
    const train = [
      'training/train.py',
      '--data',
      data,
      '--tokenizer',
      tokenizer,
      '--run',
      runDir,
      '--tokens',
      '3072',
      '--width',
      '64',
      '--layers',
      '2',
    ];
    const first = run(python, [...train, '--minutes', '0.5']);
    check(existsSync(join(runDir, 'weights.safetensors')), 'no weights were written');
    const second = run(python, [...train, '--minutes', '1']);
    check(second.steps > first.steps, 'the second run did not go on from the checkpoint');
    check(
      second.loss < 7 && second.loss < first.loss,
      `the loss went from ${first.loss} to ${second.loss}`,
    );
    const exported = run(python, [
      'training/export.py',
      '--weights',
      join(runDir, 'weights.safetensors'),
      '--tokenizer',
      tokenizer,
      '--out',
      model,
    ]);
    check(exported.differences.vision < 0.1, 'the exported encoder differs from the trained one');
    check(exported.differences.look < 0.3, 'what the exported encoder says differs');
    writeFileSync(
      join(model, 'formalens.json'),
      readFileSync(join(root, 'training', 'formalens.json')),
    );
    const measured = run(process.execPath, [
      ...tsx,
      'tools/eval.ts',
      '--model',
      model,
      '--set',
      data,
      '--limit',
      '4',
      '--hints',
      'true',
    ]);
    check(typeof measured === 'object', 'the evaluation gave no result');
    smokeTextReader(python, data, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

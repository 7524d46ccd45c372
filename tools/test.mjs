/**
 * `npm test`: every check but the slow ones, in order, each with its time; `npm test -- types unit` runs only those named,
 * `npm test -- all` the slow ones too.
 * A failing step does not stop the later ones. The last line is `N passed, N failed[, N skipped]`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';
import { ensureSetup, root, setupDir } from './ensure-setup.mjs';
import { findChromium } from './find-chromium.mjs';
import { findPython, missingPython, smokeTraining } from './smoke-training.mjs';

/** @typedef {import('./count-tests.mjs').Counts} Counts */

/**
 * Runs a Node script to its end, its output passed on.
 * @param {string[]} args script and arguments
 * @param {NodeJS.ProcessEnv} [env] beside the current environment
 * @returns {boolean} whether it succeeded
 */
function node(args, env = {}) {
  const options = {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: /** @type {const} */ ('inherit'),
  };
  return spawnSync(process.execPath, args, options).status === 0;
}

/** @param {boolean} ok @returns {Counts} for a step that counts as one test */
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], failures: [] });

function checkTypes() {
  const configs = readdirSync(root).filter((name) => /^tsconfig\.(?!base).+\.json$/.test(name));
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  // Not `every`, which stops at the first failure: each environment's errors are wanted at once.
  return configs.filter((config) => !node([tsc, '--pretty', '-p', config])).length === 0;
}

/**
 * @param {string} project of vitest.config.ts
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Counts}
 */
function vitest(project, env) {
  const reportFile = join(setupDir, 'reports', `${project}.json`);
  mkdirSync(join(setupDir, 'reports'), { recursive: true });
  // A report of an earlier run must not stand in for one that this run failed to write.
  rmSync(reportFile, { force: true });
  const cli = join('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const exitedWell = node([cli, 'run', `--project=${project}`, ...reporters], env);
  if (!existsSync(reportFile)) return one(false);
  return countTests(JSON.parse(readFileSync(reportFile, 'utf8')), exitedWell);
}

/** @param {string} project */
async function browserTests(project) {
  try {
    return vitest(project, { CHROME_PATH: await findChromium() });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  }
}

/** @returns {Counts} */
function trainABit() {
  const python = findPython();
  if (!python) return { ...one(true), passed: 0, skipped: [`smoke training: ${missingPython}`] };
  try {
    smokeTraining(python);
    return one(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  }
}

/** @type {Record<string, () => Counts | Promise<Counts>>} in the order in which they run */
const steps = {
  lint: () =>
    one(
      node([
        join('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
        'ci',
        '--error-on-warnings',
      ]),
    ),
  types: () => one(checkTypes()),
  unit: () => vitest('unit'),
  build: () => one(node([join('tools', 'build.mjs')])),
  size: () => one(node([join('tools', 'check-size.mjs')])),
  browser: () => browserTests('browser'),
  slow: () => browserTests('slow'),
  smoke: trainABit,
};

const asked = process.argv.slice(2);
const all = Object.keys(steps);
const quick = all.filter((name) => name !== 'slow' && name !== 'smoke');
const named = asked.includes('all') ? all : asked.length > 0 ? asked : quick;
const unknown = named.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`Unknown step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

try {
  ensureSetup();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: [], failures: [] };
/** @type {string[]} */
const summary = [];
for (const [name, run] of Object.entries(steps)) {
  if (!named.includes(name)) continue;
  console.log(`\n== ${name}`);
  const startedMs = performance.now();
  const counts = await run();
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const skips = counts.skipped.length > 0 ? `, ${counts.skipped.length} skipped` : '';
  summary.push(
    `${name.padEnd(8)} ${counts.passed} passed, ${counts.failed} failed${skips}  (${seconds} s)`,
  );
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped.push(...counts.skipped);
  total.failures.push(...counts.failures);
}

console.log(`\n${summary.join('\n')}\n`);
for (const name of total.skipped) console.log(`skipped: ${name.replace(`${root}/`, '')}`);
// Last, where a log that is cut at its front still has them.
for (const name of total.failures) console.log(`failed: ${name.replace(`${root}/`, '')}`);
const skips = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skips}`);
process.exit(total.failed > 0 ? 1 : 0);

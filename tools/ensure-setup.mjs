/**
 * Makes a clone ready to run: right Node, installed packages, the ONNX Runtime files in public/.
 * Plain JavaScript with Node builtins only, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Git-ignored folder for stamps, reports and the path of the browser. */
export const setupDir = join(root, '.setup');

// Vite 8 needs this version; older ones fail later with messages that name neither Node nor the cure.
const minimumNode = { major: 20, minor: 19 };
// The one build the app loads: it has the WebGPU and the wasm execution provider.
const runtimeFiles = ['mjs', 'wasm'].map((end) => `ort-wasm-simd-threaded.asyncify.${end}`);

/**
 * @param {string} version of Node, such as `20.19.4`
 * @returns {string | undefined} what to do, or `undefined` where the version is fine
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const needed = `${minimumNode.major}.${minimumNode.minor}`;
  const newEnough =
    major > minimumNode.major || (major === minimumNode.major && minor >= minimumNode.minor);
  if (newEnough) return undefined;
  return `Node ${version} is too old: formalens needs Node ${needed} or newer (https://nodejs.org).`;
}

/** Installs the packages unless they match package.json and package-lock.json already. */
export function ensurePackages() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    hash.update(readFileSync(join(root, name)));
  }
  const wanted = hash.digest('hex');
  const stampFile = join(setupDir, 'install-stamp');
  const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (installed === wanted && existsSync(join(root, 'node_modules', 'vite'))) return;

  console.error('Installing packages ...');
  // Not `npm ci`: it refuses a lock without every platform's optional binaries, which some registries do not carry.
  // `--no-save` honours the lock and leaves it as it is. The streams go to stderr: stdout belongs to the caller.
  const npm = spawnSync('npm install --no-save --no-audit --no-fund', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  if (npm.status !== 0) throw new Error('npm install failed; its message is above.');
  mkdirSync(setupDir, { recursive: true });
  writeFileSync(stampFile, wanted);
}

/**
 * Copies the runtime to public/ort/<version>/, and deletes other versions.
 * The version is part of the path, so that a browser's cache never mixes the files of two versions.
 * @returns {string} the version of onnxruntime-web
 */
export function ensureRuntimeFiles() {
  const packageDir = join(root, 'node_modules', 'onnxruntime-web');
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const ortDir = join(root, 'public', 'ort');
  const target = join(ortDir, version);
  mkdirSync(target, { recursive: true });
  for (const other of readdirSync(ortDir)) {
    if (other !== version) rmSync(join(ortDir, other), { recursive: true });
  }
  for (const name of runtimeFiles) {
    const from = join(packageDir, 'dist', name);
    const to = join(target, name);
    // The size tells a copy that was cut off; the version tells the content.
    if (existsSync(to) && statSync(to).size === statSync(from).size) continue;
    copyFileSync(from, to);
  }
  return version;
}

/** Everything above, in order. Takes about 50 ms where nothing is to do. */
export function ensureSetup() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  ensurePackages();
  ensureRuntimeFiles();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureSetup();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

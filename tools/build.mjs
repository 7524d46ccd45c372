/** Builds the app with Vite, always; the stamp it leaves tells a later start whether anything has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureSetup, root, setupDir } from './ensure-setup.mjs';

const inputs = [
  'src',
  'workers',
  'public',
  'index.html',
  'sandbox.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
// Its content follows from the lock file, and it is large.
const runtimeDir = join(root, 'public', 'ort') + sep;
const stampFile = join(setupDir, 'build-stamp');

/**
 * @param {string} path
 * @returns {string[]} the file itself, or the files anywhere below the folder, or none
 */
function filesAt(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => !file.startsWith(runtimeDir) && statSync(file).isFile());
}

/** SHA-256 over path and content of each input, and over the setting that comes from the environment. */
function inputsHash() {
  const hash = createHash('sha256').update(process.env.FORMALENS_BASE ?? '');
  const files = inputs.flatMap((name) => filesAt(join(root, name))).sort();
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether dist/ holds what a build would give now. */
export function buildIsCurrent() {
  const built = existsSync(join(root, 'dist', 'index.html')) && existsSync(stampFile);
  return built && readFileSync(stampFile, 'utf8') === inputsHash();
}

async function buildApp() {
  // Imported late: the packages may just have been installed.
  const { build } = await import('vite');
  // Hashed before the build: an input that changes meanwhile makes this build stale.
  const hash = inputsHash();
  await build({ root });
  mkdirSync(setupDir, { recursive: true });
  writeFileSync(stampFile, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureSetup();
    await buildApp();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

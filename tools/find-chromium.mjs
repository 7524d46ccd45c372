/**
 * Finds a Chromium for the browser tests and the benchmark, or installs one.
 * Each way is tried only where the ones before it gave nothing; see `findChromium` for the order.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, setupDir } from './ensure-setup.mjs';

const commandNames = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

// No further percentage for this long means a blocked network; a working one shows the first within seconds.
const stallLimitMs = 30_000;
const downloadLimitMs = 300_000;
const aptLimitMs = 300_000;

function systemPaths() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (folder) => `${folder}/${app}.app/Contents/MacOS/${app}`,
      ),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, programFilesX86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Browsers that Playwright downloaded earlier: the headless shell or the full browser, newest first. */
function playwrightPaths() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[/** @type {'darwin' | 'win32'} */ (process.platform)] ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.startsWith('chromium'))
    .filter((path) =>
      /[\\/](chrome|chrome-headless-shell|headless_shell|Chromium)(\.exe)?$/.test(path),
    )
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((path) => join(cache, path));
}

/**
 * The first path that exists and runs. Running it tells a browser from one whose system libraries are missing
 * and from Ubuntu's stub that only names a snap. Elsewhere `--version` may open a window, so existing is enough.
 * @param {string[]} paths
 */
function firstWorking(paths) {
  return paths.find((path) => {
    if (!existsSync(path)) return false;
    if (process.platform !== 'linux') return true;
    return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
  });
}

/** Playwright's own download, stopped when it stalls. Resolves either way: what counts is whether a browser is there. */
async function downloadWithPlaywright() {
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  if (!existsSync(cli)) return;
  console.error("Downloading Playwright's Chromium ...");
  const child = spawn(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' },
    stdio: ['ignore', 'pipe', 'ignore'],
    // Its own process group, so that the worker that downloads ends with it.
    detached: process.platform !== 'win32',
  });
  const stop = () => {
    if (process.platform === 'win32' || child.pid === undefined) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  };
  const limit = setTimeout(stop, downloadLimitMs);
  let stall = setTimeout(stop, stallLimitMs);
  child.stdout.on('data', (chunk) => {
    if (!String(chunk).includes('%')) return;
    clearTimeout(stall);
    stall = setTimeout(stop, stallLimitMs);
  });
  await new Promise((resolve) => child.once('error', resolve).once('close', resolve));
  clearTimeout(limit);
  clearTimeout(stall);
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error('Installing Chromium with apt-get ...');
  spawnSync('apt-get update -qq && apt-get install -y -qq chromium', {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: true,
    stdio: ['ignore', 'ignore', 2],
    timeout: aptLimitMs,
  });
}

async function search() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, but no file is there. Correct or unset it.`);
  }
  const present = firstWorking(systemPaths()) ?? firstWorking(playwrightPaths());
  if (present) return present;
  await downloadWithPlaywright();
  const downloaded = firstWorking(playwrightPaths());
  if (downloaded) return downloaded;
  installWithApt();
  return firstWorking(systemPaths());
}

/**
 * In this order: CHROME_PATH, an installed Chrome, Chromium or Edge, one that Playwright downloaded earlier,
 * Playwright's download, `apt-get` (as root). The path is also written to .setup/chromium.
 * @returns {Promise<string>} absolute path of the executable
 * @throws {Error} that says what to install
 */
export async function findChromium() {
  const found = await search();
  if (!found) {
    throw new Error(
      'No Chromium found, and none could be installed. Install Chrome or Chromium ' +
        '(for example: sudo apt-get install chromium), or set CHROME_PATH to its executable.',
    );
  }
  mkdirSync(setupDir, { recursive: true });
  writeFileSync(join(setupDir, 'chromium'), found);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  findChromium().then(
    (path) => console.log(path),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}

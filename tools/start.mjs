/**
 * `npm start`: sets up and builds where needed, then serves the production build until it is interrupted.
 * The address is the only line on stdout, without colours, so that a script can read it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIsCurrent } from './build.mjs';
import { ensureSetup, root } from './ensure-setup.mjs';

function ensureBuilt() {
  if (buildIsCurrent()) return;
  console.error('Building ...');
  // In a process of its own: the service worker's build writes to stdout and takes no log level.
  const { status } = spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The build failed; its message is above.');
}

/**
 * A SIGTERM to npm ends npm and its shell, but never reaches this process (npm's shell does not pass it on):
 * without this the server would live on and hold its port.
 * @param {() => void} stop
 */
function stopWithParent(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
}

async function serve() {
  const { preview } = await import('vite');
  // Vite takes the next free port where this one is in use.
  const settings = { port: 4173, strictPort: false };
  const server = await preview({ root, logLevel: 'silent', preview: settings });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  const stop = () => server.close().finally(() => process.exit(0));
  // `once`: a second signal ends the process at once, should the close hang.
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (process.env.npm_lifecycle_event) stopWithParent(stop);
  console.log(`http://localhost:${address.port}${server.config.base}`);
}

try {
  ensureSetup();
  ensureBuilt();
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

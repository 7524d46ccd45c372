import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import getPort, { portNumbers } from 'get-port';
import sirv from 'sirv';
import { preview } from 'vite';

export type Site = { readonly url: string; close(): Promise<void> };

/** The production build as `npm start` serves it: isolation headers and the policy. */
export async function servePreview(outDir = 'dist'): Promise<Site> {
  const server = await preview({
    logLevel: 'silent',
    build: { outDir },
    preview: { port: await getPort({ port: portNumbers(4700, 4999) }), host: 'localhost' },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The preview server told no address.');
  return { url, close: () => server.close() };
}

/** A plain file server that sets no headers, below a path: the cheapest static host. */
export async function servePlain(folder: string, basePath: string): Promise<Site> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    if (!url.startsWith(basePath)) {
      response.writeHead(404).end();
      return;
    }
    request.url = url.slice(basePath.length - 1);
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What goes wrong. `undefined` is normal behaviour. */
export type HubBehaviours = {
  /** Body speed of either origin, bytes a second. */
  readonly bytesPerSecond?: number | undefined;
  /** The connection is destroyed after this many bytes of a body; a shorter body arrives whole. */
  readonly cutAfterBytes?: number | undefined;
  /** So many of the next requests for a file, on either origin, are answered with status 500. */
  readonly failNextRequests?: number | undefined;
  /** Models (`owner/name`) that ask for a token, as the hub's gated repositories do. */
  readonly gatedModels?: readonly string[] | undefined;
};

export type RecordedRequest = {
  readonly origin: 'hub' | 'cdn';
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly range: string | undefined;
  readonly status: number;
};

export type HubServer = {
  /** Origin without a slash at its end, for `env.remoteHost`. */
  readonly url: string;
  readonly cdnUrl: string;
  /** Every request in order of its answer, preflights included. */
  readonly requests: readonly RecordedRequest[];
  /** Changes the named behaviours and keeps the others. */
  set(behaviours: HubBehaviours): void;
  close(): Promise<void>;
};

/** One commit serves every revision. */
export const repoCommit = createHash('sha1').update('tiny-random').digest('hex');

/** Extensions that the hub keeps in large-file storage. */
const largeFileExtensions = new Set(['.onnx', '.onnx_data', '.safetensors', '.bin']);

const contentTypes: Record<string, string> = {
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const resolvePath = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/;
const exposedHeaders =
  'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,' +
  'Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash';
const cutSliceBytes = 16 * 1024;
const slicesPerSecond = 50;

/**
 * The part of huggingface.co that a browser downloads a model through, on 127.0.0.1: `resolve`
 * paths, with large files redirected to a second origin. An unknown model is refused with 401, as
 * the hub does for visitors, who may not learn which private models exist.
 * @param root folder with `{owner}/{model}/{file}`
 */
export async function startHubServer({
  root,
  ...initial
}: { readonly root: string } & HubBehaviours): Promise<HubServer> {
  let behaviours: HubBehaviours = initial;
  const requests: RecordedRequest[] = [];

  const listen = async (origin: 'hub' | 'cdn', handle: typeof answerHub): Promise<Server> => {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://hub').pathname);
      const { method = 'GET', headers } = request;
      setCrossOriginHeaders(request, response);
      const send = await choose(handle, request, response, path);
      const { range } = headers;
      requests.push({ origin, method, path, range, status: response.statusCode });
      await send().catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  /** Sets status and headers; the returned function sends the body. */
  const choose = async (
    handle: typeof answerHub,
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<() => Promise<void>> => {
    if (request.method === 'OPTIONS') return prepare(request, response, 204, '');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return prepare(request, response, 405, 'Method Not Allowed');
    }
    const failures = behaviours.failNextRequests ?? 0;
    if (failures > 0) {
      behaviours = { ...behaviours, failNextRequests: failures - 1 };
      return prepare(request, response, 500, 'Internal Server Error');
    }
    return handle(request, response, path);
  };

  const answerHub = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const [, model, revision, name] = resolvePath.exec(path) ?? [];
    response.setHeader('X-Repo-Commit', repoCommit);
    if (!model || !revision || !name || name.split('/').includes('..')) {
      return refuse(request, response, 404, 'EntryNotFound', 'Entry not found');
    }
    if (!(await isFolder(join(root, model)))) {
      return refuse(request, response, 401, 'RepoNotFound', 'Invalid username or password.');
    }
    if (behaviours.gatedModels?.includes(model) && !request.headers.authorization) {
      const message = `Access to model ${model} is restricted and you are not authenticated.`;
      return refuse(request, response, 401, 'GatedRepo', message);
    }
    const file = await read(join(root, model, name));
    if (!file) return refuse(request, response, 404, 'EntryNotFound', 'Entry not found');
    if (!largeFileExtensions.has(extname(name))) return sendFile(request, response, name, file);

    const sha256 = createHash('sha256').update(file).digest('hex');
    response.setHeader('X-Linked-Size', file.length);
    response.setHeader('X-Linked-ETag', `"${sha256}"`);
    response.setHeader('Location', `${originOf(cdn)}/${model}/${sha256}/${name}?signature=test`);
    return prepare(request, response, 302, 'Found. Redirecting');
  };

  const answerCdn = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const [, model, sha256, name] = /^\/([^/]+\/[^/]+)\/([0-9a-f]{64})\/(.+)$/.exec(path) ?? [];
    const known = model && sha256 && name && !name.split('/').includes('..');
    const file = known ? await read(join(root, model, name)) : undefined;
    if (!file || !name) return prepare(request, response, 403, 'AccessDenied');
    return sendFile(request, response, name, file);
  };

  const sendFile = (
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    file: Buffer,
  ) => {
    response.setHeader('ETag', etagOf(file, largeFileExtensions.has(extname(name))));
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('Content-Type', contentTypes[extname(name)] ?? 'application/octet-stream');
    const range = parseRange(request.headers.range, file.length);
    if (range === 'unsatisfiable') {
      response.setHeader('Content-Range', `bytes */${file.length}`);
      return prepare(request, response, 416, '');
    }
    if (!range) return prepare(request, response, 200, file, behaviours);
    response.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${file.length}`);
    return prepare(request, response, 206, file.subarray(range.first, range.last + 1), behaviours);
  };

  const hub = await listen('hub', answerHub);
  const cdn = await listen('cdn', answerCdn);
  return {
    url: originOf(hub),
    cdnUrl: originOf(cdn),
    requests,
    set: (changed) => {
      behaviours = { ...behaviours, ...changed };
    },
    close: async () => {
      for (const server of [hub, cdn]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** @returns `undefined` where there is no such file */
async function read(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Large files are named by SHA-256, the others by their git blob id. */
function etagOf(file: Buffer, large: boolean): string {
  const hash = large
    ? createHash('sha256').update(file)
    : createHash('sha1').update(`blob ${file.length}\0`).update(file);
  return `"${hash.digest('hex')}"`;
}

type ByteRange = { readonly first: number; readonly last: number };

/**
 * One range: `bytes=2-5`, `bytes=2-` or `bytes=-4`. Others are ignored, as RFC 9110 14.2 allows.
 * @returns `undefined` for the whole file
 */
function parseRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return undefined;
  return first > last ? 'unsatisfiable' : { first, last };
}

function setCrossOriginHeaders(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
  response.setHeader('Access-Control-Expose-Headers', exposedHeaders);
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Vary', 'Origin');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('Access-Control-Allow-Methods', 'GET,HEAD,OPTIONS');
  const asked = request.headers['access-control-request-headers'];
  if (asked) response.setHeader('Access-Control-Allow-Headers', asked);
  response.setHeader('Access-Control-Max-Age', 86_400);
}

/** The hub's refusal: its code in a header, its message in a header and in the body. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): () => Promise<void> {
  response.setHeader('X-Error-Code', code);
  response.setHeader('X-Error-Message', message);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  return prepare(request, response, status, JSON.stringify({ error: message }));
}

function prepare(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Buffer | string,
  { bytesPerSecond, cutAfterBytes = Number.POSITIVE_INFINITY }: HubBehaviours = {},
): () => Promise<void> {
  const bytes = Buffer.from(body);
  response.statusCode = status;
  if (status !== 204) response.setHeader('Content-Length', bytes.length);
  return async () => {
    if (request.method === 'HEAD' || status === 204) return void response.end();
    const step = bytesPerSecond ? Math.ceil(bytesPerSecond / slicesPerSecond) : cutSliceBytes;
    const end = Math.min(bytes.length, cutAfterBytes);
    for (let at = 0; at < end && !response.destroyed; at += step) {
      const slice = bytes.subarray(at, Math.min(at + step, end));
      // Destroying a socket drops what it has not sent: each slice is waited for.
      await new Promise<void>((resolve, reject) => {
        response.write(slice, (error) => (error ? reject(error) : resolve()));
      });
      if (bytesPerSecond) await sleep((slice.length / bytesPerSecond) * 1000);
    }
    if (end < bytes.length) response.destroy();
    else response.end();
  };
}

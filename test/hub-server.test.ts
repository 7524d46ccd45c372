import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HubServer, repoCommit, startHubServer } from './hub-server.ts';

const root = fileURLToPath(new URL('./fixtures/hub/', import.meta.url));
const files = '/tiny-random/smolvlm/resolve/main';
const configPath = `${files}/config.json`;
const modelPath = `${files}/onnx/vision_encoder.onnx`;
const config = readFileSync(`${root}tiny-random/smolvlm/config.json`);
const model = readFileSync(`${root}tiny-random/smolvlm/onnx/vision_encoder.onnx`);
const modelSha256 = createHash('sha256').update(model).digest('hex');

let hub: HubServer;
beforeEach(async () => {
  hub = await startHubServer({ root });
});
afterEach(() => hub.close());

const get = (path: string, init?: RequestInit) => fetch(hub.url + path, init);
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('serves a small file directly, readable from any origin', async () => {
  const response = await get(configPath, { headers: { Origin: 'http://localhost:5173' } });
  expect(response.status).toBe(200);
  expect(response.redirected).toBe(false);
  expect(response.headers.get('x-repo-commit')).toBe(repoCommit);
  expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]{40}"$/);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  expect(response.headers.get('access-control-expose-headers')).toContain('X-Linked-Size');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(await bytesOf(response)).toEqual(config);
});

test('redirects a large file to the second origin', async () => {
  const redirect = await get(modelPath, { redirect: 'manual' });
  expect(redirect.status).toBe(302);
  expect(redirect.headers.get('x-linked-size')).toBe(String(model.length));
  expect(redirect.headers.get('x-linked-etag')).toBe(`"${modelSha256}"`);
  expect(redirect.headers.get('location')).toMatch(`${hub.cdnUrl}/`);

  const response = await get(modelPath);
  expect(new URL(response.url).origin).toBe(hub.cdnUrl);
  expect(response.headers.get('etag')).toBe(`"${modelSha256}"`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(await bytesOf(response)).toEqual(model);
  expect(hub.requests.map(({ origin, status }) => [origin, status])).toEqual([
    ['hub', 302],
    ['hub', 302],
    ['cdn', 200],
  ]);
});

test('answers HEAD with the size and no body', async () => {
  const sizes = { [configPath]: config.length, [modelPath]: model.length };
  for (const [path, size] of Object.entries(sizes)) {
    const response = await get(path, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(size));
    expect(await bytesOf(response)).toHaveLength(0);
  }
});

test.each([
  ['bytes=0-0', 0, 1],
  ['bytes=10-19', 10, 20],
  ['bytes=99000-', 99000, model.length],
  ['bytes=-5', model.length - 5, model.length],
])('answers the range %s', async (range, start, end) => {
  const response = await get(modelPath, { headers: { Range: range } });
  expect(response.status).toBe(206);
  const answered = `bytes ${start}-${end - 1}/${model.length}`;
  expect(response.headers.get('content-range')).toBe(answered);
  expect(await bytesOf(response)).toEqual(model.subarray(start, end));
  expect(hub.requests.at(-1)).toMatchObject({ origin: 'cdn', method: 'GET', range, status: 206 });
});

test('refuses a range beyond the end', async () => {
  const response = await get(configPath, { headers: { Range: `bytes=${config.length}-` } });
  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe(`bytes */${config.length}`);
});

test('answers a preflight', async () => {
  const response = await get(configPath, {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://localhost:5173',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization,range',
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  expect(response.headers.get('access-control-allow-methods')).toContain('GET');
  expect(response.headers.get('access-control-allow-headers')).toBe('authorization,range');
});

test.each([
  [`${files}/absent.json`, 404, 'EntryNotFound', 'Entry not found'],
  ['/tiny-random/%2e%2e%2fsecret/resolve/main/x', 404, 'EntryNotFound', 'Entry not found'],
  ['/nobody/nothing/resolve/main/x', 401, 'RepoNotFound', 'Invalid username or password.'],
])('refuses %s as the hub does', async (path, status, code, message) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('x-error-code')).toBe(code);
  expect(await response.json()).toEqual({ error: message });
});

test('asks for a token where a model is gated', async () => {
  hub.set({ gatedModels: ['tiny-random/smolvlm'] });
  const refused = await get(configPath);
  expect(refused.status).toBe(401);
  expect(refused.headers.get('x-error-code')).toBe('GatedRepo');
  const allowed = await get(configPath, { headers: { Authorization: 'Bearer test' } });
  expect(allowed.status).toBe(200);
});

test('sends slowly', async () => {
  hub.set({ bytesPerSecond: config.length * 4 });
  const start = performance.now();
  expect(await bytesOf(await get(configPath))).toEqual(config);
  expect(performance.now() - start).toBeGreaterThan(200);
});

test('cuts a body after so many bytes, and not a shorter one', async () => {
  hub.set({ cutAfterBytes: 20_000 });
  const response = await get(modelPath);
  expect(response.headers.get('content-length')).toBe(String(model.length));
  let received = 0;
  const readAll = async () => {
    for await (const chunk of response.body ?? []) received += chunk.length;
  };
  await expect(readAll()).rejects.toThrow('terminated');
  expect(received).toBe(20_000);
  expect(await bytesOf(await get(configPath))).toEqual(config);

  hub.set({ cutAfterBytes: undefined });
  const rest = await get(modelPath, { headers: { Range: `bytes=${received}-` } });
  expect(await bytesOf(rest)).toEqual(model.subarray(received));
});

test('fails so many requests, then recovers', async () => {
  hub.set({ failNextRequests: 2 });
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push((await get(configPath)).status);
  expect(statuses).toEqual([500, 500, 200]);
});

test('records every request', async () => {
  await get(configPath, { headers: { Range: 'bytes=0-0' } });
  await get(`${files}/absent.json?download=true`, { method: 'HEAD' });
  expect(hub.requests).toEqual([
    { origin: 'hub', method: 'GET', path: configPath, range: 'bytes=0-0', status: 206 },
    {
      origin: 'hub',
      method: 'HEAD',
      path: `${files}/absent.json`,
      range: undefined,
      status: 404,
    },
  ]);
});

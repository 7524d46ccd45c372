import { beforeEach, describe, expect, it } from 'vitest';
import { type AssetCache, createAssetCache } from '../../src/storage/asset-cache.ts';

/** The part of the browser's caches that is used, in memory. */
function createCaches(): CacheStorage & { readonly urls: (name: string) => string[] } {
  const all = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const files = all.get(name) ?? new Map<string, Response>();
    all.set(name, files);
    return {
      match: async (url: string) => files.get(url)?.clone(),
      put: async (url: string, response: Response) => void files.set(url, response),
      delete: async (url: string) => files.delete(url),
      keys: async () => [...files.keys()].map((url) => ({ url })),
    };
  };
  return {
    open,
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    urls: (name: string) => [...(all.get(name)?.keys() ?? [])],
  } as never;
}

describe('files the app keeps', () => {
  let storage: ReturnType<typeof createCaches>;
  let assets: AssetCache;
  let fetched: string[];
  const progress: number[][] = [];
  const options = (bodies: Record<string, string | number>) => ({
    fetch: (async (url: string) => {
      fetched.push(url);
      const body = bodies[url];
      if (typeof body === 'number') return new Response('no', { status: body });
      if (body === undefined) throw new TypeError('Failed to fetch');
      return new Response(body);
    }) as typeof fetch,
    onProgress: (loaded: number, total: number) => void progress.push([loaded, total]),
  });

  beforeEach(() => {
    storage = createCaches();
    assets = createAssetCache(storage);
    fetched = [];
    progress.length = 0;
  });

  it('fetches once, with progress up to the whole', async () => {
    const files = [
      { url: '/a', bytes: 3 },
      { url: '/b', bytes: 2 },
    ];
    await assets.ensure(files, options({ '/a': 'aaa', '/b': 'bb' }));
    expect(progress.at(-1)).toEqual([5, 5]);
    await assets.ensure(files, options({}));
    expect(fetched).toEqual(['/a', '/b']);
    expect(await (await assets.match('/a'))?.text()).toBe('aaa');
  });

  it('refuses a file of another size and keeps nothing of it', async () => {
    const file = { url: '/a', bytes: 3 };
    await expect(assets.ensure([file], options({ '/a': '<html>' }))).rejects.toMatchObject({
      code: 'file-corrupt',
      message: '/a has 6 bytes; 3 were expected.',
    });
    expect(await assets.match('/a')).toBeUndefined();
  });

  it('fetches a kept file anew when its size is not the expected one', async () => {
    await assets.ensure([{ url: '/a' }], options({ '/a': 'old one' }));
    await assets.ensure([{ url: '/a', bytes: 3 }], options({ '/a': 'new' }));
    expect(await (await assets.match('/a'))?.text()).toBe('new');
  });

  it('keeps what arrived when another file fails, and names the one that failed', async () => {
    const files = [{ url: '/a' }, { url: '/b' }, { url: '/c' }];
    await expect(
      assets.ensure(files, options({ '/a': 'a', '/b': 500, '/c': 'c' })),
    ).rejects.toMatchObject({ code: 'download-failed', message: '/b answered 500.' });
    expect(await assets.match('/a')).toBeDefined();
    expect(await assets.match('/c')).toBeDefined();
  });

  it('drops files and caches that are no longer used', async () => {
    await assets.ensure([{ url: '/new' }, { url: '/old' }], options({ '/new': 'n', '/old': 'o' }));
    await storage.open('formalens-assets-0');
    await storage.open('somebody-else');
    await assets.prune((url) => url === '/new');
    expect(storage.urls('formalens-assets-1')).toEqual(['/new']);
    expect(await storage.keys()).toEqual(['formalens-assets-1', 'somebody-else']);
  });
});

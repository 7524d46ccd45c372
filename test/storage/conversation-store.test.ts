import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import fc from 'fast-check';
import { deleteDB, openDB, unwrap } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import { openConversationDatabase } from '../../src/storage/conversation-database.ts';
import type { ConversationStore } from '../../src/storage/conversation-store.ts';
import { createIndexedDbConversationStore } from '../../src/storage/indexed-db-conversation-store.ts';
import { createMemoryConversationStore } from '../../src/storage/memory-conversation-store.ts';
import { openConversationStore } from '../../src/storage/open-conversation-store.ts';
import { anyConversation, exampleByHand, exampleConversation } from './arbitrary-conversation.ts';

const realOpen = IDBFactory.prototype.open;
let databases = 0;
const newName = (): string => `test-${++databases}`;

const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);
const image = new Blob([bytes], { type: 'image/png' });
const unreadable = expect.objectContaining({ code: 'conversation-unreadable' });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const kinds: readonly (readonly [string, () => ConversationStore])[] = [
  ['memory', createMemoryConversationStore],
  ['IndexedDB', () => createIndexedDbConversationStore(newName())],
];

describe.each(kinds)('%s', (_, createStore) => {
  test('an empty store lists nothing and loads nothing', async () => {
    const store = createStore();
    expect(await store.list()).toEqual([]);
    expect(await store.load('absent')).toBeUndefined();
  });

  test('keeps any conversation and its image', async () => {
    await fc.assert(
      fc.asyncProperty(anyConversation, async (conversation) => {
        const store = createStore();
        await store.save(conversation, image);
        const stored = await store.load(conversation.id);
        expect(stored?.conversation).toEqual(conversation);
        expect(stored?.image !== undefined).toBe(conversation.image !== undefined);
        const { id, title, updatedAt } = conversation;
        expect(await store.list()).toEqual([{ id, title, updatedAt }]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('the image comes back byte for byte, with its type', async () => {
    const store = createStore();
    await store.save(exampleConversation(), image);
    const kept = (await store.load('c1'))?.image;
    expect(kept?.type).toBe('image/png');
    expect(new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
  });

  test('lists the newest first, also after an update', async () => {
    const store = createStore();
    for (const [id, updatedAt] of [
      ['a', 2],
      ['b', 3],
      ['c', 1],
      ['d', 3],
    ] as const)
      await store.save(exampleConversation({ id, updatedAt }), image);
    expect((await store.list()).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
    await store.save(exampleConversation({ id: 'c', updatedAt: 4 }));
    expect((await store.list()).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a']);
  });

  test('a later save without an image keeps the image, one with an image replaces it', async () => {
    const store = createStore();
    await store.save(exampleConversation(), image);
    await store.save(exampleConversation({ title: 'Renamed' }));
    const kept = await store.load('c1');
    expect(kept?.conversation.title).toBe('Renamed');
    expect(kept?.image?.size).toBe(1000);
    await store.save(exampleConversation(), new Blob(['x'], { type: 'image/webp' }));
    expect((await store.load('c1'))?.image).toMatchObject({ size: 1, type: 'image/webp' });
  });

  test('a conversation without a figure needs no image and has none', async () => {
    const store = createStore();
    const byHand = exampleByHand();
    await store.save(byHand);
    expect(await store.load('c1')).toEqual({ conversation: byHand });
    expect((await store.list()).map(({ id }) => id)).toEqual(['c1']);
    await store.save({ ...byHand, title: 'Renamed' });
    expect((await store.load('c1'))?.conversation.title).toBe('Renamed');
    await store.delete('c1');
    expect(await store.load('c1')).toBeUndefined();
  });

  test('an image is kept only where it belongs to a figure', async () => {
    const store = createStore();
    await store.save(exampleByHand(), image);
    expect(await store.load('c1')).not.toHaveProperty('image');
    await store.save(exampleConversation(), image);
    await store.save(exampleByHand());
    expect(await store.load('c1')).not.toHaveProperty('image');
    await expect(store.save(exampleConversation())).rejects.toThrow('not kept here');
  });

  test('calls that are not awaited take effect in order', async () => {
    const store = createStore();
    void store.save(exampleConversation(), image);
    void store.save(exampleConversation({ title: 'Second' }));
    expect((await store.list())[0]?.title).toBe('Second');
    void store.save(exampleConversation({ title: 'Third' }), image);
    void store.delete('c1');
    expect(await store.load('c1')).toBeUndefined();
  });

  test('an unknown id needs an image, and a deleted one is unknown', async () => {
    const store = createStore();
    await expect(store.save(exampleConversation())).rejects.toThrow(/“c1” is not kept here/);
    expect(await store.load('c1')).toBeUndefined();
    await store.save(exampleConversation(), image);
    await store.delete('c1');
    await expect(store.save(exampleConversation())).rejects.not.toBeInstanceOf(AppError);
    expect(await store.list()).toEqual([]);
  });

  test('refuses to write what it could not read back', async () => {
    const store = createStore();
    await store.save(exampleConversation(), image);
    const broken = exampleConversation({ updatedAt: Number.NaN });
    await expect(store.save(broken)).rejects.toThrow(/at “updatedAt”: expected number, found NaN/);
    expect((await store.load('c1'))?.conversation).toEqual(exampleConversation());
  });

  test('deletes one, and all; absent ids are no error', async () => {
    const store = createStore();
    for (const id of ['a', 'b', 'c']) await store.save(exampleConversation({ id }), image);
    await store.delete('b');
    await store.delete('b');
    expect((await store.list()).map(({ id }) => id)).toEqual(['c', 'a']);
    await store.deleteAll();
    await store.deleteAll();
    expect(await store.list()).toEqual([]);
    await expect(store.save(exampleConversation({ id: 'a' }))).rejects.toThrow('not kept here');
  });

  test('what was handed in or out can change without changing what is kept', async () => {
    const store = createStore();
    const mine = structuredClone(exampleConversation()) as { title: string };
    await store.save(mine as never, image);
    mine.title = 'changed';
    const loaded = (await store.load('c1'))?.conversation as unknown as { title: string };
    loaded.title = 'changed';
    expect((await store.load('c1'))?.conversation.title).toBe('Fruit sales');
  });
});

describe('IndexedDB alone', () => {
  test('two handles see the same', async () => {
    const name = newName();
    const one = createIndexedDbConversationStore(name);
    const other = createIndexedDbConversationStore(name);
    await one.save(exampleConversation(), image);
    await other.save(exampleConversation({ title: 'By the other' }));
    expect((await one.load('c1'))?.conversation.title).toBe('By the other');
    await other.deleteAll();
    expect(await one.list()).toEqual([]);
    await expect(one.save(exampleConversation())).rejects.toThrow('another tab');
  });

  test('a save without an image does not write the image', async () => {
    const store = createIndexedDbConversationStore(newName());
    await store.save(exampleConversation(), image);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await store.save(exampleConversation({ title: 'Renamed' }));
    expect(put).toHaveBeenCalledOnce();
  });

  test.each([
    ['another shape', { id: 'c1', updatedAt: 5, title: 7 }, /at “title”: expected string, found 7/],
    [
      'a run of unknown state',
      exampleConversation({ runs: [{ state: { status: 'x' } } as never] }),
      /runs\.0/,
    ],
    ['no time', { id: 'c1' }, /expected/],
  ])('a record with %s is skipped, reported and left alone', async (_, record, problem) => {
    const name = newName();
    const store = createIndexedDbConversationStore(name);
    await store.save(exampleConversation(), image);
    await store.save(exampleConversation({ id: 'c2' }), image);
    const raw = await openDB(name);
    await raw.put('conversations', record);
    expect((await store.list()).map(({ id }) => id)).toEqual(['c2']);
    await expect(store.load('c1')).rejects.toEqual(unreadable);
    await expect(store.load('c1')).rejects.toThrow(problem);
    expect(await raw.get('conversations', 'c1')).toEqual(record);
    raw.close();
  });

  test('a record of a version that knew no given descriptions and no found text', async () => {
    const name = newName();
    const store = createIndexedDbConversationStore(name);
    await store.save(exampleConversation(), image);
    const record = {
      id: 'c1',
      title: 'Old',
      createdAt: 1,
      updatedAt: 2,
      modelId: 'nano-v1',
      image: { name: 'a.png', width: 2, height: 3, originalWidth: 2, originalHeight: 3 },
      runs: [
        {
          id: 'r1',
          question: 'How many?',
          parts: [{ kind: 'answer', attempt: 1, text: '3', finish: 'complete' }],
          state: { status: 'ended', finish: 'complete', usage: [] },
          droppedTurns: 0,
        },
      ],
    };
    const raw = await openDB(name);
    await raw.put('conversations', record);
    raw.close();
    expect((await store.load('c1'))?.conversation).toEqual(record);
  });

  test('unknown keys are dropped, and an unknown error code reads as internal', async () => {
    const name = newName();
    const store = createIndexedDbConversationStore(name);
    await store.save(exampleConversation(), image);
    const raw = await openDB(name);
    const error = { code: 'of-the-future', message: 'm', more: 1 };
    const run = { ...exampleConversation().runs[1], state: { status: 'failed', error } };
    await raw.put('conversations', { ...exampleConversation({ runs: [run as never] }), more: 1 });
    const loaded = (await store.load('c1'))?.conversation;
    expect(loaded).not.toHaveProperty('more');
    expect(loaded?.runs[0]?.state).toEqual({
      status: 'failed',
      error: { code: 'internal', message: 'm' },
    });
    raw.close();
  });

  test('a damaged or missing image is reported', async () => {
    const name = newName();
    const store = createIndexedDbConversationStore(name);
    await store.save(exampleConversation(), image);
    const raw = await openDB(name);
    await raw.put('images', { type: 'image/png' }, 'c1');
    await expect(store.load('c1')).rejects.toEqual(unreadable);
    await raw.delete('images', 'c1');
    await expect(store.load('c1')).rejects.toEqual(unreadable);
    raw.close();
  });

  test('a full disk is storage-full, and nothing of the save is written', async () => {
    const store = createIndexedDbConversationStore(newName());
    await store.save(exampleConversation(), image);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...parameters: Parameters<typeof put>
    ) {
      if (this.name === 'conversations') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, parameters);
    });
    const save = store.save(exampleConversation({ title: 'New' }), new Blob(['x']));
    await expect(save).rejects.toMatchObject({ name: 'AppError', code: 'storage-full' });
    vi.restoreAllMocks();
    const kept = await store.load('c1');
    expect(kept?.conversation.title).toBe('Fruit sales');
    expect(kept?.image?.size).toBe(1000);
  });

  test('another tab can delete the database, and the store goes on with a new one', async () => {
    const name = newName();
    const store = createIndexedDbConversationStore(name);
    await store.save(exampleConversation(), image);
    await deleteDB(name);
    expect(await store.list()).toEqual([]);
    await store.save(exampleConversation(), image);
    expect(await store.list()).toHaveLength(1);
  });

  test('another tab can upgrade the database, and the store says what to do', async () => {
    const name = newName();
    const store = createIndexedDbConversationStore(name);
    await store.save(exampleConversation(), image);
    const newer = await openDB(name, 2);
    await expect(store.list()).rejects.toThrow(/newer version of this app.*Reload/);
    expect(await newer.count('conversations')).toBe(1);
    newer.close();
  });

  test('a connection that the browser cut off is replaced', async () => {
    const name = newName();
    const opened: IDBDatabase[] = [];
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
      this: IDBFactory,
      ...parameters: Parameters<IDBFactory['open']>
    ) {
      const request = realOpen.apply(this, parameters);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    const store = createIndexedDbConversationStore(name);
    await store.save(exampleConversation(), image);
    for (const database of opened) forceCloseDatabase(database as never);
    expect(await store.list()).toHaveLength(1);
    // Closed without an event, as Safari does in the background.
    opened.at(-1)?.close();
    expect(await store.list()).toHaveLength(1);
    expect(open).toHaveBeenCalledTimes(3);
  });

  test('gives up where a tab that never lets go holds up another tab’s deletion', async () => {
    const name = newName();
    const stubborn = await openDB(name, 1);
    const deletion = deleteDB(name);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = openConversationDatabase(name, () => {});
    const refused = expect(opening).rejects.toThrow(/Close the other tabs/);
    await vi.advanceTimersByTimeAsync(8000);
    await refused;
    vi.useRealTimers();
    stubborn.close();
    await deletion;
    // The late connection was closed: nothing stands in the way of this one.
    await deleteDB(name);
  });

  test('schema version 1: two stores, and an index by time', async () => {
    const database = await openConversationDatabase(newName(), () => {});
    expect(database.version).toBe(1);
    expect([...database.objectStoreNames]).toEqual(['conversations', 'images']);
    const index = unwrap(database.transaction('conversations')).objectStore('conversations');
    expect([...index.indexNames]).toEqual(['updatedAt']);
    database.close();
  });
});

describe('openConversationStore', () => {
  test('is persistent where IndexedDB opens', async () => {
    const name = newName();
    const opened = await openConversationStore(name);
    expect(opened.persistent).toBe(true);
    await opened.store.save(exampleConversation(), image);
    expect(await (await openConversationStore(name)).store.list()).toHaveLength(1);
  });

  test('falls back to memory without IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const opened = await openConversationStore(newName());
    expect(opened).toMatchObject({ persistent: false, reason: { code: 'internal' } });
    await opened.store.save(exampleConversation(), image);
    expect(await opened.store.list()).toHaveLength(1);
  });

  test('falls back to memory where opening is refused', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const opened = await openConversationStore(newName());
    expect(opened).toMatchObject({ persistent: false, reason: { message: /insecure/ } });
  });
});

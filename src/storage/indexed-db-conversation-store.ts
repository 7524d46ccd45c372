import * as v from 'valibot';
import { AppError } from '../core/errors.ts';
import {
  type ConversationDatabase,
  isDomError,
  openConversationDatabase,
} from './conversation-database.ts';
import { parseConversation } from './conversation-schema.ts';
import {
  type ConversationStore,
  imageMissing,
  type StoredConversation,
  toRecord,
} from './conversation-store.ts';

/**
 * Bytes, not a Blob: Safari refuses Blobs in private windows
 * (https://bugs.webkit.org/show_bug.cgi?id=156347).
 */
const imageSchema = v.object({ type: v.string(), bytes: v.instance(ArrayBuffer) });

const bothStores = ['conversations', 'images'] as const;

type WriteTransaction = ReturnType<typeof openWrite>;

/**
 * Keeps conversations in IndexedDB. Connects at the first call, and again after another tab or the
 * browser ended the connection. Nothing is thrown before the first call.
 * @param name of the database
 */
export function createIndexedDbConversationStore(name = 'formalens'): ConversationStore {
  let connection: Promise<ConversationDatabase> | undefined;
  let lastCall: Promise<unknown> = Promise.resolve();

  function connect(): Promise<ConversationDatabase> {
    if (connection) return connection;
    const opened = openConversationDatabase(name, () => forget(opened));
    opened.catch(() => forget(opened));
    connection = opened;
    return opened;
  }

  function forget(lost: Promise<ConversationDatabase>): void {
    if (connection === lost) connection = undefined;
  }

  async function onceMoreIfLost<T>(
    act: (database: ConversationDatabase) => Promise<T>,
  ): Promise<T> {
    const used = connect();
    try {
      return await act(await used);
    } catch (error) {
      // Another tab or the browser (Safari, in the background) closed it between two steps. Every
      // call may be made twice: it writes the same again.
      if (!isLostConnection(error)) throw error;
      forget(used);
      return act(await connect());
    }
  }

  /** One call after the other: a save waits for its image's bytes; none must overtake it. */
  function inTurn<T>(act: (database: ConversationDatabase) => Promise<T>): Promise<T> {
    const call = lastCall.then(() => onceMoreIfLost(act)).catch(throwAsAppError);
    lastCall = call.catch(() => {});
    return call;
  }

  return {
    list: () =>
      inTurn(async (database) => {
        const oldestFirst = await database.getAllFromIndex('conversations', 'updatedAt');
        return oldestFirst.reverse().flatMap((record) => {
          const parsed = parseConversation(record);
          if (!('conversation' in parsed)) return [];
          const { id, title, updatedAt } = parsed.conversation;
          return { id, title, updatedAt };
        });
      }),
    load: (id) =>
      inTurn(async (database) => {
        const transaction = database.transaction(bothStores);
        const [record, image] = await Promise.all([
          transaction.objectStore('conversations').get(id),
          transaction.objectStore('images').get(id),
        ]);
        return record === undefined ? undefined : readRecord(id, record, image);
      }),
    async save(conversation, image) {
      const record = toRecord(conversation);
      await inTurn(async (database) => {
        // Before the transaction: it would end by itself while the bytes are read.
        const kept = record.image &&
          image && { type: image.type, bytes: await image.arrayBuffer() };
        await write(database, async (transaction) => {
          const images = transaction.objectStore('images');
          if (!record.image) await images.delete(record.id);
          else if (kept) await images.put(kept, record.id);
          else if ((await images.count(record.id)) === 0) throw imageMissing(record.id);
          await transaction.objectStore('conversations').put(record);
        });
      });
    },
    delete: (id) =>
      inTurn((database) =>
        write(database, async (transaction) => {
          await Promise.all(bothStores.map((store) => transaction.objectStore(store).delete(id)));
        }),
      ),
    deleteAll: () =>
      inTurn((database) =>
        write(database, async (transaction) => {
          await Promise.all(bothStores.map((store) => transaction.objectStore(store).clear()));
        }),
      ),
  };
}

function openWrite(database: ConversationDatabase) {
  return database.transaction(bothStores, 'readwrite');
}

/** All of `act` is written, or nothing of it. */
async function write(
  database: ConversationDatabase,
  act: (transaction: WriteTransaction) => Promise<void>,
): Promise<void> {
  const transaction = openWrite(database);
  // Awaited below; here only so that an error of `act` does not leave it unhandled.
  transaction.done.catch(() => {});
  try {
    await act(transaction);
    await transaction.done;
  } catch (error) {
    // A full disk may abort the commit: the requests then say AbortError, and only the transaction
    // says why.
    const cause = transaction.error ?? error;
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    throw cause;
  }
}

function readRecord(id: string, record: unknown, image: unknown): StoredConversation {
  const parsed = parseConversation(record);
  if (!('conversation' in parsed)) throw unreadable(id, parsed.problem);
  if (!parsed.conversation.image) return { conversation: parsed.conversation };
  const parsedImage = v.safeParse(imageSchema, image);
  if (!parsedImage.success) throw unreadable(id, 'expected its image, found none that can be read');
  const { type, bytes } = parsedImage.output;
  return { conversation: parsed.conversation, image: new Blob([bytes], { type }) };
}

function unreadable(id: string, problem: string): AppError {
  return new AppError(
    'conversation-unreadable',
    `The conversation kept as “${id}” cannot be read: ${problem}. It was left as it is.`,
  );
}

function isLostConnection(error: unknown): boolean {
  // AbortError: cut off inside a transaction, nothing of which was written.
  if (isDomError(error, 'InvalidStateError', 'AbortError')) return true;
  // https://bugs.webkit.org/show_bug.cgi?id=197050
  return isDomError(error, 'UnknownError') && /connection/i.test(error.message);
}

function throwAsAppError(error: unknown): never {
  if (!isDomError(error, 'QuotaExceededError')) throw error;
  throw new AppError(
    'storage-full',
    'The conversation could not be saved: the browser grants this site no more room.',
    { cause: error },
  );
}

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { AppError } from '../core/errors.ts';

/** Two stores, so that a save once a second does not write the image again. */
export interface ConversationSchema extends DBSchema {
  /** `unknown`, so that what is read back is checked: another version may have written it. */
  conversations: { key: string; value: unknown; indexes: { updatedAt: number } };
  images: { key: string; value: unknown };
}

export type ConversationDatabase = IDBPDatabase<ConversationSchema>;

/** Raised with every change of the stores; `upgrade` then gets a step for it. */
const schemaVersion = 1;

/**
 * Longest wait for a connection; the page is empty meanwhile. Not counted from the `blocked` event:
 * an opening that queues behind another tab's blocked deletion gets none, and waits for as long as
 * that tab is open.
 */
const openingMs = 8000;

function upgrade(database: ConversationDatabase, oldVersion: number): void {
  // One step a version, each from the one before: `if (oldVersion < 2)` follows here, and none is
  // ever changed.
  if (oldVersion < 1) {
    const conversations = database.createObjectStore('conversations', { keyPath: 'id' });
    conversations.createIndex('updatedAt', 'updatedAt');
    database.createObjectStore('images');
  }
}

/**
 * Opens a connection that never stands in the way of another tab.
 * @param onLost called when the connection can no longer be used: another tab upgrades or deletes
 *   the database (it is closed here), or the browser cut it off; open anew for the next operation
 * @throws AppError `internal` where another tab has a newer schema, or holds on to an older one so
 *   that opening takes longer than `openingMs`; what the browser throws where it has no IndexedDB
 */
export async function openConversationDatabase(
  name: string,
  onLost: () => void,
): Promise<ConversationDatabase> {
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const overdue = new Promise<never>((_, reject) => {
    deadline = setTimeout(() => reject(heldByAnotherTab()), openingMs);
  });
  const opening = openDB<ConversationSchema>(name, schemaVersion, {
    upgrade,
    blocking(_current, _wanted, event) {
      // Running transactions still finish; without this the other tab would wait until this one is
      // closed.
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  try {
    return await Promise.race([opening, overdue]);
  } catch (error) {
    // One that comes through after all must not leave a connection that nobody closes.
    void opening.then((late) => late.close()).catch(() => {});
    if (isDomError(error, 'VersionError')) throw openedByNewerVersion(error);
    throw error;
  } finally {
    clearTimeout(deadline);
  }
}

/** True for an error that the browser names so; its class differs between browsers. */
export function isDomError(error: unknown, ...names: readonly string[]): error is Error {
  return error instanceof Error && names.includes(error.name);
}

function heldByAnotherTab(): AppError {
  return new AppError(
    'internal',
    'The kept conversations could not be opened: another tab may hold on to an older version. ' +
      'Close the other tabs of this app and reload.',
  );
}

function openedByNewerVersion(cause: Error): AppError {
  return new AppError(
    'internal',
    'The kept conversations belong to a newer version of this app, which another tab has loaded. ' +
      'Reload this one.',
    { cause },
  );
}

import * as v from 'valibot';
import { AppError } from '../core/errors.ts';
import { interruptRun } from '../core/reduce-run.ts';
import { describeIssue, parseConversation } from './conversation-schema.ts';
import type { StoredConversation } from './conversation-store.ts';
import { fromDataUrl, toDataUrl } from './image-data-url.ts';

const format = 'formalens-conversation';
const version = 1;

/**
 * Larger files are refused unread. The largest figure (noise of 1536 x 1536 pixels as PNG) takes 13
 * MiB in base64; the rest is room for text.
 */
export const maxConversationFileBytes = 32 * 1024 * 1024;

const envelopeSchema = v.object({
  format: v.literal(format),
  version: v.literal(version),
  conversation: v.unknown(),
  image: v.exactOptional(v.string()),
});

/**
 * One JSON file with all of a conversation: `format`, `version`, `conversation`, and for one with a
 * figure `image` (a base64 data URL). Throws an Error for an image that is not PNG, JPEG or WebP:
 * that is a bug of the caller.
 */
export async function toJsonFile(stored: StoredConversation): Promise<Blob> {
  const { conversation } = stored;
  const image = stored.image && (await toDataUrl(stored.image));
  const envelope = { format, version, conversation, ...(image !== undefined && { image }) };
  return new Blob([JSON.stringify(envelope, null, 2)], { type: 'application/json' });
}

/**
 * Reads what `toJsonFile` wrote. The file is untrusted: all of it is checked, and unknown keys are
 * dropped. The conversation gets a new id, so that an import never overwrites one that is kept;
 * runs that were under way become interrupted.
 * @throws AppError `conversation-unreadable`, with what was expected and what was found
 */
export async function fromJsonFile(
  file: Blob,
  createId: () => string,
): Promise<StoredConversation> {
  if (file.size > maxConversationFileBytes) {
    throw unreadable(
      `expected at most ${toMebibytes(maxConversationFileBytes)}, found ${toMebibytes(file.size)}`,
    );
  }
  const envelope = parseEnvelope(parseJson(await file.text()));
  const parsed = parseConversation(envelope.conversation);
  if (!('conversation' in parsed)) throw unreadable(parsed.problem);
  const { conversation } = parsed;
  const runs = conversation.runs.map(interruptRun);
  const imported = { ...conversation, id: createId(), runs };
  if (!conversation.image) return { conversation: imported };
  if (envelope.image === undefined) throw unreadable('at “image”: expected a value, found none');
  const read = fromDataUrl(envelope.image);
  if (!('image' in read)) throw unreadable(`at “image”: ${read.problem}`);
  return { conversation: imported, image: read.image };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = text.trim() === '' ? 'nothing' : `text that begins with “${text.slice(0, 20)}”`;
    throw unreadable(`expected JSON, found ${found}`, cause);
  }
}

function parseEnvelope(data: unknown): v.InferOutput<typeof envelopeSchema> {
  const parsed = v.safeParse(envelopeSchema, data);
  if (parsed.success) return parsed.output;
  const found = v.safeParse(v.object({ format: v.literal(format), version: v.number() }), data);
  if (found.success && found.output.version > version) {
    throw unreadable(
      `expected version ${version}, found ${found.output.version}, ` +
        'which a newer version of this app wrote',
    );
  }
  throw unreadable(describeIssue(parsed.issues[0]));
}

function unreadable(problem: string, cause?: unknown): AppError {
  return new AppError(
    'conversation-unreadable',
    `The file cannot be read as a conversation: ${problem}.`,
    cause === undefined ? undefined : { cause },
  );
}

function toMebibytes(bytes: number): string {
  return `${Number((bytes / 1024 / 1024).toFixed(1))} MiB`;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import { interruptRun } from '../../src/core/reduce-run.ts';
import {
  fromJsonFile,
  maxConversationFileBytes,
  toJsonFile,
} from '../../src/storage/conversation-file.ts';
import {
  anyConversation,
  exampleByHand,
  exampleConversation,
  exampleImage,
} from './arbitrary-conversation.ts';

const createId = (): string => 'new-id';
const image = new Blob([new Uint8Array([137, 80, 78, 71])], { type: 'image/png' });

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** An exported file with one change in it. */
async function fileWith(change: (file: Record<string, unknown>) => unknown): Promise<Blob> {
  const file = await toJsonFile({ conversation: exampleConversation(), image });
  const data = JSON.parse(await file.text());
  return new Blob([JSON.stringify(change(data) ?? data)]);
}

async function refusal(file: Blob): Promise<string> {
  const error = await fromJsonFile(file, createId).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe('conversation-unreadable');
  return (error as AppError).message;
}

describe('round trip', () => {
  test('any conversation comes back, with a new id and nothing still running', async () => {
    const anyImage = fc.record({
      bytes: fc.uint8Array({ minLength: 1 }),
      type: fc.constantFrom('image/png', 'image/jpeg', 'image/webp'),
    });
    await fc.assert(
      fc.asyncProperty(anyConversation, anyImage, async (conversation, { bytes, type }) => {
        const file = await toJsonFile({ conversation, image: new Blob([bytes], { type }) });
        const back = await fromJsonFile(file, createId);
        const runs = conversation.runs.map(interruptRun);
        expect(back.conversation).toEqual({ ...conversation, id: 'new-id', runs });
        expect(back.image !== undefined).toBe(conversation.image !== undefined);
        if (!back.image) return;
        expect(back.image.type).toBe(type);
        expect(await bytesOf(back.image)).toEqual(bytes);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  test.each([24_575, 24_576, 24_577, 3_000_001])('an image of %i bytes', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 7919) >>> 5);
    const large = new Blob([bytes], { type: 'image/webp' });
    const file = await toJsonFile({ conversation: exampleConversation(), image: large });
    const back = await bytesOf((await fromJsonFile(file, createId)).image ?? new Blob());
    expect(Buffer.compare(back, bytes)).toBe(0);
  });

  test('one without a figure', async () => {
    const byHand = exampleByHand();
    const file = await toJsonFile({ conversation: byHand });
    expect(JSON.parse(await file.text())).not.toHaveProperty('image');
    const back = await fromJsonFile(file, createId);
    expect(back).toEqual({ conversation: { ...byHand, id: 'new-id' } });
  });

  test('an image that belongs to no figure is left out', async () => {
    const file = await fileWith((data) => ({ ...data, conversation: exampleByHand() }));
    expect(await fromJsonFile(file, createId)).not.toHaveProperty('image');
  });

  test('the file says what it is', async () => {
    const file = await toJsonFile({ conversation: exampleConversation(), image });
    expect(file.type).toBe('application/json');
    expect(JSON.parse(await file.text())).toEqual({
      format: 'formalens-conversation',
      version: 1,
      conversation: exampleConversation(),
      image: 'data:image/png;base64,iVBORw==',
    });
  });

  test('unknown keys are dropped, everywhere', async () => {
    const file = await fileWith((data) => {
      const conversation = data.conversation as { runs: object[]; image: object };
      Object.assign(data, { more: 1 });
      Object.assign(conversation, { more: 1 });
      Object.assign(conversation.image, { more: 1 });
      Object.assign(conversation.runs[0] ?? {}, { more: 1 });
    });
    const { conversation } = await fromJsonFile(file, createId);
    expect(conversation).toEqual(exampleConversation({ id: 'new-id' }));
  });

  test('an image that could not be read back is not written', async () => {
    const conversation = exampleConversation();
    for (const bad of [
      new Blob(['<svg/>'], { type: 'image/svg+xml' }),
      new Blob([], { type: 'image/png' }),
    ])
      await expect(toJsonFile({ conversation, image: bad })).rejects.toThrow(/Expected image\/png/);
  });
});

describe('refusals say what was expected and what was found', () => {
  test('a file that is too large is not even read', async () => {
    const huge = {
      size: 200 * 1024 * 1024,
      text: () => expect.fail('the file was read'),
    } as unknown as Blob;
    expect(await refusal(huge)).toMatch('expected at most 32 MiB, found 200 MiB');
    expect(maxConversationFileBytes).toBe(32 * 1024 * 1024);
  });

  test.each([
    ['', 'expected JSON, found nothing'],
    ['hello', 'expected JSON, found text that begins with “hello”'],
    ['{"format":', 'expected JSON'],
    ['null', 'expected Object, found null'],
    ['[]', 'at “format”: expected a value, found none'],
    ['{"format":"nbformat"}', 'expected "formalens-conversation", found "nbformat"'],
    [
      '{"format":"formalens-conversation","version":2}',
      'expected version 1, found 2, which a newer version of this app wrote',
    ],
    ['{"format":"formalens-conversation","version":"1"}', 'at “version”: expected 1, found "1"'],
  ])('%j', async (text, message) => {
    expect(await refusal(new Blob([text]))).toContain(message);
  });

  const longTitle = { title: 'x'.repeat(1001) };
  const [reading, asking] = exampleConversation().runs;
  test.each([
    ['a missing key', { title: undefined }, 'at “title”: expected a value, found none'],
    ['a long title', longTitle, 'at “title”: expected <=1000, found 1001'],
    ['a time out of range', { createdAt: 1e300 }, 'at “createdAt”: expected <=8640000000000000'],
    ['no pixels', { image: { ...exampleImage, width: 0 } }, 'at “image.width”'],
    ['two runs of one id', { runs: [reading, reading] }, 'expected a different id for each run'],
    [
      'an unknown state',
      { runs: [{ ...asking, state: { status: 'paused' } }] },
      'at “runs.0.state.status”',
    ],
    [
      'text of another type',
      { runs: [{ ...asking, parts: [{ kind: 'answer', attempt: 1, text: { a: 1 } }] }] },
      'at “runs.0.parts.0.text”: expected string, found Object',
    ],
  ])('%s', async (_, change, message) => {
    const file = await fileWith((data) => ({
      ...data,
      conversation: { ...exampleConversation(), ...change },
    }));
    expect(await refusal(file)).toContain(message);
  });

  test.each([
    [undefined, 'at “image”: expected a value, found none'],
    ['https://example.org/a.png', 'expected a base64 data URL, found “https://example.org/a.png”'],
    ['data:image/svg+xml;base64,PHN2Zy8+', 'found “image/svg+xml”'],
    ['data:text/html;base64,PGI+', 'found “text/html”'],
    ['data:image/png,abc', 'expected a base64 data URL'],
    ['data:image/png;base64,%%%', 'expected base64'],
    ['data:image/png;base64,iVBOR', 'expected base64'],
    ['data:image/png;base64,', 'found 0 bytes'],
  ])('image %j', async (url, message) => {
    expect(await refusal(await fileWith((data) => ({ ...data, image: url })))).toContain(message);
  });

  test('no text whatever throws anything else, and messages stay short', async () => {
    const texts = fc.oneof(fc.json(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await refusal(new Blob([text]))).length).toBeLessThan(600);
      }),
      { seed: 5 },
    );
    const long = await fileWith((data) => ({ ...data, format: 'x'.repeat(1e6) }));
    expect((await refusal(long)).length).toBeLessThan(600);
  });

  test('a key named __proto__ changes nothing', async () => {
    const file = await fileWith((data) => data);
    const text = (await file.text()).replace('{', '{"__proto__":{"polluted":1},');
    await fromJsonFile(new Blob([text]), createId);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

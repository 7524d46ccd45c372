import { fileURLToPath } from 'node:url';
import { env } from '@huggingface/transformers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceChoice } from '../../src/core/device.ts';
import type {
  ForceText,
  GenerateResult,
  ModelSession,
  VisionLanguageModel,
} from '../../src/core/vision-language-model.ts';
import { createCalculator } from '../../src/formal/calculator.ts';
import { loadModel } from '../../src/models/load-model.ts';
import { modelCatalog } from '../../src/models/model-catalog.ts';

const description = '```csv\n# bar chart\nlabel,value\nJun,4\nMangos,29\nDates,13\n```';
const total = '<think>\n4 + 29 = 33\n33 + 13 = 46\n</think>\n<answer>46</answer>';

let model: VisionLanguageModel;
beforeAll(async () => {
  env.localModelPath = fileURLToPath(new URL('../../public/models/', import.meta.url));
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  const entry = modelCatalog.find(({ id }) => id === 'starter-v1');
  if (!entry) throw new Error('The catalogue is empty.');
  // onnxruntime-node, which the app does not know as a device.
  model = await loadModel(
    entry,
    { device: 'cpu', dtype: 'q8' } as unknown as DeviceChoice,
    () => {},
  );
});
afterAll(() => model.dispose());

type Reply = GenerateResult & { readonly text: string; readonly pieces: number };

async function ask(
  session: ModelSession,
  question: string,
  forceText?: ForceText,
  cancel = { aborted: false },
  onPiece: (tokens: number) => void = () => {},
): Promise<Reply> {
  const opening = [
    { role: 'user', text: 'Describe' },
    { role: 'assistant', text: description },
  ] as const;
  const messages = [
    ...(session.tokenCount === 0 ? opening : []),
    { role: 'user', text: question } as const,
  ];
  const options = { maxNewTokens: 60, cancel, ...(forceText && { forceText }) };
  const stream = session.generate({ messages }, options);
  let text = '';
  for (let pieces = 0; ; pieces++) {
    const step = await stream.next();
    if (step.done) return { ...step.value, text, pieces };
    text += step.value.text;
    onPiece(step.value.tokens);
  }
}

describe('the starter model in Node', () => {
  test('writes the same with the calculator where it calculates right, and follows up on its KV cache', async () => {
    const session = model.openSession();
    const first = await ask(session, 'What is the total?', createCalculator(description));
    expect(first).toMatchObject({ text: total, end: 'end-of-turn', forcedTexts: 2 });
    expect(first.pieces).toBe(first.arrivalsMs.length);
    const next = await ask(
      session,
      'How many more is Mangos than Jun?',
      createCalculator(description),
    );
    expect(next).toMatchObject({ end: 'end-of-turn', forcedTexts: 1 });
    expect(next.cachedTokens).toBe(first.promptTokens + first.arrivalsMs.length - 1);
    await session.dispose();

    const alone = model.openSession();
    const bare = await ask(alone, 'What is the total?');
    expect(bare.text).toBe(total);
    expect(bare.forcedTexts).toBeUndefined();
    await alone.dispose();
  });

  test('writes what it is made to write, as many tokens as it takes, and nothing behind it', async () => {
    const session = model.openSession();
    const { text, forcedTexts } = await ask(session, 'What is the total?', (written) =>
      written.endsWith('4 + 29 = ') ? '86' : undefined,
    );
    expect(text).toMatch(/^<think>\n4 \+ 29 = 86(?!\d)/);
    expect(forcedTexts).toBe(1);
    await session.dispose();
  });

  test('stops in the middle of a forced text, and an answer can be forced after it', async () => {
    const session = model.openSession();
    const cancel = { aborted: false };
    const forceText: ForceText = (written) =>
      written.endsWith('29 = ') ? '1234567890' : undefined;
    // The beginning of the reply up to the sign has six tokens.
    const cut = await ask(session, 'What is the total?', forceText, cancel, (tokens) => {
      cancel.aborted ||= tokens >= 9;
    });
    expect(cut.end).toBe('cancelled');
    expect(cut.text).toMatch(/= 123[456]*$/);
    const prefix = '\n</think>\n<answer>';
    const stream = session.generate(
      { messages: [], replyPrefix: prefix },
      { maxNewTokens: 10, cancel: { aborted: false }, forceText },
    );
    let answer = '';
    let step = await stream.next();
    for (; !step.done; step = await stream.next()) answer += step.value.text;
    expect(step.value).toMatchObject({ end: 'end-of-turn', forcedTexts: 0 });
    expect(answer).toMatch(/<\/answer>$/);
    await session.dispose();
  });
});

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
import { createReasoner } from '../../src/formal/reasoner.ts';
import { loadModel } from '../../src/models/load-model.ts';
import { modelCatalog } from '../../src/models/model-catalog.ts';

const description = '```csv\n# bar chart\nlabel,value\nJun,4\nMangos,29\nDates,13\n```';
const question = 'What is the total?';
/** How the embedded model begins: it says formally what is asked. */
const request = '<think>\n{"kind":"total","scope":{}}\n';
const solved = `${request}4 + 29 = 33\n33 + 13 = 46\n</think>\n<answer>46</answer>`;

let model: VisionLanguageModel;
beforeAll(async () => {
  env.localModelPath = fileURLToPath(new URL('../../public/models/', import.meta.url));
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  const [entry] = modelCatalog;
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
  onPiece: (tokens: number, text: string) => void = () => {},
): Promise<Reply> {
  const opening = [
    { role: 'user', text: 'Describe' },
    { role: 'assistant', text: description },
  ] as const;
  const messages = [
    ...(session.tokenCount === 0 ? opening : []),
    { role: 'user', text: question } as const,
  ];
  const options = { maxNewTokens: 120, cancel, ...(forceText && { forceText }) };
  const stream = session.generate({ messages }, options);
  let text = '';
  for (let pieces = 0; ; pieces++) {
    const step = await stream.next();
    if (step.done) return { ...step.value, text, pieces };
    text += step.value.text;
    onPiece(step.value.tokens, text);
  }
}

async function forceOf(asked: string): Promise<ForceText> {
  const reasoner = await createReasoner(description, asked);
  if (!reasoner) throw new Error('A chart can be asked about.');
  return reasoner.next;
}

describe('the embedded model in Node', () => {
  test('is followed by the solver once it has said what is asked, and follows up on its KV cache', async () => {
    const session = model.openSession();
    const first = await ask(session, question, await forceOf(question));
    expect(first).toMatchObject({ text: solved, end: 'end-of-turn', forcedTexts: 1 });
    expect(first.pieces).toBe(first.arrivalsMs.length);
    const other = 'How many more is Mangos than Jun?';
    const next = await ask(session, other, await forceOf(other));
    expect(next).toMatchObject({ end: 'end-of-turn', forcedTexts: 1 });
    expect(next.text).toContain('29 - 4 = 25\n</think>\n<answer>25</answer>');
    expect(next.cachedTokens).toBe(first.promptTokens + first.arrivalsMs.length - 1);
    await session.dispose();

    const alone = model.openSession();
    const bare = await ask(alone, question);
    expect(bare.text.startsWith(request)).toBe(true);
    expect(bare.forcedTexts).toBeUndefined();
    await alone.dispose();
  });

  test('has the results of sums from the calculator, whoever wrote the sum', async () => {
    const calculate = createCalculator(description);
    if (!calculate) throw new Error('A chart has a calculator.');
    // The first sum is put into its mouth: by itself it says what is asked and leaves the rest to the solver.
    const session = model.openSession();
    const { text, forcedTexts } = await ask(session, question, (written) =>
      written === '' ? '<think>\n4 + 29 = ' : calculate(written),
    );
    expect(text.startsWith('<think>\n4 + 29 = 33')).toBe(true);
    expect(forcedTexts).toBeGreaterThanOrEqual(2);
    // It goes on with sums of its own; their results are right, too.
    const sums = [...text.matchAll(/^(\d+) \+ (\d+) = (\d+)$/gm)];
    expect(sums.length).toBeGreaterThanOrEqual(1);
    for (const [sum, one, other, result] of sums)
      expect(Number(result), sum).toBe(Number(one) + Number(other));
    await session.dispose();
  });

  test('writes what it is made to write, as many tokens as it takes, and nothing behind it', async () => {
    const session = model.openSession();
    const { text, forcedTexts } = await ask(session, question, (written) =>
      written.endsWith('"kind":"') ? 'mean 86' : undefined,
    );
    expect(text).toMatch(/^<think>\n\{"kind":"mean 86(?!\d)/);
    expect(forcedTexts).toBe(1);
    await session.dispose();
  });

  test('stops in the middle of a forced text, and an answer can be forced after it', async () => {
    const session = model.openSession();
    const cancel = { aborted: false };
    const forceText: ForceText = (written) => (written === request ? '1234567890' : undefined);
    let before = 0;
    const cut = await ask(session, question, forceText, cancel, (tokens, text) => {
      if (!text.startsWith(request)) before = tokens;
      cancel.aborted ||= tokens >= before + 4;
    });
    expect(cut.end).toBe('cancelled');
    expect(cut.text.slice(request.length)).toMatch(/^123[456]*$/);
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

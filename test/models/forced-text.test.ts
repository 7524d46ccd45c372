import { readFileSync } from 'node:fs';
import { PreTrainedTokenizer, Tensor } from '@huggingface/transformers';
import { describe, expect, test } from 'vitest';
import type { ForceText } from '../../src/core/vision-language-model.ts';
import { createCalculator } from '../../src/formal/calculator.ts';
import { createRandom } from '../../src/formal/random.ts';
import { languageEntry } from '../../src/formal/registry.ts';
import {
  createTextForcer,
  ForcedTextProcessor,
  type TextCodec,
  toTextCodec,
} from '../../src/models/forced-text.ts';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const tokenizerOf = (folder: string) =>
  new PreTrainedTokenizer(
    readJson(`${folder}/tokenizer.json`),
    readJson(`${folder}/tokenizer_config.json`),
  );
const nano = tokenizerOf('public/models/nano-v1');
const bytePairs = tokenizerOf('test/fixtures/hub/tiny-random/smolvlm');

const results: Readonly<Record<string, string>> = { '12 + 3': '15', '15 - 20': '-5' };
/** The result of the sum on the last line; with a blank where that is still to come. */
const known: ForceText = (written) => {
  const [, sum = '', blank] = /([^\n=]*) =( ?)$/.exec(written) ?? [];
  const result = results[sum];
  return result === undefined ? undefined : blank === ' ' ? result : ` ${result}`;
};

/**
 * Lets a writer of fixed text be corrected: it wants the tokens of `wanted` one after the other, and starts again
 * behind what was forced with what `wanted` has after the same sign.
 */
function write(codec: TextCodec, wanted: string, forceText: ForceText) {
  const forcer = createTextForcer(codec, forceText);
  const ids: number[] = [];
  let plan = codec.encode(wanted);
  for (let at = 0; at < plan.length; ) {
    const next = forcer.next(ids);
    const id = plan[at] ?? 0;
    if (next.kind === 'forced') {
      ids.push(next.id);
      // The writer's own number is passed over.
      const rest = codec.decode(plan.slice(at)).replace(/^ ?-?\d*/, '');
      plan = codec.encode(rest);
      at = 0;
    } else if (next.kind === 'any' || next.allows(id)) {
      ids.push(id);
      at += 1;
    } else at += 1;
  }
  return { text: codec.decode(ids), count: forcer.count };
}

describe.each([
  ['the embedded model, with “ = ” as one token', nano],
  ['byte pairs, with the blank before the sign', bytePairs],
])('the tokenizer of %s', (_, tokenizer) => {
  const codec = toTextCodec(tokenizer);

  test('writes what is forced, and goes on by itself', () => {
    const wrong = '<think>\n12 + 3 = 1\n15 - 20 = 5\n7 + 1 = 9\n</think>';
    const { text, count } = write(codec, wrong, known);
    expect(text).toBe('<think>\n12 + 3 = 15\n15 - 20 = -5\n7 + 1 = 9\n</think>');
    expect(count).toBe(2);
  });

  test('lets no digits be added to the number that was forced', () => {
    const { text } = write(codec, '12 + 3 = 1555\nThat is all.', (written) =>
      written.endsWith('12 + 3 = ') ? '15' : undefined,
    );
    expect(text).toBe('12 + 3 = 15\nThat is all.');
    // The writer wants to go on with these; only what would change the number is refused.
    const after = (more: string): boolean => {
      const forcer = createTextForcer(codec, known);
      const ids = codec.encode('12 + 3 = 15');
      const tail = codec.encode(more);
      for (let length = 0; length <= ids.length; length++) forcer.next(ids.slice(0, length));
      return tail.every((id, index) => {
        const next = forcer.next([...ids, ...tail.slice(0, index)]);
        return next.kind === 'any' || (next.kind === 'apart' && next.allows(id));
      });
    };
    expect(['\n', ', then', '. Then', '.\n5', ' = 15', ')'].map(after)).toEqual(
      Array(6).fill(true),
    );
    expect(['0', '.5', ',000', '5\n'].map(after)).toEqual(Array(4).fill(false));
  });

  test('forces the very tokens that training has', async () => {
    const { fence, load } = languageEntry('chart');
    const { sample, print, questions } = await load();
    let sums = 0;
    for (let seed = 0; seed < 10; seed++) {
      const random = createRandom(seed);
      const description = sample(random, 3);
      const calculate = createCalculator(`\`\`\`${fence}\n${print(description)}\n\`\`\``);
      if (!calculate) throw new Error('A chart has a calculator.');
      for (const { solution } of questions?.ask(description, random) ?? []) {
        const text = `<think>\n${solution.steps.join('\n')}\n</think>\n<answer>`;
        const ids = codec.encode(text);
        if (codec.decode(ids) !== text) continue;
        const forcer = createTextForcer(codec, calculate);
        ids.forEach((id, index) => {
          const next = forcer.next(ids.slice(0, index));
          if (next.kind === 'forced') expect(next.id).toBe(id);
          else expect(next.kind === 'any' || next.allows(id)).toBe(true);
        });
        sums += forcer.count;
      }
    }
    expect(sums).toBeGreaterThan(50);
  });
});

describe('a tokenizer of another kind', () => {
  /** Words with the blank before them; a number is one token. */
  const words: TextCodec & { readonly vocabulary: string[] } = {
    vocabulary: [],
    encode: (text) =>
      (text.match(/ ?[^ \n]+|\n| /g) ?? []).map((word) => {
        if (!words.vocabulary.includes(word)) words.vocabulary.push(word);
        return words.vocabulary.indexOf(word);
      }),
    decode: (ids) => ids.map((id) => words.vocabulary[id]).join(''),
  };

  test('with the blank in the number’s token gets it with the blank', () => {
    const { text } = write(words, '12 + 3 = 9\nDone', known);
    expect(text).toBe('12 + 3 = 15\nDone');
    expect(words.encode('x = 15')).toContain(words.vocabulary.indexOf(' 15'));
  });

  test('that cannot write what is wanted is left alone', () => {
    const deaf: TextCodec = { encode: () => [0], decode: (ids) => '?'.repeat(ids.length) };
    const forcer = createTextForcer(deaf, () => '15');
    expect(forcer.next([1, 2])).toEqual({ kind: 'any' });
    expect(forcer.count).toBe(0);
  });

  test('is looked at anew where something else came than was forced', () => {
    const codec = toTextCodec(nano);
    const forcer = createTextForcer(codec, known);
    const ids = codec.encode('12 + 3 = ');
    expect(forcer.next(ids)).toEqual({ kind: 'forced', id: codec.encode('1')[0] });
    expect(forcer.next([...ids, ...codec.encode('x')]).kind).toBe('any');
  });
});

describe('the processor of logits', () => {
  const codec = toTextCodec(nano);
  const prompt = codec.encode('What is 12 + 3 = ');
  const vocabulary = 1536;
  const logitsFor = (best: string, then: string) => {
    const data = new Float32Array(vocabulary);
    data[codec.encode(best)[0] ?? 0] = 9;
    data[codec.encode(then)[0] ?? 0] = 5;
    return new Tensor('float32', data, [1, vocabulary]);
  };
  const chosen = (processor: ForcedTextProcessor, text: string, best: string, then = 'z') => {
    const ids = [...prompt, ...codec.encode(text)].map(BigInt);
    const logits = processor._call([ids], logitsFor(best, then));
    const data = Array.from(logits.data as Float32Array);
    return codec.decode([data.indexOf(Math.max(...data))]);
  };

  test('leaves the forced token, puts digits behind the number aside, and looks at the reply alone', () => {
    const processor = new ForcedTextProcessor(createTextForcer(codec, known), prompt.length);
    expect(chosen(processor, '', '7')).toBe('7');
    expect(chosen(processor, '12 + 3', '7')).toBe('7');
    expect(chosen(processor, '12 + 3 = ', '7')).toBe('1');
    expect(chosen(processor, '12 + 3 = 1', '7')).toBe('5');
    expect(chosen(processor, '12 + 3 = 15', '7', '\n')).toBe('\n');
    expect(chosen(processor, '12 + 3 = 15\n', '7', 'z')).toBe('7');
  });
});

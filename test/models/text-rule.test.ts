import { readFileSync } from 'node:fs';
import { PreTrainedTokenizer, Tensor } from '@huggingface/transformers';
import { describe, expect, test } from 'vitest';
import { createRuler } from '../../src/formal/chart/ruler.ts';
import { createGrammar } from '../../src/formal/grammar.ts';
import {
  createTextForcer,
  ForcedTextProcessor,
  toTextCodec,
} from '../../src/models/forced-text.ts';

const tokenizer = new PreTrainedTokenizer(
  JSON.parse(readFileSync('training/tokenizer.json', 'utf8')),
  {},
);
const codec = toTextCodec(tokenizer);
const vocabulary = 1536;
const endId = 2;

/**
 * Lets a model that wants the tokens of one text after the other, and else any with a small seeded chance, write until it
 * may end or has written 120 tokens.
 */
function write(wanted: string, force: (written: string) => string | undefined = () => undefined) {
  const forcer = createTextForcer(codec, force, createGrammar(), [endId]);
  const processor = new ForcedTextProcessor(forcer, 0);
  const ids: number[] = [];
  while (ids.length < 120) {
    const written = codec.decode(ids);
    const data = Float32Array.from(
      { length: vocabulary },
      (_, id) => -5 - ((id * 7919) % 1000) / 1000,
    );
    const plan = codec.encode(wanted);
    const isOnPlan = ids.every((id, index) => id === plan[index]);
    const [next] = isOnPlan
      ? plan.slice(ids.length)
      : wanted.startsWith(written)
        ? codec.encode(wanted.slice(written.length))
        : [];
    data[next ?? endId] = 5;
    const logits = new Tensor('float32', data, [1, vocabulary]);
    processor._call([ids.map(BigInt)], logits);
    const best = data.indexOf(Math.max(...data));
    if (best === endId) return { text: written, ended: true };
    ids.push(best);
  }
  return { text: codec.decode(ids), ended: false };
}

describe('a reply that is kept in form', () => {
  test('is what the model wants where that is in form', () => {
    const chart = '```csv\n# bar chart: Größe\nlabel,value\nAnn,12 kg\n"x, y",-3\n```';
    expect(write(chart)).toEqual({ text: chart, ended: true });
  });

  test('cannot end before the block is closed', () => {
    const { text, ended } = write('```csv\n# bar chart\nlabel,value\nAnn,1');
    expect(text.startsWith('```csv\n# bar chart\nlabel,value\nAnn,1')).toBe(true);
    expect(ended).toBe(false);
  });

  test('has no row with a cell too many', () => {
    const { text } = write('```csv\n# bar chart\nlabel,value\nAnn,1,2\n```');
    expect(text.startsWith('```csv\n# bar chart\nlabel,value\nAnn,1')).toBe(true);
    expect(text).not.toContain('Ann,1,');
  });

  test('takes what the ruler measures, and goes on', () => {
    const ticks = [0, 10, 20, 30].map((value, index) => {
      const at = 90 - 20 * index;
      return { text: String(value), box: [2, at - 1, 5, at + 1] as const };
    });
    const ruler = createRuler(ticks);
    const wanted = '```csv\n# bar chart\nlabel,value\nAnn,^<p60>015\nBen,$^<p50>020\n```';
    const measured = write(wanted, ruler.measure);
    expect(measured).toEqual({ text: wanted, ended: true });
    const filter = ruler.createFilter();
    expect(filter.push(measured.text) + filter.end()).toContain('\nAnn,15\nBen,$20\n');
  });
});

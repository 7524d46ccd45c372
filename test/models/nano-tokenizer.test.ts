import { readFileSync } from 'node:fs';
import { PreTrainedTokenizer } from '@huggingface/transformers';
import { describe, expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
/** Written by training/check_tokens.py. */
const rows: { text: string; ids: number[] }[] = read('test/fixtures/nano-tokens.json');
const tokenizer = new PreTrainedTokenizer(read('training/tokenizer.json'), {});

/** As the app decodes: a blank before a question mark stays. */
const plainly = { clean_up_tokenization_spaces: false };

describe('the tokenizer that training uses', () => {
  it('gives the same ids in the browser’s library for 1,000 texts', () => {
    expect(rows).toHaveLength(1000);
    const differ = rows.filter(
      ({ text, ids }) =>
        String(tokenizer.encode(text, { add_special_tokens: false })) !== String(ids),
    );
    expect(differ.map(({ text }) => text)).toEqual([]);
  });

  it('gives the texts back', () => {
    // The library refuses to decode no ids at all.
    const written = rows.filter(({ ids }) => ids.length > 0);
    const differ = written.filter(({ text, ids }) => tokenizer.decode(ids, plainly) !== text);
    expect(differ.map(({ text }) => text)).toEqual([]);
  });

  it('takes digits one by one, and each place of a found text as one token', () => {
    const ids = tokenizer.encode('<p47>314', { add_special_tokens: false });
    expect(ids).toHaveLength(4);
  });
});

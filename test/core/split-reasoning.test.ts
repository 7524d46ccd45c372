import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createPlainSplitter,
  createReasoningSplitter,
  findBoxed,
  type ReasoningSplitter,
  type SplitEvent,
} from '../../src/core/split-reasoning.ts';

type Start = Parameters<typeof createReasoningSplitter>[0];
type SplitPart = { kind: string; text: string };

function split(splitter: ReasoningSplitter, chunks: readonly string[]): SplitEvent[] {
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

/** Throws where the events are not (open text* close)*. */
function toParts(events: readonly SplitEvent[]): SplitPart[] {
  const parts: SplitPart[] = [];
  let open: SplitPart | undefined;
  for (const event of events) {
    if (event.type === 'open') {
      if (open) throw new Error('open inside a part');
      open = { kind: event.kind, text: '' };
    } else {
      if (!open) throw new Error(`${event.type} outside a part`);
      if (event.type === 'text') open.text += event.text;
      else {
        parts.push(open);
        open = undefined;
      }
    }
  }
  if (open) throw new Error('a part is left open');
  return parts;
}

const partsOf = (text: string, start: Start = 'reasoning') =>
  toParts(split(createReasoningSplitter(start), [text]));
const reasoning = (text: string): SplitPart => ({ kind: 'reasoning', text });
const answer = (text: string): SplitPart => ({ kind: 'answer', text });

describe('splits a reply by R1-Onevision’s tags', () => {
  test.each<[string, string, SplitPart[]]>([
    [
      'think and answer tags',
      '<think>\n2 + 2\nis 4\n</think>\n<answer>4</answer>',
      [reasoning('2 + 2\nis 4'), answer('4')],
    ],
    [
      'a reply that goes on after a <think> in the prompt',
      'steps</think><answer>4</answer>',
      [reasoning('steps'), answer('4')],
    ],
    [
      'an untagged answer',
      '<think>steps</think>\n\nIt is 4.\n',
      [reasoning('steps'), answer('It is 4.')],
    ],
    [
      'an untagged start of the answer',
      '<think>steps</think>The answer is<answer>4</answer>',
      [reasoning('steps'), answer('The answer is 4')],
    ],
    [
      'an untagged start of the answer, spaced',
      '<think>steps</think>The answer is:\n<answer>4</answer>',
      [reasoning('steps'), answer('The answer is:\n4')],
    ],
    ['an answer alone', '<answer>4</answer>', [answer('4')]],
    ['an answer that is not closed', 'a</think><answer>4', [reasoning('a'), answer('4')]],
    ['thinking that is not closed', '<think>a', [reasoning('a')]],
    ['text after the answer', '<answer>4</answer> done <think>more</think>', [answer('4')]],
    [
      'text before <think>',
      'Let me see. <think>steps</think>4',
      [reasoning('Let me see.'), reasoning('steps'), answer('4')],
    ],
    ['no tags at all', 'just text', [reasoning('just text')]],
    [
      'a boxed answer',
      'so \\boxed{\\frac{1}{2}} it is',
      [reasoning('so \\boxed{\\frac{1}{2}} it is'), answer('\\frac{1}{2}')],
    ],
    [
      'a boxed answer beside a tagged one',
      '\\boxed{5}</think><answer>4</answer>',
      [reasoning('\\boxed{5}'), answer('4')],
    ],
    [
      'a boxed answer in the first of two parts',
      '<think>\\boxed{5}</think><think>sure',
      [reasoning('\\boxed{5}'), reasoning('sure')].concat(answer('5')),
    ],
    ['an empty box', 'so \\boxed{ }', [reasoning('so \\boxed{ }')]],
    [
      'an empty answer beside a box',
      '\\boxed{5}</think><answer> </answer>',
      [reasoning('\\boxed{5}'), answer('5')],
    ],
    ['comparisons', 'a < b and b<c, a <= c', [reasoning('a < b and b<c, a <= c')]],
    [
      'other tags',
      '<b>bold</b> <thinker> </ think> <Think>',
      [reasoning('<b>bold</b> <thinker> </ think> <Think>')],
    ],
    ['a tag that never ends', 'a <answer', [reasoning('a <answer')]],
    ['a lone <', '<', [reasoning('<')]],
    ['a tag inside a tag’s beginning', '<<think>x', [reasoning('<'), reasoning('x')]],
    ['empty parts', '<think></think><answer></answer>', []],
    ['blank parts', '<think> \n</think>\n<answer>\t</answer>\n', []],
    ['an empty reply', '', []],
    ['white space', ' \n\t ', []],
    ['inner white space', '  a\n\n  b  ', [reasoning('a\n\n  b')]],
  ])('%s', (_, text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test('a first stage is description until a tag says otherwise', () => {
    const fence = '```html\n<p>a < b</p>\n```';
    expect(partsOf(`\n${fence}\n`, 'formal-description')).toEqual([
      { kind: 'formal-description', text: fence },
    ]);
    expect(partsOf(`${fence}\n<think>steps</think>4`, 'formal-description')).toEqual([
      { kind: 'formal-description', text: fence },
      reasoning('steps'),
      answer('4'),
    ]);
  });

  test('a box outside reasoning is no answer', () => {
    expect(partsOf('\\boxed{5}', 'formal-description')).toEqual([
      { kind: 'formal-description', text: '\\boxed{5}' },
    ]);
  });

  test('knows what is open and when the answer is closed', () => {
    const splitter = createReasoningSplitter('reasoning');
    expect(splitter.open).toBeUndefined();
    splitter.push('<think>a');
    expect(splitter.open).toBe('reasoning');
    splitter.push('</think>');
    expect(splitter.open).toBeUndefined();
    splitter.push('4');
    expect(splitter.open).toBe('answer');
    expect(splitter.answered).toBe(false);
    splitter.push('</answer>');
    expect(splitter.open).toBeUndefined();
    expect(splitter.answered).toBe(true);
  });

  test('text streams at once; only what may be a tag is held back', () => {
    const splitter = createReasoningSplitter('reasoning');
    expect(splitter.push('a <')).toEqual([
      { type: 'open', kind: 'reasoning' },
      { type: 'text', text: 'a' },
    ]);
    expect(splitter.push('/thin')).toEqual([]);
    expect(splitter.push('g')).toEqual([
      { type: 'text', text: ' <' },
      { type: 'text', text: '/thing' },
    ]);
  });
});

describe('findBoxed', () => {
  test.each<[string, string | undefined]>([
    ['none', undefined],
    ['\\boxed{4}', '4'],
    ['\\boxed{4} then \\boxed{ 5 }', '5'],
    ['\\boxed{\\text{a} + {b}}', '\\text{a} + {b}'],
    ['\\boxed{4', undefined],
    ['\\boxed{}', ''],
  ])('%s', (text, found) => {
    expect(findBoxed(text)).toBe(found);
  });
});

describe('createPlainSplitter', () => {
  test('shows tags as text in one part', () => {
    const chunks = ['', '<think>a', '</think>', ' <answer>4</answer>tail '];
    expect(toParts(split(createPlainSplitter('reasoning'), chunks))).toEqual([
      reasoning(chunks.join('')),
    ]);
    expect(split(createPlainSplitter('reasoning'), [''])).toEqual([]);
  });
});

/** Texts that are mostly tags, pieces of tags and white space. */
const taggedText = fc
  .array(
    fc.oneof(
      fc.constantFrom('<think>', '</think>', '<answer>', '</answer>', '\\boxed{', '}'),
      fc.constantFrom(
        '<',
        '/',
        '>',
        '<th',
        'ink>',
        '</ans',
        'wer>',
        '<ans',
        '</',
        'think',
        ' ',
        '\n',
      ),
      fc.constantFrom('a', '4', 'a < b', '<td>', 'é', '😀'),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));
const start = fc.constantFrom<Start>('reasoning', 'formal-description');
const cuts = fc.array(fc.nat({ max: 8 }), { maxLength: 60 });

/** Cuts a text into chunks of the given lengths, empty ones included, and a rest. */
function chunksOf(text: string, lengths: readonly number[]): string[] {
  let at = 0;
  const chunks = lengths.map((length) => {
    at += length;
    return text.slice(at - length, at);
  });
  return [...chunks, text.slice(at)];
}

describe('for any text', () => {
  test('the parts do not depend on the chunks', () => {
    fc.assert(
      fc.property(taggedText, start, cuts, (text, from, lengths) => {
        const parts = toParts(split(createReasoningSplitter(from), chunksOf(text, lengths)));
        expect(parts).toEqual(partsOf(text, from));
        expect(toParts(split(createReasoningSplitter(from), Array.from(text)))).toEqual(parts);
      }),
      { numRuns: 3000 },
    );
  });

  test('parts hold text, without tags and without white space around it', () => {
    fc.assert(
      fc.property(taggedText, start, (text, from) => {
        for (const part of partsOf(text, from)) {
          expect(part.text).not.toBe('');
          expect(part.text).toBe(part.text.trim());
          expect(part.text).not.toMatch(/<\/?(think|answer)>/);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('without tags, all of it is one part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), start, (text, from) => {
        fc.pre(!/<\/?(think|answer)>|\\boxed/.test(text));
        const whole = text.trim();
        expect(partsOf(text, from)).toEqual(whole === '' ? [] : [{ kind: from, text: whole }]);
      }),
    );
  });
});

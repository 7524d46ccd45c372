import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createPlainSplitter,
  createReasoningSplitter,
  findBoxed,
  findStatedAnswer,
  type ReasoningSplitter,
  type SplitEvent,
} from '../../src/core/split-reasoning.ts';

type Start = Parameters<typeof createReasoningSplitter>[0];
type SplitPart = { kind: string; text: string };

function split(
  splitter: ReasoningSplitter,
  chunks: readonly string[],
  whole?: boolean,
): SplitEvent[] {
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end(whole)];
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
const partsOfCut = (text: string, start: Start = 'reasoning') =>
  toParts(split(createReasoningSplitter(start), [text], false));
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
    ['no tags at all', 'just text', [reasoning('just text'), answer('just text')]],
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
    ['an empty box', 'so \\boxed{ }', [reasoning('so \\boxed{ }'), answer('so \\boxed{ }')]],
    ['an empty box in tags', '<think>so \\boxed{ }', [reasoning('so \\boxed{ }')]],
    ['an unclosed box in tags', '<think>so \\boxed{4</think>', [reasoning('so \\boxed{4')]],
    [
      'an empty answer beside a box',
      '\\boxed{5}</think><answer> </answer>',
      [reasoning('\\boxed{5}'), answer('5')],
    ],
    [
      'comparisons',
      'a < b and b<c, a <= c',
      [reasoning('a < b and b<c, a <= c'), answer('a < b and b<c, a <= c')],
    ],
    [
      'other tags',
      '<b>bold</b> <thinker> </ think> <Think>',
      [
        reasoning('<b>bold</b> <thinker> </ think> <Think>'),
        answer('<b>bold</b> <thinker> </ think> <Think>'),
      ],
    ],
    ['a tag that never ends', 'a <answer', [reasoning('a <answer'), answer('a <answer')]],
    ['a lone <', '<', [reasoning('<'), answer('<')]],
    ['a tag inside a tag’s beginning', '<<think>x', [reasoning('<'), reasoning('x')]],
    ['empty parts', '<think></think><answer></answer>', []],
    ['blank parts', '<think> \n</think>\n<answer>\t</answer>\n', []],
    ['an empty reply', '', []],
    ['white space', ' \n\t ', []],
    ['inner white space', '  a\n\n  b  ', [reasoning('a\n\n  b'), answer('b')]],
    [
      'a stated answer without tags',
      'North is 12.\n**Answer:** 42\nThat is all.',
      [reasoning('North is 12.\n**Answer:** 42\nThat is all.'), answer('42')],
    ],
    [
      'a stated answer in thinking',
      '<think>2 + 2\nAnswer: 4</think>',
      [reasoning('2 + 2\nAnswer: 4'), answer('4')],
    ],
    [
      'a stated answer beside a tagged one',
      '<think>Answer: 5</think><answer>4</answer>',
      [reasoning('Answer: 5'), answer('4')],
    ],
    [
      'a stated answer beside an untagged one',
      '<think>Answer: 5</think>It is 4.',
      [reasoning('Answer: 5'), answer('It is 4.')],
    ],
    [
      'a stated answer beside a box',
      'so \\boxed{4}\nAnswer: 5',
      [reasoning('so \\boxed{4}\nAnswer: 5'), answer('4')],
    ],
  ])('%s', (_, text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test.each<[string, string, SplitPart[]]>([
    ['no tags at all', 'just text', [reasoning('just text')]],
    ['a stated answer', 'so\nAnswer: 4', [reasoning('so\nAnswer: 4')]],
    ['a boxed answer', 'so \\boxed{4}', [reasoning('so \\boxed{4}'), answer('4')]],
    ['an answer that is not closed', 'a</think><answer>4', [reasoning('a'), answer('4')]],
    ['comparisons', 'a < b and b<c, a <= c', [reasoning('a < b and b<c, a <= c')]],
    [
      'other tags',
      '<b>bold</b> <thinker> </ think> <Think>',
      [reasoning('<b>bold</b> <thinker> </ think> <Think>')],
    ],
    ['inner white space', '  a\n\n  b  ', [reasoning('a\n\n  b')]],
    ['half a closing tag', 'a </thi', [reasoning('a')]],
    ['a tag but for its end', '<think>a</think><answer>4</answer', [reasoning('a'), answer('4')]],
    ['half an opening tag', '<think>a</think>\n<ans', [reasoning('a')]],
    ['half a tag alone', '<thi', []],
    ['half a tag after a lone <', '<</thi', [reasoning('<')]],
    ['a lone < at the end', 'a <', [reasoning('a <')]],
    ['a lone <', '<', [reasoning('<')]],
    ['what is no tag', 'a </thing', [reasoning('a </thing')]],
  ])('cut short: %s', (_, text, parts) => {
    expect(partsOfCut(text)).toEqual(parts);
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

  test('a description states no answer', () => {
    expect(partsOf('csv\nAnswer: 5', 'formal-description')).toEqual([
      { kind: 'formal-description', text: 'csv\nAnswer: 5' },
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

describe('findStatedAnswer', () => {
  test.each<[string, string | undefined]>([
    ['Answer: 4', '4'],
    ['2 + 2\nFinal answer: 4\nThat was easy.', '4'],
    ['The answer is: 4 cm', '4 cm'],
    ['ANSWER : 4\r\nDone.', '4'],
    ['Answer: 3\nNo.\nAnswer: 4', '4'],
    ['Answer: 4\nAnswer:', '4'],
    ['Answer:\n\n4\nDone.', '4'],
    ['**Answer:** 4', '4'],
    ['**Answer**: 4', '4'],
    ['**Answer: 4**', '4'],
    ['Answer: **4**  ', '4'],
    ['**Answer:** **4**', '4'],
    ['**Answer:**\n4', '4'],
    ['Answer: **4** cm', '**4** cm'],
    ['**Answer:** 4 **cm**', '4 **cm**'],
    ['Answer: 2**3 * 4', '2**3 * 4'],
    ['The answer is:\n$$\nx = 4\n$$\nDone.', '$$\nx = 4\n$$'],
    ['so 4\nAnswer:', undefined],
    ['so 4\n**Answer:** **', undefined],
  ])('%j, with and without tags', (text, found) => {
    expect(findStatedAnswer(text, false)).toBe(found);
    expect(findStatedAnswer(text, true)).toBe(found);
  });

  test.each<[string, string | undefined]>([
    ['4', '4'],
    ['2 + 2\n\n is 4 \n\n', 'is 4'],
    ['The answer is 4.', 'The answer is 4.'],
    ['Answers:\nfour', 'four'],
    ['so\n\\[\nx = 4\n\\]', '\\[\nx = 4\n\\]'],
    ['so\n```text\nfour\n\nfive\n```', '```text\nfour\n\nfive\n```'],
    ['it costs\n\\$4\nor $5', 'or $5'],
    ['', undefined],
    [' \n\t\n', undefined],
  ])('%j, by its last line where there were no tags', (text, found) => {
    expect(findStatedAnswer(text, false)).toBe(found);
    expect(findStatedAnswer(text, true)).toBeUndefined();
  });
});

describe('createPlainSplitter', () => {
  test('shows tags as text in one part', () => {
    const chunks = ['', '<think>a', '</think>', ' <answer>4</answer>tail '];
    expect(toParts(split(createPlainSplitter('reasoning'), chunks))).toEqual([
      reasoning(chunks.join('')),
    ]);
    expect(toParts(split(createPlainSplitter('reasoning'), ['a </thi'], false))).toEqual([
      reasoning('a </thi'),
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
      fc.constantFrom('Answer:', 'answer is', ':', '**', '$$'),
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
      fc.property(taggedText, start, cuts, fc.boolean(), (text, from, lengths, whole) => {
        const partsIn = (chunks: readonly string[]) =>
          toParts(split(createReasoningSplitter(from), chunks, whole));
        const parts = partsIn(chunksOf(text, lengths));
        expect(parts).toEqual(whole ? partsOf(text, from) : partsOfCut(text, from));
        expect(partsIn(Array.from(text))).toEqual(parts);
      }),
      { numRuns: 3000 },
    );
  });

  test('parts hold text, without tags and without white space around it', () => {
    fc.assert(
      fc.property(taggedText, start, (text, from) => {
        for (const part of [...partsOf(text, from), ...partsOfCut(text, from)]) {
          expect(part.text).not.toBe('');
          expect(part.text).toBe(part.text.trim());
          expect(part.text).not.toMatch(/<\/?(think|answer)>/);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('cut short, half a tag at its end and the stated answer are all that is missing', () => {
    const halves = ['<think>', '</think>', '<answer>', '</answer>'].flatMap((tag) =>
      Array.from({ length: tag.length - 2 }, (_x, i) => tag.slice(0, i + 2)),
    );
    fc.assert(
      fc.property(taggedText, start, (text, from) => {
        const half = halves.find((one) => text.endsWith(one)) ?? '';
        const parts = partsOfCut(text, from);
        const whole = partsOf(text.slice(0, text.length - half.length), from);
        expect(whole.slice(0, parts.length)).toEqual(parts);
        const stated = whole.slice(parts.length);
        expect(stated.map((part) => part.kind)).toEqual(stated.length === 0 ? [] : ['answer']);
        if (parts.some((part) => part.kind === 'answer')) expect(stated).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('without tags, all of it is one part, and its last line the answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), start, (text, from) => {
        fc.pre(!/<\/?(think|answer)>|\\boxed|answer/i.test(text));
        const whole = text.trim();
        const all = whole === '' ? [] : [{ kind: from, text: whole }];
        const last = whole.split('\n').at(-1)?.trim() ?? '';
        const stated = from === 'reasoning' && whole !== '' ? [answer(last)] : [];
        expect(partsOf(text, from)).toEqual([...all, ...stated]);
      }),
    );
  });

  test('without tags, a reply that was cut short is one part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), start, (text, from) => {
        fc.pre(!/<\/?(think|answer)>|\\boxed|<[/ta]\w*$/.test(text));
        const whole = text.trim();
        expect(partsOfCut(text, from)).toEqual(whole === '' ? [] : [{ kind: from, text: whole }]);
      }),
    );
  });
});

describe('a reply that is cut for a forced answer', () => {
  test('shows no half of a tag before it', () => {
    const splitter = createReasoningSplitter('reasoning');
    const events = [...splitter.push('1 + 1 = 2 </thi')];
    splitter.dropHalfTag();
    events.push(...splitter.push('\n</think>\n<answer>2</answer>'), ...splitter.end());
    const texts = events.flatMap((event) => (event.type === 'text' ? event.text : []));
    expect(texts).toEqual(['1 + 1 = 2', '2']);
  });
});

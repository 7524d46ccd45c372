import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { titleFromName, titleFromQuestion } from '../../src/core/conversation.ts';
import { toMarkdown } from '../../src/core/conversation-markdown.ts';
import { escapeMarkdown } from '../../src/core/markdown-text.ts';
import type { Part, Run } from '../../src/core/reduce-run.ts';
import {
  anyConversation,
  exampleConversation,
  exampleImage,
} from '../storage/arbitrary-conversation.ts';

function toHtml(markdown: string): string {
  return renderToStaticMarkup(
    createElement(ReactMarkdown, { remarkPlugins: [remarkGfm] }, markdown),
  );
}

function textOf(html: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'" };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+|#x27);/g, (whole, name: string) => entities[name] ?? whole);
}

const withRun = (change: Partial<Run>): string =>
  toMarkdown(
    exampleConversation({
      runs: [{ id: 'r', parts: [], state: { status: 'waiting' }, droppedTurns: 0, ...change }],
    }),
  );

const withPart = (part: Partial<Part>): string =>
  withRun({
    parts: [{ kind: 'answer', attempt: 1, text: 'text', finish: 'complete', ...part }],
    state: { status: 'ended', finish: part.finish ?? 'complete', usage: [] },
  });

test('a whole conversation', () => {
  expect(toMarkdown(exampleConversation())).toBe(`# Fruit sales

- Image: sales.png, 800 × 600 pixels
- Model: nano-v1
- Date: 2026-01-02T03:04:05.678Z

## Formal description

\`\`\`csv
# bar chart: sales
fruit,sales
apple,3
\`\`\`

## Question 1

> How many apples?

### Reasoning

> The bar of apple is 3.

### Answer

> 3
`);
});

test('tells when the figure was scaled down', () => {
  const image = { ...exampleImage, originalWidth: 1600, originalHeight: 1200 };
  expect(toMarkdown(exampleConversation({ image }))).toContain(
    'sales.png, 800 × 600 pixels (from 1600 × 1200)',
  );
});

describe('a given description', () => {
  const [reading, asking] = exampleConversation().runs;
  if (!reading || !asking) throw new Error('The example has two runs.');
  const corrected = '```csv\n# bar chart: sales\nfruit,sales\napple,4\n```';
  const again = (id: string, text: string, seesImage = false): Run => ({
    ...asking,
    id,
    given: { text, seesImage },
  });

  test('is shown with the first question about it, beside what was read', () => {
    const runs = [reading, asking, again('r3', corrected), again('r4', corrected, true)];
    const markdown = toMarkdown(exampleConversation({ runs, givenDescription: corrected }));
    expect(markdown).toContain(
      '## Formal description\n\n```csv\n# bar chart: sales\nfruit,sales\napple,3',
    );
    expect(markdown).toContain(
      `## Question 2\n\n> How many apples?\n\n### Corrected description\n\n${corrected}\n\n*Reasoned from the corrected description alone.*`,
    );
    expect(markdown).toContain(
      '## Question 3\n\n> How many apples?\n\n*Reasoned from the corrected description and the image.*',
    );
    expect(markdown.match(/apple,4/g)).toHaveLength(1);
  });

  test('is shown at the end where nothing was asked about it yet', () => {
    const markdown = toMarkdown(exampleConversation({ givenDescription: corrected }));
    expect(markdown.endsWith(`## Corrected description\n\n${corrected}\n`)).toBe(true);
  });

  test('that was read, without the figure, is not shown twice', () => {
    const read = reading.parts[0]?.text ?? '';
    const markdown = toMarkdown(exampleConversation({ runs: [reading, again('r2', read)] }));
    expect(markdown).toContain('*Reasoned from the description as read alone.*');
    expect(markdown.match(/apple,3/g)).toHaveLength(1);
  });

  test('written by hand', () => {
    const { image: _, ...byHand } = exampleConversation({
      givenDescription: corrected,
      runs: [again('r1', corrected)],
    });
    expect(toMarkdown(byHand)).toBe(`# Fruit sales

- Description: written by hand, without an image
- Model: nano-v1
- Date: 2026-01-02T03:04:05.678Z

## Question 1

> How many apples?

### Description

${corrected}

### Reasoning

> The bar of apple is 3.

### Answer

> 3
`);
  });

  test('an attempt that was set aside says so', () => {
    expect(withPart({ superseded: true })).toContain('*Set aside for another attempt.*');
  });
});

describe('notes', () => {
  const failed = { code: 'gpu-out-of-memory', message: 'Needed 4 GiB.' } as const;
  test.each<[string, Partial<Run>]>([
    ['*Not answered yet.*', {}],
    ['*Interrupted: this was left before it was done.*', { state: { status: 'interrupted' } }],
    ['*Still being written when this was saved.*', { state: { status: 'running' } }],
    [
      '*Failed: The graphics card ran out of memory. Needed 4 GiB.*',
      { state: { status: 'failed', error: failed } },
    ],
    ['*Stopped by the user.*', { state: { status: 'ended', finish: 'stopped', usage: [] } }],
    ['*The oldest turn no longer fitted in the model’s context.*', { droppedTurns: 1 }],
    ['*The oldest 2 turns no longer fitted in the model’s context.*', { droppedTurns: 2 }],
  ])('%s', (note, run) => {
    expect(withRun(run)).toContain(`\n\n${note}\n`);
  });

  test('a cut part says so once', () => {
    expect(withPart({ finish: 'stopped' }).match(/Stopped by the user/g)).toHaveLength(1);
    expect(withPart({ finish: 'length' })).toContain('*Cut off at the length limit.*');
  });
});

describe('the description keeps its fence', () => {
  const described = (text: string): string =>
    withPart({ kind: 'formal-description', text }).split('## Formal description\n\n')[1] ?? '';
  test.each([
    ['csv without a fence', '```text\ncsv without a fence\n```'],
    ['has ``` inside', '````text\nhas ``` inside\n````'],
    ['```csv\na,1', '```csv\na,1\n```'],
    ['~~~csv\n```\na', '~~~csv\n```\na\n~~~'],
    ['```csv\na\n```\n\n```mermaid\ngraph', '```csv\na\n```\n\n```mermaid\ngraph\n```'],
    ['# Heading\n```csv\na\n```\nafter', '> # Heading\n\n```csv\na\n```\n\n> after'],
    ['```html\n<b>raw</b>\n```', '```html\n<b>raw</b>\n```'],
  ])('%j', (text, expected) => {
    expect(described(text)).toBe(`${expected}\n`);
  });
});

describe('is safe to show', () => {
  test('any title and question come out as they were typed', () => {
    const markup = fc.constantFrom(
      '#',
      '*',
      '_',
      '`',
      '[a](b)',
      '<b>',
      '\\',
      '|',
      '~~',
      '1. ',
      '- ',
    );
    const word = fc.oneof(markup, fc.string({ unit: 'grapheme-ascii', maxLength: 6 }));
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
    fc.assert(
      fc.property(line, line, (title, question) => {
        // A bare address becomes a link with its own text: harmless, and not compared.
        fc.pre(!/www\.|:\/\/|@/.test(title + question));
        const runs: Run[] = [
          { id: 'r', question, parts: [], state: { status: 'waiting' }, droppedTurns: 0 },
        ];
        const html = toHtml(toMarkdown(exampleConversation({ title, runs })));
        const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
        const [, heading = ''] = /^<h1>(.*?)<\/h1>/s.exec(html) ?? [];
        expect(textOf(heading)).toBe(plain(title) || 'Untitled figure');
        const [, quote = ''] = /<blockquote>(.*?)<\/blockquote>/s.exec(html) ?? [];
        expect(plain(textOf(quote))).toBe(plain(question));
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  test('a title stays on one line, a question keeps its lines', () => {
    expect(escapeMarkdown('a\n# b\r\n\nc')).toBe('a \\# b c');
    expect(escapeMarkdown('a\n1. b\n---', 'lines')).toBe('a\n1\\. b\n\\---');
  });

  test.each(['<img src=x>', '\\<img src=x>', '![a](http://x/y)', '\\![a](http://x/y)', '<script'])(
    'model text %j loads nothing',
    (text) => {
      for (const kind of ['answer', 'reasoning', 'formal-description'] as const) {
        const markdown = withPart({
          kind,
          text: kind === 'formal-description' ? `${text}\n\`\`\`a\n` : text,
        });
        expect(markdown.replaceAll(/```[\s\S]*?```/g, '')).not.toMatch(/<[a-z]|!\[/i);
      }
    },
  );

  test('an open fence or list in one part does not swallow the next', () => {
    const run: Partial<Run> = {
      parts: [
        { kind: 'reasoning', attempt: 1, text: '- a\n```csv\n1,2', finish: 'complete' },
        { kind: 'answer', attempt: 1, text: '3', finish: 'complete' },
      ],
    };
    expect(toHtml(withRun({ ...run, question: 'q' }))).toContain('<h3>Answer</h3>');
  });

  test('whatever is in a conversation, its headings are its own', () => {
    fc.assert(
      fc.property(anyConversation, (conversation) => {
        const html = toHtml(toMarkdown(conversation)).replaceAll(
          /<blockquote>.*?<\/blockquote>|<pre>.*?<\/pre>/gs,
          '',
        );
        const headings = Array.from(html.matchAll(/<h[23]>(.*?)<\/h[23]>/g), ([, text]) => text);
        const expected = conversation.runs.flatMap((run) => [
          ...(run.question === undefined ? [] : ['question']),
          ...run.parts.map((part) => part.kind),
        ]);
        const own = headings.filter((text) => !/^(Corrected d|D)escription$/.test(text ?? ''));
        expect(own).toHaveLength(expected.length);
        const given = conversation.runs.filter((run) => run.given !== undefined).length;
        expect(headings.length - own.length).toBeLessThanOrEqual(given + 1);
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});

describe('titles', () => {
  test.each([
    ['fruit_sales 2024.png', 'fruit sales 2024'],
    ['Bar chart: fruit sales', 'Bar chart: fruit sales'],
    ['v2.5 circuit.svg', 'v2.5 circuit'],
    ['IMG_1234.JPG', 'Untitled figure'],
    ['Screenshot 2026-01-02 at 10.11.12 PM.png', 'Untitled figure'],
    ['image.png', 'Untitled figure'],
    ['', 'Untitled figure'],
    ['.png', 'Untitled figure'],
  ])('of the file %j', (name, title) => {
    expect(titleFromName(name)).toBe(title);
  });

  test('of a question: one line, cut at a word, never inside a character', () => {
    expect(titleFromQuestion(' How many\n apples? ')).toBe('How many apples?');
    expect(titleFromQuestion(' ')).toBe('Untitled figure');
    const long = titleFromQuestion('which of the bars is the highest '.repeat(5));
    expect(long).toBe('which of the bars is the highest which of the bars is the…');
    expect(titleFromQuestion('😀'.repeat(100))).toBe(`${'😀'.repeat(59)}…`);
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Flowchart } from '../../../src/formal/flowchart/description.ts';
import { flowchart } from '../../../src/formal/flowchart/flowchart.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';

// The machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const { parse, print, sample } = flowchart;
const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];

function read(text: string): Flowchart {
  const { description } = parse(text);
  if (description?.kind !== 'flowchart') throw new Error(`No flowchart: ${text}`);
  return description;
}

const drawn = (seed: number) => {
  const random = createRandom(seed);
  return sample(random, difficulties[seed % 5] ?? 1);
};

describe('parse and print', () => {
  it('gives back what was printed, for 1,000 seeds', () => {
    for (let seed = 0; seed < 1000; seed += 1) {
      const description = drawn(seed);
      expect(parse(print(description))).toEqual({ ok: true, description, problems: [] });
    }
  });

  it('gives back any labels and ids', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('end', 'style', 'A', 'Ünï', 'step-2'),
        (label, edge, id) => {
          const written = (value: string) =>
            value
              .replaceAll(/\\n|<br ?\/?>|\r\n?/gi, '\n')
              .split('\n')
              .map((line) => line.replaceAll(/\s+/g, ' ').trim())
              .join('\n')
              .trim();
          const node = { id, text: written(label), shape: 'diamond' as const };
          const other = { id: 'Z', text: 'Z', shape: 'rectangle' as const };
          const said = written(edge);
          const description: Flowchart = {
            kind: 'flowchart',
            direction: 'TB',
            nodes: [node, other],
            edges: [
              {
                from: id,
                to: 'Z',
                line: 'solid',
                startHead: 'none',
                endHead: 'arrow',
                ...(said !== '' && { label: said }),
              },
            ],
            subgraphs: [{ id: 'g', title: said === '' ? 'x' : said, nodes: [id, 'Z'] }],
          };
          expect(parse(print(description)).description).toEqual(description);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  it('keeps the order of nodes that are declared before their edges', () => {
    const text = 'flowchart LR\nB[Two]\nA[One] --> B\nC';
    expect(read(text).nodes.map(({ id }) => id)).toEqual(['B', 'A', 'C']);
    expect(print(read(text))).toBe(text);
  });
});

describe('what models write', () => {
  const edges: readonly (readonly [string, string])[] = [
    ['A-->B', 'A>B'],
    ['A --- B', 'A-B'],
    ['A -.-> B', 'A>B dotted'],
    ['A -.- B', 'A-B dotted'],
    ['A ==> B', 'A>B thick'],
    ['A === B', 'A-B thick'],
    ['A --o B', 'AoB'],
    ['A --x B', 'AxB'],
    ['A <--> B', 'A<>B'],
    ['A o--o B', 'AooB'],
    ['A x--x B', 'AxxB'],
    ['A ~~~ B', 'A-B invisible'],
    ['A ------> B', 'A>B'],
    ['A -...-> B', 'A>B dotted'],
    ['A-->|yes|B', 'A>B yes'],
    ['A -->|"yes #quot;x#quot;"| B', 'A>B yes "x"'],
    ['A -- yes --> B', 'A>B yes'],
    ['A --yes--> B', 'A>B yes'],
    ['A -- "a --> b" --> B', 'A>B a --> b'],
    ['A -. text .-> B', 'A>B dotted text'],
    ['A == text ==> B', 'A>B thick text'],
    ['A --> B --> C', 'A>B,B>C'],
    ['A & B --> C & D', 'A>C,A>D,B>C,B>D'],
    ['A&B --> C', 'A>C,B>C'],
    ['A-->B;B-->C;', 'A>B,B>C'],
    ['A e1@--> B', 'A>B'],
    ['A --> B %% comment', 'A>B'],
    ['A:::big --> B:::small', 'A>B'],
    ['A -> B', 'A>B'],
    ['A → B', 'A>B'],
    ['A -->|yes|> B', 'A>B yes'],
    ['A --> B : yes', 'A>B yes'],
    ['end --> style', 'end>style'],
    ['click --> class --> linkStyle', 'click>class,class>linkStyle'],
    ['Prüfung-1 --> 步骤', 'Prüfung-1>步骤'],
  ];
  it.each(edges)('%s', (written, expected) => {
    const { ok, description } = parse(`flowchart TD\n${written}`);
    expect(ok).toBe(true);
    if (description?.kind !== 'flowchart') throw new Error('not read');
    const head = { none: '', arrow: '>', circle: 'o', cross: 'x' };
    const shown = description.edges.map(({ from, to, label, line, startHead, endHead }) => {
      const heads = `${startHead === 'arrow' ? '<' : head[startHead]}${head[endHead]}` || '-';
      return [
        `${from}${heads}${to}`,
        ...(line === 'solid' ? [] : [line]),
        ...(label ? [label] : []),
      ].join(' ');
    });
    expect(shown.join(',')).toBe(expected);
  });

  const nodes: readonly (readonly [string, string, string])[] = [
    ['A[text]', 'rectangle', 'text'],
    ['A(text)', 'rounded', 'text'],
    ['A([text])', 'stadium', 'text'],
    ['A[[text]]', 'subroutine', 'text'],
    ['A[(text)]', 'cylinder', 'text'],
    ['A((text))', 'circle', 'text'],
    ['A(((text)))', 'double-circle', 'text'],
    ['A{text}', 'diamond', 'text'],
    ['A{{text}}', 'hexagon', 'text'],
    ['A[/text/]', 'lean-right', 'text'],
    ['A[\\text\\]', 'lean-left', 'text'],
    ['A[/text\\]', 'trapezoid', 'text'],
    ['A[\\text/]', 'inverted-trapezoid', 'text'],
    ['A>text]', 'flag', 'text'],
    ['A@{ shape: diam, label: "x > 3?" }', 'diamond', 'x > 3?'],
    ['A@{ shape: cyl }', 'cylinder', 'A'],
    ['A@{ label: "only" }', 'rectangle', 'only'],
    ['A["(quoted) [text]"]', 'rectangle', '(quoted) [text]'],
    ['A["#quot;hi#quot; #35;1 &lt;b&gt; #9829;"]', 'rectangle', '"hi" #1 <b> ♥'],
    ['A["`**bold** and *it*`"]', 'rectangle', 'bold and it'],
    ['A[one<br>two<br/>three<BR />four]', 'rectangle', 'one\ntwo\nthree\nfour'],
    ['A[one\\ntwo]', 'rectangle', 'one\ntwo'],
    ['A[<b>bold</b> text]', 'rectangle', 'bold text'],
    ['A[f(x) = a[1]]', 'rectangle', 'f(x) = a[1]'],
    ['A[/path/to]', 'rectangle', '/path/to'],
    ['A [spaced]', 'rectangle', 'spaced'],
    ['A["two\nlines"]', 'rectangle', 'two\nlines'],
    ['A["open ; % -->"]', 'rectangle', 'open ; % -->'],
    ['"Just text"', 'rectangle', 'Just text'],
    ['Is it raining?', 'rectangle', 'Is it raining?'],
  ];
  it.each(nodes)('%s', (written, shape, text) => {
    const { ok, description } = parse(`flowchart TD\n${written}`);
    expect(ok).toBe(true);
    expect(description?.kind === 'flowchart' && description.nodes).toMatchObject([{ shape, text }]);
  });

  it('reads all headers', () => {
    for (const [written, direction] of [
      ['graph LR', 'LR'],
      ['flowchart TD', 'TB'],
      ['graph', undefined],
      ['flowchart-elk BT;', 'BT'],
      ['---\ntitle: x\n---\nflowchart RL', 'RL'],
      ["%%{init: {'theme': 'dark'}}%%\n\n%% hi\ngraph TB", 'TB'],
      ['graph >', 'LR'],
    ] as const)
      expect(read(`${written}\nA-->B`).direction).toBe(direction);
  });

  it('reads subgraphs, nested and titled', () => {
    const { subgraphs } = read(
      'graph TD\nsubgraph one [First part]\ndirection LR\nA-->B\nsubgraph My inner group\nC\nend\nend\nsubgraph "Q"\nD\nend\none --> D',
    );
    expect(subgraphs).toEqual([
      { id: 'one', title: 'First part', direction: 'LR', nodes: ['A', 'B'] },
      { id: 'My_inner_group', title: 'My inner group', parent: 'one', nodes: ['C'] },
      { id: 'Q', title: 'Q', nodes: ['D'] },
    ]);
  });

  it('leaves out styling with notes, and never follows links', () => {
    const { ok, problems } = parse(
      'graph TD\nA-->B\nstyle A fill:#f00\nclassDef x fill:#0f0\nclass A x\nlinkStyle 0 stroke:red\nclick A "javascript:alert(1)"\naccTitle: hi',
    );
    expect(ok).toBe(true);
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual(
      [3, 4, 5, 6, 7, 8].map((line) => ['note', line]),
    );
    expect(problems[4]?.message).toMatch(/never followed/);
  });

  it('keeps other diagrams as they are', () => {
    for (const kind of [
      'stateDiagram-v2',
      'stateDiagram',
      'sequenceDiagram',
      'pie',
      'xychart-beta',
      'classDiagram',
      'erDiagram',
      'gantt',
      'mindmap',
      'journey',
      'gitGraph',
      'timeline',
      'quadrantChart',
    ]) {
      const source = `${kind}\n  a: b`;
      const { ok, description } = parse(source);
      expect(ok).toBe(true);
      expect(description).toEqual({ kind: 'foreign', diagram: kind, source });
      expect(description && print(description)).toBe(source);
    }
  });

  it('takes activity diagrams of PlantUML', () => {
    const { ok, description, problems } = parse(
      '@startuml\nstart\n:Boil water;\nif (tea?) then (yes)\n  :Add tea;\nelse (no)\n  :Drink;\nendif\nstop\n@enduml',
    );
    expect(ok).toBe(true);
    expect(problems.map(({ severity }) => severity)).toEqual(['note']);
    expect(description && print(description)).toBe(
      'flowchart TD\nn1([Start]) --> n2[Boil water]\nn2 --> n3{tea?}\nn3 -->|yes| n4[Add tea]\nn3 -->|no| n5[Drink]\nn4 --> n6([Stop])\nn5 --> n6',
    );
    const other = parse('@startuml\nAlice -> Bob: hello\n@enduml');
    expect(other.ok).toBe(false);
    expect(other.problems[0]?.expected).toBe('sequenceDiagram');
  });
});

describe('edge ids', () => {
  it.each([
    'A e1@--> N',
    'A[A] e1@-->N',
    'A e-1@--> N',
    'A e1@ --> N',
    'A e1@--> N\ne1@{ animate: true }',
    'e1@{ animation: fast }\nA e1@--> N',
    'A e1@--> N\ne1@{ animate: true, curve: linear }; class e1 moving',
  ])('%s', (text) => {
    const { ok, description, problems } = flowchart.parse(`flowchart LR\n${text}`);
    expect(ok).toBe(true);
    expect(description).toMatchObject({
      nodes: [{ id: 'A' }, { id: 'N', text: 'N' }],
      edges: [{ from: 'A', to: 'N', endHead: 'arrow' }],
    });
    expect(problems.map(({ severity }) => severity)).toEqual(
      [...text.matchAll(/@\{|class/g)].map(() => 'note'),
    );
  });
});

describe('problems', () => {
  it.each([
    ['flowchart TD\nA[Start --> B', 2, 2, ']'],
    ['flowchart TD\nA -->', 2, 3, 'a node such as B[Next]'],
    ['flowchart TD\nA -->|yes B', 2, 6, '|'],
    ['flowchart TD\nA --> B\n)))', 3, 1, 'a node such as A[Start]'],
    ['flowchart TD\nA -- yes B', 2, 3, 'the end of the arrow, as in A -- yes --> B'],
    ['flowchart TD\nsubgraph x\nA', 3, 2, 'a line “end”'],
    ['flowchart TD\nA --> B ]', 2, 9, 'an arrow such as -->, or the end of the line'],
  ])('%s', (text, line, column, expected) => {
    const { ok, problems } = parse(text);
    expect(ok).toBe(false);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'error', line, column, expected });
  });

  it('says that there is nothing', () => {
    for (const text of ['', '   \n', 'hello world', '%% only a comment']) {
      expect(parse(text).ok).toBe(false);
      expect(parse(text).problems[0]?.severity).toBe('error');
    }
  });
});

describe('text that is still being written', () => {
  it('has no errors at any cut', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const text = print(drawn(seed));
      for (let end = 0; end <= text.length; end += 1) {
        const { problems } = parse(text.slice(0, end), { partial: true });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }
  });
});

describe('any text', () => {
  it('never throws on random text and on changed prints', () => {
    const pieces = fc.constantFrom(
      'A',
      '-->',
      '[',
      ']',
      '(',
      '{',
      '|',
      '"',
      '\n',
      'subgraph ',
      'end',
      '@{',
      '%%',
      '&',
      '-.',
      '==',
      ':::',
      '<',
      ';',
      '@startuml\n',
      'if (',
      ':x;',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 80 }),
        fc.integer({ min: 0, max: 999 }),
        fc.nat(),
        (parts, seed, at) => {
          const junk = parts.join('');
          const text = print(drawn(seed));
          const place = at % (text.length + 1);
          for (const one of [
            junk,
            `flowchart TD\n${junk}`,
            text.slice(0, place) + junk.slice(0, 5) + text.slice(place + 2),
          ]) {
            const { description } = parse(one);
            if (!description) continue;
            const again = parse(print(description));
            if (description.kind === 'flowchart') expect(again.description).toEqual(description);
          }
        },
      ),
      { seed: 3, numRuns: 400 },
    );
  });

  const lots: Readonly<Record<string, string>> = {
    parentheses: '('.repeat(1e5),
    arrows: 'A-->'.repeat(25_000),
    'open nodes': 'A['.repeat(50_000),
    'open quotes': 'A["\n'.repeat(25_000),
    'open attributes': 'A@{"\n'.repeat(20_000),
    unbalanced: 'A[ ( ]-->'.repeat(11_000),
    products: `${'A & '.repeat(12_000)}B --> ${'C & '.repeat(12_000)}D`,
    'text labels': 'A -- x --> '.repeat(9000),
    subgraphs: Array.from({ length: 7000 }, (_, index) => `subgraph a${index}`).join('\n'),
    dashes: '-'.repeat(1e5),
    tags: `A["${'<b '.repeat(33_000)}"]`,
    stars: `A["\`${'*a'.repeat(49_000)}\`"]`,
    PlantUML: `@startuml\n:${'a\n'.repeat(48_000)}`,
    'PlantUML branches': `@startuml\nstart\n${'if (a) then (b)\n'.repeat(6000)}`,
    'front matter': '---\n'.repeat(25_000),
  };
  it.each(Object.entries(lots))('reads 100 kB of %s quickly', (_, text) => {
    for (const head of ['flowchart TD\n', '']) {
      const long = (head + text).slice(0, 100_000);
      expect(fastestMs(() => parse(long), 200)).toBeLessThan(200);
      const { description } = parse(long);
      if (description) print(description);
    }
  });

  it('refuses more than 100 kB', () => {
    expect(parse('x'.repeat(100_001)).problems[0]?.message).toMatch(/100001/);
  });
});

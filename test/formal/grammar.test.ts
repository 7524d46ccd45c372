import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGrammar } from '../../src/formal/grammar.ts';
import { createRandom } from '../../src/formal/random.ts';
import { languageEntry } from '../../src/formal/registry.ts';

const grammar = createGrammar();
const fences = {
  chart: 'csv',
  table: 'csv',
  geometry: 'geometry',
  scene: 'boxes',
  flowchart: 'mermaid',
  circuit: 'spice',
};

/** Whether every piece of a text is allowed after what stands before it. */
function isAllowed(text: string, size = 1): boolean {
  for (let at = 0; at < text.length; at += size)
    if (!grammar.allows(text.slice(0, at), text.slice(at, at + size))) return false;
  return true;
}

describe('the grammar of descriptions', () => {
  test.each(Object.entries(fences))(
    'allows what %s prints, however it is cut',
    async (id, fence) => {
      const language = await languageEntry(id as keyof typeof fences).load();
      fc.assert(
        fc.property(
          fc.nat(1e6),
          fc.integer({ min: 1, max: 5 }),
          fc.integer({ min: 1, max: 7 }),
          (seed, level, size) => {
            const body = language.print(language.sample(createRandom(seed), level as never));
            const text = `\`\`\`${fence}\n${body}\n\`\`\``;
            expect(isAllowed(text, size), text).toBe(true);
            expect(grammar.isWhole(text)).toBe(true);
            expect(grammar.isWhole(text.slice(0, -1))).toBe(false);
            expect(grammar.allows(text, '\nAnd more')).toBe(false);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test('allows marks of places, and the empty block of an unknown figure', () => {
    expect(isAllowed('```csv\n# bar chart\nlabel,a,b\n"x, y",$^<p45>612,\nz,,^<p5>03\n```')).toBe(
      true,
    );
    expect(isAllowed('```csv\n# bar chart\nlabel,value\nAnn,"2,340"\n```')).toBe(true);
    expect(isAllowed('```none\n```')).toBe(true);
    expect(isAllowed('```none\nx')).toBe(false);
  });

  test.each([
    ['no fence', 'A chart'],
    ['an unknown fence', '```python\n'],
    ['a cell too many', '```csv\n# bar chart\nlabel,value\nAnn,1,2'],
    ['a cell too few', '```csv\n# bar chart\nlabel,value\nAnn\n'],
    ['a word for a number', '```csv\n# line chart\nlabel,value\nAnn,many\n'],
    ['a word for a number of a pair', '```csv\n# scatter chart\nx,y\nAnn,'],
    ['a quote that stays open', '```csv\n# table\na\n"x\n'],
    ['no rows', '```csv\n# table\na,b\n```'],
    ['an empty line', '```csv\n\n'],
    ['a bracket that stays open', '```geometry\nLine(A,B\n'],
    ['a bracket too many', '```geometry\nLine(A,B))'],
    ['an unknown form', '```geometry\nLinie('],
    ['a point too many', '```geometry\nTriangle(A,B,C,D)\n'],
    ['text after a form', '```geometry\nPoint(A,1,2) x'],
    ['a fifth edge', '```boxes\ndog 1,2,3,4,5'],
    ['three edges', '```boxes\ndog 1,2,3\n'],
  ])('does not allow %s', (_, text) => {
    expect(isAllowed(text)).toBe(false);
  });

  test('lets a table say words, and a chart miss a value', () => {
    expect(isAllowed('```csv\n# table: A\nname,job\nAnn,nurse\n```')).toBe(true);
    expect(isAllowed('```csv\n# bar chart\nlabel,value\nAnn,\n```')).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ui } from '../../../src/formal/ui/ui.ts';

const printed = (source: string) => {
  const { description } = ui.parse(source);
  return description ? ui.print(description) : '';
};

describe('ui', () => {
  it.each([
    ['<button onclick="alert(1)">Save</button>', '<button>Save</button>'],
    ['<a href="javascript:alert(1)">Home</a>', '<a>Home</a>'],
    ['<img src="https://example.org/x.png" onerror="alert(1)" alt="Logo">', '<img alt="Logo">'],
    ['<script>alert(1)</script><p>Hi</p>', '<p>Hi</p>'],
    ['<svg onload="alert(1)"><text>a</text></svg><p>Hi</p>', '<p>Hi</p>'],
    ['<iframe src="//x"></iframe>Hi', 'Hi'],
    [
      '<p style="color: red; background: url(//x); position: fixed">Hi</p>',
      '<p style="color: red">Hi</p>',
    ],
    ['<my-card><b>Hi</b></my-card>', '<b>Hi</b>'],
    [
      '<!doctype html><html><head><title>T</title></head><body><h1>Hi</h1></body></html>',
      '<h1>Hi</h1>',
    ],
    [
      '<form action="https://x"><input formaction="//x" value="1"></form>',
      '<form>\n  <input value="1">\n</form>',
    ],
    ['<meta http-equiv="refresh" content="0;url=//x"><p>Hi', '<p>Hi</p>'],
  ])('keeps of %s only what shows something', (source, kept) => expect(printed(source)).toBe(kept));

  it('says what was left out and where', () => {
    const { ok, problems } = ui.parse(
      '<p>a</p>\n  <script>1</script>\n<button onclick="x">b</button>',
    );
    expect(ok).toBe(true);
    expect(problems.map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [2, 3, 'note'],
      [3, 1, 'note'],
    ]);
  });

  it('marks HTML errors as warnings at their place', () => {
    const { ok, problems } = ui.parse('<p>a</p>\n<p class=>b</p>');
    expect(ok).toBe(true);
    expect(problems[0]).toMatchObject({ line: 2, severity: 'warning' });
  });

  it('cuts nesting and refuses floods of tags', () => {
    expect(printed('<div>'.repeat(500)).match(/<div/g)?.length).toBeLessThanOrEqual(60);
    expect(ui.parse('<b>'.repeat(9000)).ok).toBe(false);
  });

  it('prints what it reads back, whatever was written, with nothing dangerous in it', () => {
    const bit = fc.constantFrom(
      '<b>',
      '</b>',
      '<p>',
      '<div a="1" onclick=x>',
      '</div>',
      'text & <',
      '<table>',
      '<tr><td>',
      '<a href=javascript:x>',
      '<script>',
      '</script>',
      '<style>',
      '"',
      "'",
      '<input value="a">',
      '<select><option>',
      '<!--',
      '-->',
      '<svg><b>',
      '<math>',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        const { description } = ui.parse(bits.join(''));
        if (description === undefined) return;
        const html = ui.print(description);
        expect(html).not.toMatch(/<(?:script|style|svg|math|iframe)|\son\w+=|<[^>]*(?:href|src)=/i);
        const again = ui.parse(html);
        expect(again.description && ui.print(again.description)).toBe(html);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('compares what is seen: roles and words', () => {
    const of = (source: string) => ui.parse(source).description ?? { nodes: [] };
    const truth = of(
      '<h1>Sign in</h1><label>Email <input type="email"></label><button>Next</button>',
    );
    const read = of('<div><h2>Sign in</h2><p>Email</p><button>Back</button></div>');
    const score = ui.compare(read, truth);
    expect(score.right).toBe(1);
    expect(score.inventedFacts).toContain('button “Back”');
    expect(score.missingFacts).toContain('button “Next”');
  });
});

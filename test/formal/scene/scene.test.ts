import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultStyle } from '../../../src/formal/draw-style.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';
import type { SceneBox, SceneDescription } from '../../../src/formal/scene/description.ts';
import { scene } from '../../../src/formal/scene/scene.ts';
import { fastestMs } from '../../fastest-ms.ts';

const { parse, print, draw, compare, sample } = scene;
const drawn = (seed: number) =>
  sample(
    createRandom(seed),
    ([1, 2, 3, 4, 5] as const satisfies readonly Difficulty[])[seed % 5] ?? 1,
  );
const corners = ({ left, top, right, bottom }: SceneBox) => [left, top, right, bottom];
const read = (text: string) => {
  const { ok, description, problems } = parse(text);
  return {
    ok,
    objects: description?.objects.map(({ label, box }) => [label, ...corners(box)]),
    caption: description?.caption,
    problems,
  };
};

describe('parse and print', () => {
  it('gives back what was printed, for 1,000 seeds', () => {
    for (let seed = 0; seed < 1000; seed += 1) {
      const description = drawn(seed);
      expect(parse(print(description))).toEqual({ ok: true, description, problems: [] });
    }
  });

  it('gives back any label', () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(label, (text) => {
        const name = text.replaceAll(/\s+/g, ' ').trim() || 'x';
        const description: SceneDescription = {
          objects: [{ label: name, box: { left: 1.5, top: 2, right: 30, bottom: 44.25 } }],
        };
        expect(parse(print(description)).description).toEqual(description);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it.each<[string, (string | number)[]]>([
    ['dog 10,20,45,80', ['dog', 10, 20, 45, 80]],
    ['dog: 10, 20, 45, 80', ['dog', 10, 20, 45, 80]],
    ['- dog: [10, 20, 45, 80]', ['dog', 10, 20, 45, 80]],
    ['1. dog (10, 20, 45, 80)', ['dog', 10, 20, 45, 80]],
    ['dog,10,20,45,80', ['dog', 10, 20, 45, 80]],
    ['dog | 10 | 20 | 45 | 80 |', ['dog', 10, 20, 45, 80]],
    ['dog <box>10,20,45,80</box>', ['dog', 10, 20, 45, 80]],
    ['<box>10,20,45,80</box> dog', ['dog', 10, 20, 45, 80]],
    ['[10, 20, 45, 80] dog', ['dog', 10, 20, 45, 80]],
    ['10,20,45,80 big dog', ['big dog', 10, 20, 45, 80]],
    ['<ref>dog</ref><box>(10,20),(45,80)</box>', ['dog', 10, 20, 45, 80]],
    [
      '<|object_ref_start|>dog<|object_ref_end|><|box_start|>(10,20),(45,80)<|box_end|>',
      ['dog', 10, 20, 45, 80],
    ],
    ['fire hydrant 10,20,45,80', ['fire hydrant', 10, 20, 45, 80]],
    ['car 2 10,20,45,80', ['car 2', 10, 20, 45, 80]],
    ['"bus no. 7" 10,20,45,80', ['bus no. 7', 10, 20, 45, 80]],
    ['dog 10%, 20%, 45.5%, 80%', ['dog', 10, 20, 45.5, 80]],
    ['dog 45,80,10,20', ['dog', 10, 20, 45, 80]],
    ['dog 0.1,0.2,0.45,0.8', ['dog', 10, 20, 45, 80]],
    ['dog 100,200,450,800', ['dog', 10, 20, 45, 80]],
    ['size: 2000x1000\ndog 200,200,900,800', ['dog', 10, 20, 45, 80]],
    ['犬 10,20,45,80', ['犬', 10, 20, 45, 80]],
    ['{"label": "dog", "bbox_2d": [10, 20, 45, 80]}', ['dog', 10, 20, 45, 80]],
    ['[{"bbox_2d": [10, 20, 45, 80], "label": "dog"}]', ['dog', 10, 20, 45, 80]],
    ["{'a dog': [10, 20, 45, 80]}", ['a dog', 10, 20, 45, 80]],
    ['[{"name": "dog", "x1": 10, "y1": 20, "x2": 45, "y2": 80}]', ['dog', 10, 20, 45, 80]],
    ['[{"box_2d": [200, 100, 800, 450], "label": "dog"}]', ['dog', 10, 20, 45, 80]],
    ['{"label":"dog","x":10,"y":20,"width":35,"height":60}', ['dog', 10, 20, 45, 80]],
    ['{"label":"dog","bbox":{"x1":10,"y1":20,"x2":45,"y2":80}}', ['dog', 10, 20, 45, 80]],
    ['{"box":{"x":10,"y":20,"w":35,"h":60},"label":"dog"}', ['dog', 10, 20, 45, 80]],
    ['{"dog": {"xmin":10,"ymin":20,"xmax":45,"ymax":80}}', ['dog', 10, 20, 45, 80]],
    ['[{"label": "dog", "bbox": [40, 20, 5, 60]}]', ['dog', 40, 20, 45, 80]],
    ['{"label":"dog","bbox":[10,20,45,80,0.9]}', ['dog', 10, 20, 45, 80]],
    ['{"label":"dog","points":[[10,20],[45,20],[45,80],[10,80]]}', ['dog', 10, 20, 45, 80]],
    ['{"bboxes": [[10,20,45,80]], "labels": ["dog"]}', ['dog', 10, 20, 45, 80]],
    ['{label: "dog", bbox_2d: [10, 20, 45, 80]}', ['dog', 10, 20, 45, 80]],
    ['[["dog", [10, 20, 45, 80]]]', ['dog', 10, 20, 45, 80]],
    ['{"label":"dog","bbox":"10,20,45,80"}', ['dog', 10, 20, 45, 80]],
    ['{"label":"dog","description":"a brown one","bbox":[10,20,45,80]}', ['dog', 10, 20, 45, 80]],
    [
      '{"image":{"width":200,"height":100},"objects":[{"label":"dog","bbox_2d":[20,20,90,80]}]}',
      ['dog', 10, 20, 45, 80],
    ],
    ['dog 10 20 45 80 0.95', ['dog', 10, 20, 45, 80]],
    ['dog 0.95 10 20 45 80', ['dog', 10, 20, 45, 80]],
    ['dog 0.1 0.2 0.45 0.8 0.95', ['dog', 10, 20, 45, 80]],
    ['10 20 45 80 0.95 dog', ['dog', 10, 20, 45, 80]],
    ['dog 2 0.1 0.2 0.45 0.8', ['dog 2', 10, 20, 45, 80]],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject({ ok: true, objects: [expected] });
  });

  it('reads captions, lists of boxes and repeated labels', () => {
    expect(read('caption: a dog on a sofa\ndog 1,2,3,4\n\ndog 5,6,7,8')).toMatchObject({
      caption: 'a dog on a sofa',
      objects: [
        ['dog', 1, 2, 3, 4],
        ['dog', 5, 6, 7, 8],
      ],
    });
    expect(read('{"dog": [[1, 2, 3, 4], [5, 6, 7, 8]], "cat": [9, 10, 11, 12]}').objects).toEqual([
      ['dog', 1, 2, 3, 4],
      ['dog', 5, 6, 7, 8],
      ['cat', 9, 10, 11, 12],
    ]);
  });

  it('says what it assumed', () => {
    const notes = (text: string) =>
      read(text)
        .problems.map(({ severity, message }) => `${severity}: ${message}`)
        .join('\n');
    expect(notes('dog 10,20,45,80')).toBe('');
    expect(notes('dog 0.1,0.2,0.45,0.8')).toMatch(/^note: .*fractions/);
    expect(notes('dog 100,200,450,800')).toMatch(/^note: .*thousandths/);
    expect(notes("{'a dog': [1088.6, 782.8, 1407.5, 1040.6]}")).toMatch(
      /^note: .*pixels.*1407\.5, 1040\.6/,
    );
    expect(notes('size: 2000x1000\ndog 200,200,900,800')).toMatch(/^note: .*2000 x 1000/);
    expect(notes('dog 45,80,10,20')).toMatch(/^note: .*swapped/);
    expect(notes('dog 10,20,10,80')).toMatch(/^warning: .*no area/);
    expect(notes('10,20,30,80')).toMatch(/^warning: .*no label/);
    expect(notes('[{"box_2d": [20, 10, 80, 45], "label": "dog"}]')).toMatch(/vertical numbers/);
    expect(read("{'a dog': [1088.6, 782.8, 1407.5, 1040.6]}").objects).toEqual([
      ['a dog', 77.34, 75.23, 100, 100],
    ]);
  });

  it('loses no object without a problem at its line', () => {
    expect(
      read(
        '{"objects":[{"label":"car","bbox":[10,20,30,40]},\n{"label":"dog","box":{"x":1,"y":2,"width":3,"height":4}}]}',
      ),
    ).toMatchObject({
      ok: true,
      objects: [
        ['car', 10, 20, 30, 40],
        ['dog', 1, 2, 4, 6],
      ],
      problems: [],
    });
    for (const lost of [
      '{"label":"dog"}',
      '{"label":"dog","bbox":[1,2,3]}',
      '{"label":"dog","bbox":[1,2,3,4,5]}',
      '{"label":"dog","x":1,"y":2}',
      '{"label":"dog","box":{"x":1,"y":2}}',
      '{"label":"dog","position":"left"}',
      '{"label":"dog","cx":1,"cy":2,"r":3}',
      '{"dog":[1,2,3]}',
      '{"dog":{"x":1,"y":2}}',
      '[1,2,3]',
    ]) {
      const { ok, problems, objects } = read(`[{"label":"car","bbox_2d":[1,2,3,4]},\n  ${lost}]`);
      expect(ok, lost).toBe(false);
      expect(objects).toEqual([['car', 1, 2, 3, 4]]);
      expect(problems.map(({ severity, line }) => [severity, line])).toEqual([['error', 2]]);
    }
    expect(read('{"name":"image.jpg","objects":[{"label":"a","bbox":[1,2,3,4]}]}')).toMatchObject({
      ok: true,
      objects: [['a', 1, 2, 3, 4]],
      problems: [{ severity: 'note' }],
    });
    expect(read('dog 0 0.2 0.3 0.4 0.95').ok).toBe(false);
  });

  it('reads all boxes of COCO by their sizes where one cannot be meant by corners', () => {
    const { objects, problems } = read(
      '[{"label":"a","bbox":[10,20,30,40]},{"label":"b","bbox":[50,60,20,10]}]',
    );
    expect(objects).toEqual([
      ['a', 10, 20, 40, 60],
      ['b', 50, 60, 70, 70],
    ]);
    expect(problems).toMatchObject([
      { severity: 'note', message: expect.stringMatching(/width and height/) },
    ]);
    expect(read('[{"label":"b","bbox_2d":[50,60,20,10]}]').objects).toEqual([
      ['b', 20, 10, 50, 60],
    ]);
  });

  it('says that a confidence was left out', () => {
    expect(read('car 10 20 30 40 0.95').problems).toMatchObject([
      { severity: 'note', line: 1, column: 17, found: '0.95' },
    ]);
  });

  it('marks what is no box at its place', () => {
    const { ok, problems } = read('dog 1,2,3,4\n  a cat sleeps\ncup 5,6,7,8');
    expect(ok).toBe(false);
    expect(problems).toMatchObject([
      { severity: 'error', line: 2, column: 3, length: 12, found: 'a cat sleeps' },
    ]);
    for (const text of ['', 'hello', '{}', '[]']) expect(read(text).ok).toBe(false);
  });

  it('has no errors at any cut of a text that is still being written', () => {
    const json =
      '[{"bbox_2d": [10, 20, 45, 80], "label": "dog"}, {"bbox_2d": [1, 2, 4, 8], "label": "cat"}]';
    for (const text of [...Array.from({ length: 60 }, (_, seed) => print(drawn(seed))), json])
      for (let end = 0; end <= text.length; end += 1)
        expect(
          parse(text.slice(0, end), { partial: true }).problems.filter(
            ({ severity }) => severity === 'error',
          ),
        ).toEqual([]);
  });

  it('never throws, and is quick on 100 kB of anything', () => {
    const pieces = fc.constantFrom(
      '1,',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      'dog',
      ':',
      '\n',
      '-',
      '.5',
      '<box>',
      'label',
      ' ',
      '1e9',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        for (const text of [parts.join(''), `[{${parts.join('')}`]) {
          const { description } = parse(text);
          if (description)
            expect(parse(print(description)).description?.objects.length).toBe(
              description.objects.length,
            );
        }
      }),
      { seed: 2, numRuns: 1000 },
    );
    for (const piece of [
      '1,',
      '1 ',
      '[',
      '{"a":',
      '"',
      '\\"',
      '-',
      '.',
      '9',
      'a 1,2,3,4 ',
      'dog 1,2,3,4\n',
      '<box>',
      '<',
      '{"label":"a","bbox":[1,2,3,4]},',
      ' ',
    ])
      for (const head of ['', '[{', 'a']) {
        const text = (head + piece.repeat(100_000 / piece.length)).slice(0, 100_000);
        expect(
          fastestMs(() => parse(text), 200),
          piece,
        ).toBeLessThan(200);
      }
    expect(parse('x'.repeat(100_001)).ok).toBe(false);
  }, 60_000);
});

describe('draw', () => {
  const svgOf = (description: SceneDescription, style = {}) => {
    const drawing = draw(description, { ...defaultStyle, ...style });
    if (!('form' in drawing) || drawing.form !== 'svg') throw new Error('no svg');
    return drawing.svg;
  };
  it('lays boxes exactly over the image', () => {
    const description = {
      objects: [{ label: 'dog', box: { left: 10, top: 25, right: 60, bottom: 75 } }],
    };
    const svg = svgOf(description, { overlay: true, width: 400, height: 200 });
    expect(svg).toContain('width="400" height="200"');
    expect(svg).toContain('M40 50h200v100h-200Z');
    expect(svg).not.toContain('stroke-opacity="0.5"');
  });
  it('keeps every tag inside the frame and escapes labels', () => {
    const label =
      '<script>"a very long label, longer than any box or frame could ever be wide enough for"</script>'.repeat(
        3,
      );
    const box = { left: 95, top: 0, right: 100, bottom: 3 };
    const svg = svgOf({
      caption: '<b>&',
      objects: [
        { label, box },
        { label: 'x', box },
      ],
    });
    expect(svg).not.toContain('<script>');
    for (const [, x, y, w, h] of svg.matchAll(
      /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    )) {
      expect(Number(x) + Number(w)).toBeLessThanOrEqual(640.01);
      expect(Number(y) + Number(h)).toBeLessThanOrEqual(480.01);
    }
  });
  it('lays no tag on another', () => {
    for (const top of [0, 40, 95]) {
      const svg = svgOf({
        objects: Array.from({ length: 6 }, (_, index) => ({
          label: `thing ${index}`,
          box: { left: 20 + index / 4, top, right: 60, bottom: 100 },
        })),
      });
      const tops = [
        ...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="#/g),
      ].map(([, y, height]) => [Number(y), Number(height)] as const);
      expect(tops).toHaveLength(6);
      for (const [index, [y, height]] of tops.entries())
        for (const [other] of tops.slice(index + 1))
          expect(Math.abs(other - y)).toBeGreaterThanOrEqual(height - 0.1);
    }
  });
  it('gives one colour a label, and caps huge scenes', () => {
    const box = { left: 1, top: 1, right: 2, bottom: 2 };
    const svg = svgOf({
      objects: Array.from({ length: 10_000 }, (_, index) => ({ label: `thing ${index % 3}`, box })),
    });
    expect(svg).toContain('The first 500 of 10000 boxes are drawn.');
    expect(new Set(svg.match(/stroke="#[0-9a-f]{6}"/g)).size).toBeLessThanOrEqual(4);
  });
});

describe('compare', () => {
  const of = (text: string) => parse(text).description ?? { objects: [] };
  it('matches labels with enough overlap, one to one, best first', () => {
    expect(compare(of('Dogs 10,10,50,50'), of('dog 10,10,50,48'))).toMatchObject({
      right: 1,
      exact: true,
    });
    expect(compare(of('cat 10,10,50,50'), of('dog 10,10,50,50'))).toMatchObject({
      right: 0,
      missing: 1,
      invented: 1,
    });
    expect(compare(of('dog 10,10,50,50'), of('dog 10,10,50,95'))).toMatchObject({
      right: 0,
      missing: 1,
      invented: 1,
    });
    expect(compare(of('dog 0,0,10,10\ndog 0,0,10,9'), of('dog 0,0,10,9'))).toMatchObject({
      right: 1,
      missing: 0,
      invented: 1,
      inventedFacts: ['dog at 0,0,10,10'],
    });
    expect(compare(of('dog 0,0,10,10'), of('dog 0,0,10,10\ndog 50,50,60,60'))).toMatchObject({
      right: 1,
      missing: 1,
      invented: 0,
    });
  });
});

describe('questions, against brute force', () => {
  const kit = scene.questions;
  if (!kit) throw new Error('no questions');

  it('solves all it can be asked on 300 scenes as plain arithmetic does', () => {
    let checked = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const description = drawn(seed);
      const { objects } = description;
      const unique = objects.filter(
        ({ label }) => objects.filter((other) => other.label === label).length === 1,
      );
      const all = kit.solve(description, { kind: 'count' });
      expect(all.ok && all.solution.value).toBe(objects.length);
      for (const { label } of objects) {
        const count = kit.solve(description, { kind: 'count', label });
        expect(count.ok && count.solution.value).toBe(
          objects.filter((other) => other.label === label).length,
        );
      }
      for (const a of unique)
        for (const b of unique) {
          if (a === b) continue;
          // Doubled, so that all stays whole numbers.
          const dx = a.box.left + a.box.right - b.box.left - b.box.right;
          const dy = a.box.top + a.box.bottom - b.box.top - b.box.bottom;
          const grid = (box: SceneBox, x: number, y: number) =>
            x >= box.left && x < box.right && y >= box.top && y < box.bottom;
          let shared = 0;
          for (let x = a.box.left; x < a.box.right; x += 1)
            for (let y = a.box.top; y < a.box.bottom; y += 1) if (grid(b.box, x, y)) shared += 1;
          const expected = {
            left: Math.abs(dx) < 2 ? undefined : dx < 0,
            right: Math.abs(dx) < 2 ? undefined : dx > 0,
            above: Math.abs(dy) < 2 ? undefined : dy < 0,
            below: Math.abs(dy) < 2 ? undefined : dy > 0,
            overlaps: shared > 0,
          };
          for (const relation of ['left', 'right', 'above', 'below', 'overlaps'] as const) {
            const result = kit.solve(description, {
              kind: 'relation',
              of: a.label,
              relation,
              to: b.label,
            });
            const holds = expected[relation];
            expect(result.ok ? result.solution.answer : undefined).toBe(
              holds === undefined ? undefined : holds ? 'Yes' : 'No',
            );
            checked += 1;
          }
        }
      for (const { label } of unique) {
        const result = kit.solve(description, { kind: 'nearest', to: label });
        if (!result.ok) continue;
        const target = unique.find((one) => one.label === label);
        const squared = (box: SceneBox) =>
          (box.left + box.right - (target?.box.left ?? 0) - (target?.box.right ?? 0)) ** 2 +
          (box.top + box.bottom - (target?.box.top ?? 0) - (target?.box.bottom ?? 0)) ** 2;
        const best = objects
          .filter((one) => one !== target)
          .reduce((a, b) => (squared(b.box) < squared(a.box) ? b : a));
        expect(result.solution.answer).toBe(best.label);
      }
      const by = {
        largest: (box: SceneBox) => -(box.right - box.left) * (box.bottom - box.top),
        smallest: (box: SceneBox) => (box.right - box.left) * (box.bottom - box.top),
        leftmost: (box: SceneBox) => box.left + box.right,
        rightmost: (box: SceneBox) => -box.left - box.right,
        topmost: (box: SceneBox) => box.top + box.bottom,
        bottommost: (box: SceneBox) => -box.top - box.bottom,
      };
      for (const which of [
        'largest',
        'smallest',
        'leftmost',
        'rightmost',
        'topmost',
        'bottommost',
      ] as const) {
        const result = kit.solve(description, { kind: 'extreme', which });
        if (!result.ok) continue;
        const best = objects.reduce((a, b) => (by[which](b.box) < by[which](a.box) ? b : a));
        expect(result.solution.answer).toBe(best.label);
      }
    }
    expect(checked).toBeGreaterThan(2000);
  }, 60_000);

  it('recognises its own wordings, for 500 seeds', () => {
    const kinds = new Set<string>();
    for (let seed = 0; seed < 500; seed += 1) {
      const description = drawn(seed);
      for (const { request, text, solution } of kit.ask(description, createRandom(seed))) {
        kinds.add(request.kind);
        expect(kit.solve(description, request)).toEqual({ ok: true, solution });
        expect(kit.recognize(description, text), text).toEqual(request);
      }
    }
    expect(kinds.size).toBe(4);
  }, 60_000);

  const street = parse(
    'car 5,50,30,80\nred car 60,50,90,80\ndog 40,70,50,90\nperson 20,20,30,45\nperson 70,20,80,45',
  ).description ?? { objects: [] };
  it.each([
    ['How many people are there?', { kind: 'count', label: 'person' }],
    ['how many persons can you see in the picture', { kind: 'count', label: 'person' }],
    ["What's the total number of objects in the image?", { kind: 'count' }],
    [
      'Is the dog on the left of the red car?',
      { kind: 'relation', of: 'dog', relation: 'left', to: 'red car' },
    ],
    [
      'Does the dog overlap with the car?',
      { kind: 'relation', of: 'dog', relation: 'overlaps', to: 'car' },
    ],
    [
      'Is the dog located below the car?',
      { kind: 'relation', of: 'dog', relation: 'below', to: 'car' },
    ],
    ['Which thing is closest to the dog?', { kind: 'nearest', to: 'dog' }],
    ['What is the biggest object in this photo?', { kind: 'extreme', which: 'largest' }],
    ['Which object is furthest to the right?', { kind: 'extreme', which: 'rightmost' }],
  ])('%s', (question, request) => {
    expect(kit.recognize(street, question)).toEqual(request);
  });
  it.each([
    'How many cats are there?',
    'How many blue cars are there?',
    'How many people wear a hat?',
    'What colour is the car?',
    'Is the dog bigger than the car?',
    'Is the dog in front of the car?',
    'Is the dog left of the house?',
    'Which person is nearest to the dog?',
    'How many objects are left of the dog?',
    'What is not the largest object?',
    'Is the dog touching the car?',
    '',
  ])('does not claim to understand: %s', (question) => {
    expect(kit.recognize(street, question)).toBeUndefined();
  });

  it('refuses what is not clear', () => {
    for (const request of [
      { kind: 'nearest', to: 'person' },
      { kind: 'relation', of: 'dog', relation: 'left', to: 'cat' },
      { kind: 'relation', of: 'dog', relation: 'left', to: 'dog' },
    ] as const)
      expect(kit.solve(street, request).ok).toBe(false);
    expect(kit.readRequest({ kind: 'extreme', which: 'reddest' })).toHaveProperty('problem');
    expect(kit.readRequest({ kind: 'nearest', to: 'dog' })).toEqual({
      request: { kind: 'nearest', to: 'dog' },
    });
  });
});

describe('how many are where', () => {
  const { description } = parse(
    'car 1,1,5,5\ncar 2,20,8,30\ncar 80,1,90,5\ndog 40,40,50,50\ncat 45,70,55,80',
  );
  it.each([
    ['How many cars are to the left of the dog?', 'left', '2'],
    ['How many cars are there to the right of the dog?', 'right', '1'],
    ['How many cars do you see above the dog?', 'above', '3'],
  ])('%s', (question, relation, answer) => {
    if (!description || !scene.questions) throw new Error('no scene');
    const request = scene.questions.recognize(description, question);
    expect(request).toEqual({ kind: 'count-related', label: 'car', relation, to: 'dog' });
    if (!request) return;
    expect(scene.questions.solve(description, request)).toMatchObject({
      ok: true,
      solution: { answer },
    });
  });
  it('is refused where one is too close to tell, or nothing is known', () => {
    if (!description || !scene.questions) throw new Error('no scene');
    const close = {
      ...description,
      objects: [
        ...description.objects,
        { label: 'car', box: { left: 40, top: 1, right: 50, bottom: 2 } },
      ],
    };
    const request = { kind: 'count-related', label: 'car', relation: 'left', to: 'dog' } as const;
    expect(scene.questions.solve(close, request).ok).toBe(false);
    for (const question of [
      'How many red cars are to the left of the dog?',
      'How many cars are left?',
      'How many birds are to the left of the dog?',
    ])
      expect(scene.questions.recognize(description, question)).toBeUndefined();
  });
});

it('samples at every difficulty, also where a place has no object left', () => {
  for (let seed = 0; seed < 3000; seed += 1)
    for (const difficulty of [4, 5] as const)
      expect(sample(createRandom(seed), difficulty).objects.length).toBeGreaterThan(1);
});

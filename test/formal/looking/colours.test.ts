import { describe, expect, test } from 'vitest';
import type { Colour } from '../../../src/core/pixel-colours.ts';
import { createColours } from '../../../src/formal/looking/colours.ts';
import { legendBySigns } from '../../../src/formal/looking/legend.ts';
import { Drawing, textAt } from './drawing.ts';

const red: Colour = [214, 39, 40];
const blue: Colour = [31, 119, 180];
const black: Colour = [20, 20, 20];

/** A legend at the right: a line before one name, a field with a rim before the other. */
const girls = textAt('Girls', [82, 9, 92, 12], 'header');
const boys = textAt('Boys', [82, 15, 92, 18], 'header');

function chart(paper: Colour = [255, 255, 255]): Drawing {
  return new Drawing(400, 300, paper)
    .rectangle(83, 9.5, 90, 11.5, black)
    .rectangle(83, 15.5, 90, 17.5, black)
    .rectangle(75, 10, 80, 11, red)
    .rectangle(76, 15, 80, 18, black)
    .rectangle(76.4, 15.5, 79.6, 17.5, blue);
}

const rounded = (colour: Colour | undefined): number[] | undefined => colour?.map(Math.round);

describe('the sign before a text', () => {
  test('has the colour of a line, and that inside a rim', () => {
    const colours = createColours(chart());
    expect(rounded(colours.signOf(girls))).toEqual([...red]);
    expect(rounded(colours.signOf(boys))).toEqual([...blue]);
  });

  test('is none where there is paper, or the print of the text itself', () => {
    const colours = createColours(
      chart().rectangle(20, 50, 24, 52, black).rectangle(27, 50, 33, 52, black),
    );
    expect(colours.signOf(textAt('Sum', [26, 49.5, 34, 52.5]))).toBeUndefined();
    expect(colours.signOf(textAt('Count', [50, 49, 60, 52]))).toBeUndefined();
  });
});

describe('the colour of a value', () => {
  test('tells its series on light and on dark paper, thin lines included', () => {
    for (const paper of [
      [255, 255, 255],
      [30, 32, 40],
    ] as Colour[]) {
      const image = chart(paper)
        .rectangle(10, 40, 60, 40.5, red)
        .rectangle(10, 70, 60, 70.5, blue)
        .rectangle(83, 9.5, 90, 11.5, [120, 120, 120])
        .rectangle(83, 15.5, 90, 17.5, [120, 120, 120]);
      const colours = createColours(image);
      const [ofRed = 0] = colours.sharesAt({ x: 30, y: 40.2 }, [girls, boys]) ?? [];
      const [ofBlue = 0] = colours.sharesAt({ x: 30, y: 70.2 }, [girls, boys]) ?? [];
      expect(ofRed).toBeGreaterThan(0.9);
      expect(ofBlue).toBeLessThan(0.1);
    }
  });

  test('is not guessed where there is no print or no sign', () => {
    const colours = createColours(chart());
    expect(colours.sharesAt({ x: 30, y: 80 }, [girls, boys])).toBeUndefined();
    expect(
      colours.sharesAt({ x: 78, y: 10.5 }, [girls, textAt('x', [40, 80, 42, 83])]),
    ).toBeUndefined();
  });

  test('is that of its label, too', () => {
    const label = textAt('84', [30, 30, 36, 33]);
    const colours = createColours(chart().rectangle(31, 31, 35, 32, blue));
    const [, ofBlue = 0] = colours.sharesOfPrint(label, [girls, boys]) ?? [];
    expect(ofBlue).toBeGreaterThan(0.9);
  });
});

describe('a slice of a pie', () => {
  const isDisc = (x: number, y: number): boolean => Math.hypot((x - 40) * 4, (y - 60) * 3) < 90;
  const pie = (): Drawing =>
    chart()
      .fill((x, y) => isDisc(x, y) && x < 40, red)
      .fill((x, y) => isDisc(x, y) && x >= 40, blue);

  test('has the colour under its label', () => {
    const [ofRed = 0] =
      createColours(pie()).sharesOfSlice(textAt('12', [28, 58, 34, 62]), [girls, boys]) ?? [];
    expect(ofRed).toBeGreaterThan(0.9);
  });

  test('has that in the direction of a label beside it', () => {
    const colours = createColours(pie());
    const [ofRed = 0] = colours.sharesOfSlice(textAt('12', [6, 60, 12, 63]), [girls, boys]) ?? [];
    const [, ofBlue = 0] =
      colours.sharesOfSlice(textAt('30', [68, 55, 74, 58]), [girls, boys]) ?? [];
    expect(ofRed).toBeGreaterThan(0.9);
    expect(ofBlue).toBeGreaterThan(0.9);
  });
});

describe('the legend by its signs', () => {
  const motion = textAt('Motion', [60, 95, 70, 98], 'header');

  test('leaves out what has none, and has what was missed', () => {
    const look = { colours: createColours(chart()), aspect: 4 / 3 };
    const missed = { ...boys, role: 'none' as const, roles: { ...boys.roles, header: 0 } };
    const legend = legendBySigns([girls, motion], [girls, missed, motion], look);
    expect(legend.map(({ text }) => text)).toEqual(['Girls', 'Boys']);
  });

  test('takes no mark that was read as a letter for a name', () => {
    const green: Colour = [30, 140, 60];
    const drawing = chart()
      .rectangle(76, 21.5, 80, 23.5, green)
      .rectangle(82.5, 21.5, 83.5, 23.5, black);
    const mark = textAt('n', [82, 21, 86, 24]);
    const look = { colours: createColours(drawing), aspect: 4 / 3 };
    const names = (mark: ReturnType<typeof textAt>) =>
      legendBySigns([girls, boys], [girls, boys, mark], look).map(({ text }) => text);
    expect(names(mark)).toEqual(['Girls', 'Boys']);
    expect(names({ ...mark, text: 'Teachers' })).toEqual(['Girls', 'Boys', 'Teachers']);
  });

  test('has a name beside the others, though its sign is as dark as its letters', () => {
    const row = [
      ['Pelri', 10, red],
      ['Yamar', 40, undefined],
      ['Zobodor', 70, blue],
    ] as const;
    const drawing = new Drawing(400, 300);
    for (const [, left, ink] of row) if (ink) drawing.rectangle(left - 4, 91, left - 1, 93, ink);
    const names = row.map(([text, left]) => textAt(text, [left, 90, left + 9, 94], 'header'));
    for (const { left, right } of names)
      drawing.rectangle(left + 1, 91, right - 1, 93, [20, 20, 20]);
    const look = { colours: createColours(drawing), aspect: 4 / 3 };
    const legend = legendBySigns(names, names, look);
    expect(legend.map(({ text }) => text).sort()).toEqual(['Pelri', 'Yamar', 'Zobodor']);
  });

  test('is what the encoder takes for it where colours do not tell', () => {
    const look = { colours: createColours(new Drawing(400, 300)), aspect: 4 / 3 };
    expect(legendBySigns([girls, motion], [girls, boys, motion], look)).toEqual([girls, motion]);
    expect(legendBySigns([girls], [girls, boys], { aspect: 1 })).toEqual([girls]);
  });
});

test('a name whose box has its sign in it begins with its letters', () => {
  const drawing = new Drawing(400, 300).rectangle(10, 41, 13, 44, red);
  for (let x = 15; x < 30; x += 1.5) drawing.rectangle(x, 41, x + 0.5, 44, black);
  const colours = createColours(drawing);
  const name = textAt('o Girls', [9, 40, 31, 45], 'header');
  const letters = colours.withoutSign(name);
  expect(letters.text).toBe('Girls');
  expect(letters.left).toBeCloseTo(15, 0);
  expect(colours.signOf(letters)?.[0]).toBeGreaterThan(150);
  const plain = textAt('Girls', [14.5, 40, 31, 45], 'header');
  expect(colours.withoutSign(plain)).toBe(plain);
});

import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { createSheet, type Sheet } from '../sheet/sheet.ts';
import { inCase, randomName, randomPhrase, randomPlace, randomWord } from '../words.ts';

const small = 'the of and to in a is for on with as by at from or an be that was are'.split(' ');

/** A page of running text: a heading, paragraphs in one to three columns, a page number. */
export function drawPage(look: Look, random: Random): string {
  const sheet = createSheet(look);
  const { width, height, fontSize } = look;
  const margin = random.integer(20, 60);
  const size = Math.min(fontSize, 16);
  let top = margin;
  if (random.chance(0.7)) {
    const heading = inCase(randomPhrase(random, random.integer(2, 3)), 'title');
    const large = size * random.number(1.2, 1.8, 0.1);
    const at = random.pick([
      { x: margin, anchor: 'start' },
      { x: width / 2, anchor: 'middle' },
    ] as const);
    if (sheet.widthOf(heading, { size: large }) < width - 2 * margin)
      sheet.write(at.x, top, heading, {
        size: large,
        anchor: at.anchor,
        align: 'top',
        weight: 700,
      });
    top += large * 1.8;
  }
  const columns = width > 560 ? random.integer(1, 3) : random.integer(1, 2);
  const gap = random.integer(18, 32);
  const wide = (width - 2 * margin - (columns - 1) * gap) / columns;
  const bottom = height - margin - (random.chance(0.5) ? 1.5 * size : 0);
  for (let column = 0; column < columns; column += 1)
    writeColumn(sheet, { left: margin + column * (wide + gap), top, wide, bottom, size }, random);
  if (bottom < height - margin)
    sheet.write(width / 2, height - margin / 2, String(random.integer(1, 400)), {
      size: 11,
      anchor: 'middle',
      align: 'bottom',
    });
  return sheet.toSvg();
}

type Column = {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly bottom: number;
  readonly size: number;
};

function writeColumn(
  sheet: Sheet,
  { left, top, wide, bottom, size }: Column,
  random: Random,
): void {
  const leading = size * random.number(1.25, 1.6, 0.05);
  const indent = random.chance(0.5) ? 1.5 * size : 0;
  let y = top;
  while (y + size <= bottom) {
    let words = randomSentences(random);
    for (let line = 0; words.length > 0 && y + size <= bottom; line += 1) {
      const x = left + (line === 0 ? indent : 0);
      const count = wordsThatFit(sheet, words, left + wide - x, size);
      sheet.write(x, y, words.slice(0, count).join(' '), { size, align: 'top' });
      words = words.slice(count);
      y += leading;
    }
    y += leading * random.number(0, 0.8, 0.4);
  }
}

/** At least one, though it be too long. */
function wordsThatFit(sheet: Sheet, words: readonly string[], wide: number, size: number): number {
  let count = 1;
  while (
    count < words.length &&
    sheet.widthOf(words.slice(0, count + 1).join(' '), { size }) <= wide * 0.98
  )
    count += 1;
  return count;
}

function randomSentences(random: Random): string[] {
  return Array.from({ length: random.integer(1, 4) }, () => {
    const words = Array.from({ length: random.integer(5, 14) }, (_, index) => {
      if (index % 2 === 1 && random.chance(0.7)) return random.pick(small);
      if (random.chance(0.06)) return String(random.integer(2, 2030));
      return random.chance(0.1)
        ? random.pick([randomName, randomPlace])(random)
        : randomWord(random);
    });
    return `${inCase(words.join(' '), 'capitalised')}${random.pick(['.', '.', '.', '?', '!'])}`;
  })
    .join(' ')
    .split(' ');
}

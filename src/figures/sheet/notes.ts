import type { Random } from '../../formal/random.ts';
import { inCase, randomLastName, randomPhrase, randomPlace } from '../words.ts';
import type { Box } from './quad.ts';
import type { Sheet, TextLook } from './sheet.ts';

/** A line at the edge of a figure that says nothing of its content: sources, figure and page numbers. */
export type Note = {
  readonly text: string;
  readonly edge: 'top' | 'bottom';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly look: TextLook;
};

const texts: readonly ((random: Random) => string)[] = [
  (random) => `Figure ${random.integer(1, 40)}`,
  (random) => `Fig. ${random.integer(1, 12)}.${random.integer(1, 20)}`,
  (random) => `${random.pick(['Exhibit', 'Chart', 'Panel', 'Exercise'])} ${random.integer(1, 30)}`,
  (random) => `Source: ${inCase(randomPhrase(random, 2), 'title')}`,
  (random) => `Source: ${randomLastName(random)} (${random.integer(1975, 2025)})`,
  (random) => `Data: ${randomPlace(random)}, ${random.integer(1990, 2025)}`,
  (random) => `${random.integer(2, 480)}`,
  (random) => `(${random.pick(['a', 'b', 'c', 'd'])})`,
  (random) => `www.${randomPhrase(random, 2).replace(' ', '')}.org`,
];

/** Mostly none, at most two. */
export function randomNotes(random: Random, size: number, fill: string): Note[] {
  const count = random.pick([0, 0, 0, 0, 1, 1, 2]);
  return Array.from({ length: count }, (_, index) => ({
    text: random.pick(texts)(random),
    edge: index === 1 || random.chance(0.75) ? ('bottom' as const) : ('top' as const),
    anchor: random.pick(['start', 'start', 'middle', 'end'] as const),
    look: { size: Math.max(11, Math.round(size * 0.8)), fill, italic: random.chance(0.3) },
  }));
}

/** Writes notes at the upper and lower edge of an area, each on its own line; returns what is left of the area. */
export function writeNotes(sheet: Sheet, notes: readonly Note[], area: Box): Box {
  let { y, height } = area;
  for (const { text, edge, anchor, look } of notes) {
    const line = (look.size ?? 12) * 1.4;
    const share = { start: 0, middle: 0.5, end: 1 }[anchor];
    const top = edge === 'top' ? y : y + height - line;
    sheet.write(area.x + share * area.width, top + line / 2, text, {
      ...look,
      anchor,
      align: 'middle',
    });
    const gap = edge === 'top' ? 4 : 0;
    y += edge === 'top' ? line + gap : 0;
    height -= line + gap;
  }
  return { ...area, y, height };
}

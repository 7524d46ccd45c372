import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { inCase, randomLastName, randomPhrase, randomWord } from '../words.ts';
import { measureText } from './measure-text.ts';
import type { Box } from './quad.ts';
import type { Sheet } from './sheet.ts';

/** What stands around a drawing and is not part of it: captions, sources, page numbers, frames. */
export type SideNotes = {
  /** What is left for the drawing, in pixels. */
  readonly area: Box;
  draw(sheet: Sheet): void;
};

type Note = {
  readonly text: string;
  readonly place: 'top' | 'bottom' | 'corner';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
};

function captionText(random: Random): string {
  const number = random.chance(0.5)
    ? `${random.integer(1, 24)}`
    : `${random.integer(1, 12)}.${random.integer(1, 9)}`;
  const start =
    random.pick(['Figure ', 'Fig. ', 'Figure ', 'Diagram ', 'Exhibit ', 'FIG. ']) + number;
  if (random.chance(0.35)) return start;
  const phrase = inCase(randomPhrase(random, random.integer(2, 3)), 'capitalised');
  return `${start}${random.pick([': ', '. ', ' - '])}${phrase}`;
}

function sourceText(random: Random): string {
  const year = random.integer(1988, 2025);
  return random.pick([
    () => `Source: ${randomLastName(random)}, ${year}`,
    () => `After ${randomLastName(random)} (${year})`,
    () => `${inCase(randomWord(random), 'upper')} ${year}`,
    () => `www.${randomWord(random)}.org`,
    () => `rev. ${random.integer(1, 9)} / ${year}`,
  ])();
}

/**
 * @param title written over the drawing, centred and bold: for languages whose descriptions have one. Without it a
 *   heading is at most one note among others.
 */
export function planNotes(random: Random, look: Look, title?: string): SideNotes {
  const { width, height } = look;
  const small = Math.max(11, Math.round(look.fontSize * 0.85));
  const notes: Note[] = [];
  const anchor = () => random.pick(['start', 'middle', 'middle', 'end'] as const);
  const note = (text: string, place: Note['place'], more: Partial<Note> = {}) =>
    notes.push({ text, place, anchor: anchor(), size: small, italic: false, bold: false, ...more });
  if (title !== undefined)
    note(title, 'top', {
      anchor: 'middle',
      size: look.fontSize + random.integer(1, 4),
      bold: true,
    });
  if (random.chance(0.22)) note(captionText(random), 'bottom', { italic: random.chance(0.3) });
  else if (random.chance(0.12)) note(sourceText(random), 'bottom', { italic: random.chance(0.4) });
  if (random.chance(0.07)) note(`${random.integer(2, 480)}`, 'corner', { anchor: 'end' });
  if (title === undefined && random.chance(0.08))
    note(sourceText(random), 'top', { anchor: random.pick(['start', 'end'] as const) });
  const fitting = notes.filter(
    ({ text, size, bold }) =>
      measureText(text, size, { family: look.fontFamily, weight: bold ? 700 : look.fontWeight }) <
      width - 40,
  );
  const framed = random.chance(0.14);
  const inset = framed ? random.integer(4, 12) : 0;
  const radius = framed && random.chance(0.3) ? 8 : 0;
  const margin = inset + random.integer(10, 22);
  const bandOf = (place: Note['place']) =>
    Math.max(0, ...fitting.filter((one) => one.place === place).map(({ size }) => size * 1.8));
  const top = bandOf('top');
  const bottom = Math.max(bandOf('bottom'), bandOf('corner'));
  const corner = fitting.some(({ place }) => place === 'corner');
  const yOf = ({ place, size }: Note) =>
    place === 'top' ? margin + size * 0.8 : height - margin - size * 0.25;
  return {
    area: {
      x: margin,
      y: margin + top,
      width: width - 2 * margin,
      height: height - 2 * margin - top - bottom,
    },
    draw(sheet) {
      if (framed) {
        const box = { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
        sheet.rect(box, { stroke: look.ink, width: 1, opacity: 0.6, radius });
      }
      for (const one of fitting) {
        // A page number has the right end of the line for itself.
        const side = one.place === 'bottom' && corner ? 'start' : one.anchor;
        const x = { start: margin, middle: width / 2, end: width - margin }[side];
        sheet.write(x, yOf(one), one.text, {
          anchor: side,
          size: one.size,
          italic: one.italic,
          ...(one.bold && { weight: 700 }),
          ...(one.place !== 'top' && { opacity: 0.8 }),
        });
      }
    },
  };
}

import { type Font, type Glyph, openSync } from 'fontkit';
import { chooseFile, type FontFile, fallbackFamily } from './font-files.ts';
import type { Place } from './matrix.ts';

export type PlacedGlyph = {
  /** Ems from the start of the line. */
  readonly x: number;
  /** SVG path data in thousandths of an em from the glyph's start and the baseline; empty for a space. */
  readonly outline: string;
  /** Points of the outline that lie outermost in one of 16 directions. */
  readonly outermost: readonly Place[];
};

export type MeasuredText = {
  /** How far the pen moves, in ems. */
  readonly advance: number;
  /** In the order of the text. */
  readonly glyphs: readonly PlacedGlyph[];
};

const fonts = new Map<string, Font>();

function open(path: string): Font {
  const known = fonts.get(path);
  if (known) return known;
  const font = openSync(path);
  // None of the files is a collection.
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts.`);
  fonts.set(path, font);
  return font;
}

/** Directions in which the outline of a glyph is probed: half of a turn, since each has its opposite. */
const directions = Array.from({ length: 8 }, (_, index) => {
  const angle = (index * Math.PI) / 8;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function outlineOf(font: Font, glyph: Glyph): string {
  const scale = (number: number, index: number): number =>
    Math.round(((index % 2 === 0 ? 1000 : -1000) * number) / font.unitsPerEm);
  return glyph.path.commands
    .map(({ command, args }) => `${letters[command] ?? 'Z'}${args.map(scale).join(' ')}`)
    .join('');
}

/** The outermost points of a glyph's outline, in ems, `y` downwards; none of a space. */
function outermostOf(font: Font, glyph: Glyph): readonly Place[] {
  const places = pointsOf(glyph).map(([x, y]) => ({
    x: x / font.unitsPerEm,
    y: -y / font.unitsPerEm,
  }));
  const [first] = places;
  if (!first) return [];
  const outermost = directions.flatMap(([x, y]) => {
    const along = (place: Place): number => place.x * x + place.y * y;
    return [
      places.reduce((best, place) => (along(place) > along(best) ? place : best), first),
      places.reduce((best, place) => (along(place) < along(best) ? place : best), first),
    ];
  });
  return [...new Set(outermost)];
}

/** Points on a glyph's outline, in font units: ends of its pieces, and points on its curves. */
function pointsOf(glyph: Glyph): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const { args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    for (const t of [0.25, 0.5, 0.75, 1]) {
      const s = 1 - t;
      if (args.length === 2 && t === 1) points.push([a, b]);
      if (args.length === 4)
        points.push([s * s * x + 2 * s * t * a + t * t * c, s * s * y + 2 * s * t * b + t * t * d]);
      if (args.length === 6)
        points.push([
          s ** 3 * x + 3 * s * s * t * a + 3 * s * t * t * c + t ** 3 * e,
          s ** 3 * y + 3 * s * s * t * b + 3 * s * t * t * d + t ** 3 * f,
        ]);
    }
    [x, y] = [args.at(-2) ?? x, args.at(-1) ?? y];
  }
  return points;
}

/** Pieces of a text in one font each. Where the fallback has all of a text and its font has not, it takes all: so does resvg. */
function splitByFont(
  text: string,
  file: FontFile,
): { readonly font: Font; readonly text: string }[] {
  const own = open(file.path);
  const fallback = open(chooseFile(fallbackFamily, 400).path);
  const hasAll = (font: Font): boolean =>
    [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  if (hasAll(own)) return [{ font: own, text }];
  if (hasAll(fallback)) return [{ font: fallback, text }];
  const pieces: { font: Font; text: string }[] = [];
  for (const character of text) {
    const has = own.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    const font = has ? own : fallback;
    const last = pieces.at(-1);
    if (last?.font === font) last.text += character;
    else pieces.push({ font, text: character });
  }
  return pieces;
}

/** What one character adds to a line of a font, in ems. */
type Step = { readonly advance: number } & Omit<PlacedGlyph, 'x'>;

const steps = new WeakMap<Font, Map<string, Step>>();
const kernings = new WeakMap<Font, Map<string, number>>();

function rememberIn<Value>(
  cache: WeakMap<Font, Map<string, Value>>,
  font: Font,
  key: string,
  make: () => Value,
): Value {
  const own = cache.get(font) ?? new Map<string, Value>();
  cache.set(font, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = make();
  own.set(key, made);
  return made;
}

const widthOf = (font: Font, text: string): number =>
  font.layout(text).advanceWidth / font.unitsPerEm;

function stepOf(font: Font, character: string): Step {
  return rememberIn(steps, font, character, () => {
    const [glyph] = font.layout(character).glyphs;
    return {
      advance: widthOf(font, character),
      outline: glyph ? outlineOf(font, glyph) : '',
      outermost: glyph ? outermostOf(font, glyph) : [],
    };
  });
}

/** How much closer two characters stand side by side than apart; ligatures included. */
function kerningOf(font: Font, before: string, after: string): number {
  return rememberIn(
    kernings,
    font,
    before + after,
    () =>
      widthOf(font, before + after) - stepOf(font, before).advance - stepOf(font, after).advance,
  );
}

/**
 * Where the glyphs of a line lie. Shaping a whole line takes 50 times as long as adding up its characters and their
 * kerning by pairs, which agrees with it but for contextual letters of handwriting (within 1 px at 20 px).
 */
export function measureText(text: string, family: string, weight: number): MeasuredText {
  const glyphs: PlacedGlyph[] = [];
  let advance = 0;
  for (const piece of splitByFont(text, chooseFile(family, weight))) {
    let before: string | undefined;
    for (const character of piece.text) {
      if (before !== undefined) advance += kerningOf(piece.font, before, character);
      const { outline, outermost, advance: width } = stepOf(piece.font, character);
      glyphs.push({ x: advance, outline, outermost });
      advance += width;
      before = character;
    }
  }
  return { advance, glyphs };
}

import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { inCase, randomPhrase } from '../words.ts';
import { mix, readable, textOn } from './colors.ts';
import type { Box } from './quad.ts';
import type { Sheet, StrokeLook, TextLook } from './sheet.ts';
import type { SurroundingsTheme } from './surroundings.ts';

/** What pages and reports set around a title and a plot; it says nothing of them. Lengths in pixels. */
export type Furniture = {
  /** The colour of a band over the whole width, behind the title at the top. */
  readonly band?: string;
  /** The colour of a strip along the left or the upper edge. */
  readonly strip?: { readonly fill: string; readonly edge: 'left' | 'top'; readonly width: number };
  readonly above?: StrokeLook;
  readonly below?: StrokeLook;
  /** Smaller lines beneath the title. */
  readonly subtitle?: { readonly lines: readonly string[]; readonly look: TextLook };
};

const periods = ['Annual', 'Monthly', 'Weekly', 'Average', 'Median', 'Latest', 'Estimated'];
const shares = ['Share of all', 'Number of', 'Change in', 'Rank by', 'As reported by', 'Selected'];

/** A line that could stand beneath any title. */
export function randomSubtitle(random: Random): string {
  const phrase = randomPhrase(random, random.integer(1, 2));
  const [from, years] = [random.integer(1960, 2015), random.integer(1, 10)];
  return random.pick([
    `${random.pick(periods)} data, ${from}–${from + years}`,
    `${random.pick(shares)} ${phrase}`,
    inCase(`${phrase} of ${from}`, 'title'),
    `by ${phrase}, ${random.pick(periods).toLowerCase()}`,
  ]);
}

/** Draws strip and rules at the edges of an area; returns what is left of it. */
export function drawFurniture(sheet: Sheet, furniture: Furniture, area: Box): Box {
  const { strip, above, below } = furniture;
  const { width, height } = sheet.look;
  let { x, y, width: wide, height: tall } = area;
  if (strip) {
    const box = { x: 0, y: 0, width, height };
    const isLeft = strip.edge === 'left';
    sheet.rect(isLeft ? { ...box, width: strip.width } : { ...box, height: strip.width }, {
      fill: strip.fill,
      straight: true,
    });
    const taken = Math.max(0, strip.width + 4 - (isLeft ? x : y));
    x += isLeft ? taken : 0;
    wide -= isLeft ? taken : 0;
    y += isLeft ? 0 : taken;
    tall -= isLeft ? 0 : taken;
  }
  if (above) {
    sheet.line(x, y, x + wide, y, above);
    y += 7;
    tall -= 7;
  }
  if (below) {
    sheet.line(x, y + tall, x + wide, y + tall, below);
    tall -= 7;
  }
  return { x, y, width: wide, height: tall };
}

/** The band behind a title that takes the upper part of an area, down to `bottom`. */
export function drawBand(sheet: Sheet, fill: string, bottom: number): void {
  sheet.rect({ x: 0, y: 0, width: sheet.look.width, height: bottom }, { fill, straight: true });
}

/** Writes the lines beneath a title; returns what is left of the area. */
export function writeSubtitle(
  sheet: Sheet,
  { lines, look }: NonNullable<Furniture['subtitle']>,
  area: Box,
): Box {
  const step = (look.size ?? 12) * 1.35;
  const share = { start: 0, middle: 0.5, end: 1 }[look.anchor ?? 'start'];
  for (const [index, line] of lines.entries())
    sheet.write(area.x + share * area.width, area.y + (index + 0.5) * step, line, {
      ...look,
      align: 'middle',
    });
  const taken = lines.length * step + 4;
  return { ...area, y: area.y + taken, height: area.height - taken };
}

/**
 * Furniture of any kind, or none, with how the title then looks.
 * @param title as it looks without
 */
export function randomFurniture(
  { ink, background, palette }: Look,
  random: Random,
  title: SurroundingsTheme['title'],
): Pick<SurroundingsTheme, 'furniture' | 'title'> {
  const accent = random.pick([...palette.slice(0, 3), ink]);
  const band = random.chance(0.2) && title.edge === 'top' && !title.box ? accent : undefined;
  const { size = 16 } = title.look;
  const rule = (): StrokeLook => ({
    stroke: random.pick([ink, accent, mix(ink, background, 0.6)]),
    width: random.pick([0.8, 1.5, 3, 5]),
    straight: true,
  });
  const hasSubtitle = random.chance(0.4) && title.edge === 'top';
  const anchor = random.chance(0.8) ? title.anchor : random.pick(['start', 'middle'] as const);
  return {
    title: band
      ? { ...title, overPlot: false, look: { ...title.look, fill: textOn(band) } }
      : title,
    furniture: {
      ...(band && { band }),
      ...(!band &&
        random.chance(0.25) && {
          strip: {
            fill: accent,
            edge: random.pick(['left', 'top'] as const),
            width: random.integer(3, 14),
          },
        }),
      ...(!band && random.chance(0.25) && { above: rule() }),
      ...(random.chance(0.25) && { below: rule() }),
      ...(hasSubtitle && {
        subtitle: {
          lines: Array.from({ length: random.pick([1, 1, 2]) }, () => randomSubtitle(random)),
          look: {
            size: Math.max(11, Math.round(size * random.number(0.6, 0.9, 0.05))),
            fill: readable(mix(ink, background, random.pick([0, 0.25, 0.4])), background, ink, 4.5),
            anchor,
            italic: random.chance(0.2),
          },
        },
      }),
    },
  };
}

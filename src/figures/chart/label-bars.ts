import { contrast } from '../look.ts';
import { mix, readable, textOn } from '../sheet/colors.ts';
import { type Box, growBox, overlaps, type Quad, quadOfBox } from '../sheet/quad.ts';
import type { Sheet, TextLook } from '../sheet/sheet.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { Bar } from './draw-bars.ts';

type Place = ChartTheme['labels']['place'];

type BarLabels = {
  readonly sheet: Sheet;
  readonly theme: ChartTheme;
  readonly bars: readonly Bar[];
  /** The bars lie. */
  readonly flat: boolean;
  readonly stacked: boolean;
  readonly lone: boolean;
  /** Pixels of a bar's own across, with what is free around it. */
  readonly pitch: number;
  /** Where a column of labels ends, in pixels. */
  readonly end: number;
  write(value: number): string;
};

/** How the labels of bars are set, for the room that they need. `undefined` where they do not fit. */
export type BarLabelLook = {
  readonly look: TextLook;
  /** They run along upright bars. */
  readonly upright: boolean;
  /** Along the bars, in pixels. */
  readonly length: number;
};

/** Chooses a size and a direction in which the labels are no wider than their bars and the gaps between. */
export function barLabelLook(
  sheet: Sheet,
  theme: ChartTheme,
  texts: readonly string[],
  flat: boolean,
  pitch: number,
): BarLabelLook | undefined {
  const { look, upright } = theme.labels;
  const wanted = look.size ?? 12;
  for (const size of [wanted, Math.max(11, wanted * 0.88), 11]) {
    const at = { ...look, size };
    const widest = Math.max(0, ...texts.map((text) => sheet.widthOf(text, at)));
    if (flat && pitch >= size * 0.98) return { look: at, upright: false, length: widest };
    if (!flat && !upright && widest <= pitch - 2)
      return { look: at, upright: false, length: size * 0.95 };
    if (!flat && (upright || size === 11) && pitch >= size * 1.02)
      return { look: at, upright: true, length: widest };
  }
  return undefined;
}

/** Writes the value of each bar; one that finds no place is a fault. */
export function labelBars(labels: BarLabels): void {
  const { sheet, theme, bars, flat, stacked, pitch, end, write } = labels;
  const set = barLabelLook(
    sheet,
    theme,
    bars.map(({ value }) => write(value)),
    flat,
    pitch,
  );
  if (!set) {
    sheet.fault();
    return;
  }
  const { place } = theme.labels;
  const wishes: readonly Place[] = stacked
    ? ['centre']
    : place === 'outside' || (place === 'column' && !flat)
      ? ['outside', 'inside']
      : [place, 'outside'];
  const dot = theme.bars.shape ? theme.lines.markerSize + 1.5 : 0;
  const quads = bars.map(({ box }) => quadOfBox(growBox(box, -0.5)));
  for (const [index, bar] of bars.entries()) {
    const text = write(bar.value);
    const found = wishes.some((wish) => {
      const at = spotFor(bar, wish, set, flat, end, dot);
      const look = { ...set.look, ...at.look };
      const quad = sheet.quadOf(at.x, at.y, text, look);
      const isIn = wish !== 'outside' && wish !== 'column';
      if (isIn && !isInside(quad, bar.box)) return false;
      if (!sheet.isFree(quad, 0.5)) return false;
      if (!isIn && quads.some((other, place) => place !== index && overlaps(quad, other)))
        return false;
      writeLabel(labels, bar, text, at, look, isIn);
      return true;
    });
    if (!found) sheet.fault();
  }
}

type Spot = { readonly x: number; readonly y: number; readonly look: TextLook };

function spotFor(
  bar: Bar,
  place: Place,
  set: BarLabelLook,
  flat: boolean,
  end: number,
  dot: number,
): Spot {
  const { box, value } = bar;
  const { size = 12 } = set.look;
  const gap = size * 0.3 + (place === 'outside' ? dot : 0);
  const negative = value < 0;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (place === 'centre')
    return {
      ...middle,
      look: { anchor: 'middle', align: 'middle', angle: set.upright ? -90 : 0 },
    };
  if (place === 'column') return { x: end, y: middle.y, look: { anchor: 'end', align: 'middle' } };
  // Away from the base of the bars: to the right or up, unless it is below 0.
  const beyond = (place === 'outside') !== negative;
  const atTip = place !== 'base';
  if (flat) {
    const tip = atTip !== negative ? box.x + box.width : box.x;
    const forward = atTip ? beyond : !negative;
    return {
      x: tip + (forward ? gap : -gap),
      y: middle.y,
      look: { anchor: forward ? 'start' : 'end', align: 'middle' },
    };
  }
  const tip = atTip !== negative ? box.y : box.y + box.height;
  const up = atTip ? beyond : !negative;
  const y = tip + (up ? -gap : gap);
  return set.upright
    ? { x: middle.x, y, look: { anchor: up ? 'start' : 'end', align: 'middle', angle: -90 } }
    : { x: middle.x, y, look: { anchor: 'middle', align: up ? 'bottom' : 'top' } };
}

function isInside(quad: Quad, box: Box): boolean {
  const slack = 0.5;
  return quad.every(
    ([x, y]) =>
      x >= box.x - slack &&
      x <= box.x + box.width + slack &&
      y >= box.y - slack &&
      y <= box.y + box.height + slack,
  );
}

function writeLabel(
  { sheet, theme, lone }: BarLabels,
  bar: Bar,
  text: string,
  { x, y }: Spot,
  look: TextLook,
  isIn: boolean,
): void {
  const { background, ink } = sheet.look;
  const color = theme.color(theme.bars.varied && lone ? bar.row : bar.series);
  const { fill } = theme.bars;
  const { box, colored } = theme.labels;
  if (!isIn) {
    const letters = colored ? readable(color, background, ink) : ink;
    sheet.write(x, y, text, { ...look, fill: letters });
    return;
  }
  if (box !== undefined || fill === 'hatched') {
    const quad = sheet.quadOf(x, y, text, look);
    const [a, , c] = quad;
    const left = Math.min(a[0], c[0]);
    const top = Math.min(a[1], c[1]);
    const around = { x: left, y: top, width: Math.abs(c[0] - a[0]), height: Math.abs(c[1] - a[1]) };
    sheet.rect(growBox(around, 1), { fill: background, ...box, straight: true });
    sheet.write(x, y, text, { ...look, fill: ink });
    return;
  }
  const under =
    fill === 'outline'
      ? mix(color, background, 0.88)
      : fill === 'soft'
        ? mix(color, background, 0.45)
        : color;
  sheet.write(x, y, text, {
    ...look,
    fill: contrast(ink, under) >= 4.5 ? ink : textOn(under),
  });
}

import { type NodeKind, nodeKind } from '../../formal/flowchart/description.ts';
import { type Box, type Point, shapePaths } from '../../formal/flowchart/draw-shape.ts';
import type { Random } from '../../formal/random.ts';
import { coordinate } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { mix, readable, textOn } from '../sheet/colors.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { writeLines } from './draw-lines.ts';
import { cardHeader } from './layout-density.ts';
import type { NodePlace } from './place-flow.ts';

const kinds: readonly NodeKind[] = ['process', 'decision', 'terminal', 'other'];

/** A colour for each kind of node, or one for all. */
export function kindColor(look: Look, one: boolean): (place: NodePlace) => string {
  return ({ node }) => {
    const index = one ? 0 : kinds.indexOf(nodeKind(node.shape));
    return look.palette[index % look.palette.length] ?? look.ink;
  };
}

/** The middle of a node's text: under the lid of a cylinder, under the strip of a card. */
export function textMiddle({ node, box }: NodePlace, fontSize: number): Point {
  return node.shape === 'cylinder' ? { x: box.x, y: box.y + fontSize * 0.4 } : box;
}

export type NodePainter = (sheet: Sheet, place: NodePlace, fontSize: number) => void;

/** As the language draws itself: a line in the colour of the kind around a tint of it. */
export function plainNodes(look: Look, random: Random): NodePainter {
  const colored = random.chance(0.75);
  const colorOf = kindColor(look, random.chance(0.25));
  const tint = random.pick([0, 0.13, 0.13, 0.25]);
  return (sheet, place, fontSize) => {
    const color = colored ? readable(colorOf(place), look.background, look.ink, 1.8) : look.ink;
    const fill = mix(look.background, color, tint);
    for (const [index, path] of shapePaths(place.node.shape, place.box).entries())
      sheet.path(path, { stroke: color, ...(index === 0 && { fill }) });
    writeLines(sheet, place.lines, textMiddle(place, fontSize), { size: fontSize, fill: look.ink });
  };
}

/** Filled shapes of an office program: flat or shaded, with or without a shadow. */
export function officeNodes(look: Look, random: Random): NodePainter {
  const colorOf = kindColor(look, random.chance(0.3));
  const fillStyle = random.pick(['flat', 'shaded', 'light', 'shaded'] as const);
  const shadow = random.chance(0.65) ? random.integer(2, 5) : 0;
  const rimmed = random.chance(0.6);
  const weight = random.chance(0.2) ? 700 : look.fontWeight;
  const dark = mix(look.background, '#000000', 0.35);
  const gradients = new Map<string, string>();
  return (sheet, place, fontSize) => {
    const color =
      fillStyle === 'light' ? mix(look.background, colorOf(place), 0.3) : colorOf(place);
    const rim = mix(colorOf(place), '#000000', 0.35);
    const shaded = (): string => {
      const known = gradients.get(color);
      if (known !== undefined) return known;
      const made = sheet.define(
        (id) =>
          `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mix(color, '#ffffff', 0.28)}"/><stop offset="1" stop-color="${color}"/></linearGradient>`,
      );
      gradients.set(color, made);
      return made;
    };
    const outlines = shapePaths(place.node.shape, place.box);
    if (shadow > 0) {
      const { box } = place;
      const moved: Box = { ...box, x: box.x + shadow, y: box.y + shadow };
      sheet.path(shapePaths(place.node.shape, moved)[0] ?? '', { fill: dark, opacity: 0.4 });
    }
    for (const [index, path] of outlines.entries())
      sheet.path(path, {
        ...((rimmed || index > 0 || fillStyle === 'light') && { stroke: rim, width: 1.2 }),
        ...(index === 0 && { fill: fillStyle === 'shaded' ? shaded() : color }),
      });
    const fill = textOn(fillStyle === 'shaded' ? mix(color, '#ffffff', 0.14) : color);
    writeLines(sheet, place.lines, textMiddle(place, fontSize), { size: fontSize, fill, weight });
  };
}

/** Thin black lines, grey or coloured fills, as graph layout programs draw. */
export function graphNodes(look: Look, random: Random): NodePainter {
  const fillStyle = random.pick(['none', 'none', 'grey', 'one', 'kinds'] as const);
  const colorOf = kindColor(look, fillStyle === 'one');
  const width = random.pick([0.8, 1, 1, 1.4]);
  const coloredRim = fillStyle === 'none' && random.chance(0.2);
  return (sheet, place, fontSize) => {
    const fill =
      fillStyle === 'none'
        ? 'none'
        : fillStyle === 'grey'
          ? mix(look.background, look.ink, 0.16)
          : mix(look.background, colorOf(place), 0.35);
    const rim = coloredRim ? readable(colorOf(place), look.background, look.ink, 2) : look.ink;
    for (const [index, path] of shapePaths(place.node.shape, place.box).entries())
      sheet.path(path, { stroke: rim, width, ...(index === 0 && { fill }) });
    writeLines(sheet, place.lines, textMiddle(place, fontSize), { size: fontSize, fill: look.ink });
  };
}

/** By pen on paper: wobbling lines, texts a little askew. */
export function handNodes(look: Look, random: Random): NodePainter {
  const fillStyle = random.pick(['none', 'none', 'tint', 'marker'] as const);
  const colorOf = kindColor(look, random.chance(0.4));
  const coloredRim = random.chance(0.3);
  const askew = random.chance(0.5) ? 1.6 : 0;
  const twice = random.chance(0.15);
  return (sheet, place, fontSize) => {
    const rim = coloredRim ? readable(colorOf(place), look.background, look.ink, 2.2) : look.ink;
    const fill =
      fillStyle === 'none'
        ? undefined
        : mix(look.background, colorOf(place), fillStyle === 'tint' ? 0.18 : 0.4);
    for (const [index, path] of shapePaths(place.node.shape, place.box).entries()) {
      sheet.path(path, { stroke: rim, ...(index === 0 && fill && { fill }) });
      if (twice && index === 0) sheet.path(path, { stroke: rim, width: look.strokeWidth * 0.7 });
    }
    const angle = askew === 0 ? 0 : random.number(-askew, askew, 0.2);
    const ink = fill
      ? textOn(fill) === '#ffffff'
        ? mix(look.ink, '#ffffff', 0.6)
        : look.ink
      : look.ink;
    writeLines(sheet, place.lines, textMiddle(place, fontSize), {
      size: fontSize,
      fill: ink,
      angle,
    });
  };
}

/** Dark cards with a strip of colour over them; other shapes as outlines in bright colours. */
export function cardNodes(look: Look, random: Random): NodePainter {
  const colorOf = kindColor(look, false);
  const accents = random.chance(0.5);
  return (sheet, place, fontSize) => {
    const { node, box, lines } = place;
    const accent = readable(colorOf(place), look.background, look.ink, 3);
    const body = mix(look.background, look.ink, 0.1);
    const rim = mix(look.background, look.ink, 0.35);
    if (node.shape !== 'rectangle') {
      for (const [index, path] of shapePaths(node.shape, box).entries())
        sheet.path(path, { stroke: accent, width: 2, ...(index === 0 && { fill: body }) });
      writeLines(sheet, lines, textMiddle(place, fontSize), { size: fontSize, fill: look.ink });
      return;
    }
    const [x, y] = [box.x - box.width / 2, box.y - box.height / 2];
    const strip = cardHeader(fontSize);
    sheet.rect(
      { x, y, width: box.width, height: box.height },
      { fill: body, stroke: rim, width: 1, radius: 6 },
    );
    const [left, top, right, low, r] = [x, y, x + box.width, y + strip, 6].map(coordinate);
    const [inLeft, inRight, inTop] = [x + 6, x + box.width - 6, y + 6].map(coordinate);
    sheet.path(
      `M${left} ${low}V${inTop}A${r} ${r} 0 0 1 ${inLeft} ${top}H${inRight}A${r} ${r} 0 0 1 ${right} ${inTop}V${low}Z`,
      { fill: accent },
    );
    if (accents)
      for (const step of [0, 1, 2]) {
        const dot = { x: x + 8 + step * 7, y: y + strip / 2 - 1.5, width: 3, height: 3 };
        sheet.rect(dot, { fill: body, radius: 1.5 });
      }
    writeLines(
      sheet,
      lines,
      { x: box.x, y: box.y + strip / 2 },
      { size: fontSize, fill: look.ink },
    );
  };
}

import { textWidth } from '../svg.ts';
import { type Branch, pinsOf } from './branches.ts';
import { type Component, ground } from './description.ts';
import type { Box, PlacedSymbol, PlacedText, Point, Schematic, Wire } from './schematic.ts';
import type { PlaceStyle, Sizes } from './sizes.ts';

/** A place in the layout: along the row of nets, and from the row down to ground. */
export type Place = { readonly u: number; readonly v: number };

/** Collects what is drawn, and turns the layout's directions into the page's. */
export class Sheet {
  readonly wires: Wire[] = [];
  readonly symbols: PlacedSymbol[] = [];
  readonly #flags: { net: string; at: Point }[] = [];
  readonly #names: { net: string; at: Point }[] = [];
  readonly #texts: PlacedText[] = [];
  #ground: Point | undefined;
  readonly #style: PlaceStyle;
  readonly #sizes: Sizes;

  constructor(style: PlaceStyle, sizes: Sizes) {
    this.#style = style;
    this.#sizes = sizes;
  }

  #point({ u, v }: Place): Point {
    return this.#style.transposed ? { x: v, y: u } : { x: u, y: v };
  }

  #line(net: string, a: Point, b: Point) {
    const ordered = a.x + a.y <= b.x + b.y;
    this.wires.push(ordered ? { net, from: a, to: b } : { net, from: b, to: a });
  }

  wire(net: string, from: Place, to: Place) {
    this.#line(net, this.#point(from), this.#point(to));
  }

  #text(text: string, at: Point, anchor: PlacedText['anchor'], role: PlacedText['role']) {
    const size = this.#style.fontSize * (role === 'net' ? 0.8 : 1);
    const width = textWidth(text, size);
    const shift = { start: 0, middle: width / 2, end: width }[anchor];
    const box = { x: at.x - shift, y: at.y - size * 0.8, width, height: size };
    this.#texts.push({ text, at, anchor, box, role });
  }

  /** A net's name, right of and under its point. The ground symbol names ground. */
  netName(net: string, place: Place) {
    if (net === ground) return;
    const { x, y } = this.#point(place);
    this.#names.push({ net, at: { x, y } });
    this.#text(net, { x: x + 5, y: y + this.#style.fontSize * 0.9 }, 'start', 'net');
  }

  /** The name of a net between two elements of a branch. */
  #betweenName(net: string, { x, y }: Point, vertical: boolean) {
    if (net === ground) return;
    const { fontSize } = this.#style;
    this.#names.push({ net, at: { x, y } });
    if (vertical) this.#text(net, { x: x + 5, y: y + fontSize * 0.3 }, 'start', 'net');
    else this.#text(net, { x, y: y + fontSize }, 'middle', 'net');
  }

  ground(place: Place) {
    const rail = this.#point(place);
    this.#ground = { x: rail.x, y: rail.y + this.#style.fontSize * 0.9 };
    this.#line(ground, rail, this.#ground);
  }

  /** The elements of a branch, evenly along the line from its first net to its last. */
  branch({ from, to, parts, between }: Branch, start: Place, end: Place) {
    const [a, b] = [this.#point(start), this.#point(end)];
    if (parts.length === 0) return this.#line(from, a, b);
    const along = (fraction: number): Point => ({
      x: a.x + (b.x - a.x) * fraction,
      y: a.y + (b.y - a.y) * fraction,
    });
    const vertical = Math.abs(a.x - b.x) < Math.abs(a.y - b.y);
    const total = Math.hypot(b.x - a.x, b.y - a.y);
    let last = a;
    for (const [index, { component, flipped }] of parts.entries()) {
      const middle = (index + 0.5) / parts.length;
      const half = this.#sizes.symbolLength(component, !vertical) / 2 / total;
      const [near, far] = [along(middle - half), along(middle + half)];
      const net = index === 0 ? from : (between[index - 1] ?? from);
      this.#line(net, last, near);
      if (index > 0) this.#betweenName(net, along(index / parts.length), vertical);
      this.#element(component, flipped ? [far, near] : [near, far], vertical);
      last = far;
    }
    this.#line(to, last, b);
    return undefined;
  }

  #element(component: Component, ends: readonly [Point, Point], vertical: boolean) {
    const { fontSize, label } = this.#style;
    const { half, lineHeight } = this.#sizes;
    const [a, b] = ends;
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const [low, high] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const box: Box = vertical
      ? { x: middle.x - half, y: high, width: 2 * half, height: length }
      : { x: low, y: middle.y - half, width: length, height: 2 * half };
    const { main, extra } = pinsOf(component);
    const pins: Point[] = [];
    pins[main[0]] = a;
    pins[main[1]] = b;
    for (const [index, node] of extra.entries()) {
      const net = component.nodes[node] ?? '';
      const offset = ((index + 1) / (extra.length + 1) - 0.5) * length * 0.8;
      const out = fontSize * 1.2;
      const pin = vertical
        ? { x: box.x, y: middle.y + offset }
        : { x: middle.x + offset, y: box.y + box.height };
      const at = vertical ? { x: pin.x - out, y: pin.y } : { x: pin.x, y: pin.y + out };
      pins[node] = pin;
      this.#line(net, pin, at);
      this.#flags.push({ net, at });
      if (vertical) this.#text(net, { x: at.x - 3, y: at.y + fontSize * 0.3 }, 'end', 'net');
      else this.#text(net, { x: at.x, y: at.y + fontSize * 0.9 }, 'middle', 'net');
    }
    this.symbols.push({ component, pins, box, vertical });
    const lines = label(component);
    if (!vertical) {
      this.#text(lines.join(' '), { x: middle.x, y: box.y - 5 }, 'middle', 'label');
      return;
    }
    for (const [index, line] of lines.entries()) {
      const y = middle.y + (index - (lines.length - 1) / 2) * lineHeight + fontSize * 0.35;
      this.#text(line, { x: box.x + box.width + 5, y }, 'start', 'label');
    }
  }

  /** Moves everything so that it begins at the margin. */
  finish(wires: readonly Wire[], dots: readonly Point[]): Schematic {
    const margin = this.#style.fontSize;
    const ground = this.#ground;
    const boxes: Box[] = [
      ...this.symbols.map(({ box }) => box),
      ...this.#texts.map(({ box }) => box),
      ...wires.flatMap(({ from, to }) => [
        { ...from, width: 0, height: 0 },
        { ...to, width: 0, height: 0 },
      ]),
      ...(ground ? [{ x: ground.x - margin, y: ground.y, width: 2 * margin, height: margin }] : []),
    ];
    const left = Math.min(...boxes.map(({ x }) => x)) - margin;
    const top = Math.min(...boxes.map(({ y }) => y)) - margin;
    const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
    const move = <P extends Point>(point: P): P => ({
      ...point,
      x: point.x - left,
      y: point.y - top,
    });
    return {
      wires: wires.map(({ net, from, to }) => ({ net, from: move(from), to: move(to) })),
      dots: dots.map(move),
      symbols: this.symbols.map((symbol) => ({
        ...symbol,
        pins: symbol.pins.map(move),
        box: move(symbol.box),
      })),
      flags: this.#flags.map(({ net, at }) => ({ net, at: move(at) })),
      names: this.#names.map(({ net, at }) => ({ net, at: move(at) })),
      texts: this.#texts.map((text) => ({ ...text, at: move(text.at), box: move(text.box) })),
      ...(ground && { groundAt: move(ground) }),
      width: right - left,
      height: bottom - top,
    };
  }
}

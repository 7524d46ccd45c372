import { textWidth } from '../svg.ts';
import { type Branch, pinsOf } from './branches.ts';
import type { Component } from './description.ts';

export type PlaceStyle = {
  /** Pixels. */
  readonly fontSize: number;
  /** The main path runs down instead of right, and the columns lie. */
  readonly transposed: boolean;
  /** The label of a component: its name, and its value where that is shown. */
  readonly label: (component: Component) => readonly string[];
};

/** Room that an element takes, in pixels: along its branch, and to both sides of it. */
type Room = { readonly length: number; readonly minus: number; readonly plus: number };

/** Sizes in the direction in which nets are put in a row (`along`) and from the row down to ground (`across`). */
export class Sizes {
  readonly #style: PlaceStyle;
  readonly lineHeight: number;
  /** Pin to pin. */
  readonly symbol: number;
  /** Half the width of the widest symbol. */
  readonly half: number;

  constructor(style: PlaceStyle) {
    this.#style = style;
    this.lineHeight = style.fontSize * 1.25;
    this.symbol = style.fontSize * 3.6;
    this.half = style.fontSize * 1.15;
  }

  nameWidth(net: string): number {
    return textWidth(net, this.#style.fontSize * 0.8);
  }

  /** Pin to pin; a box is longer where it has many pins. */
  symbolLength(component: Component, lying: boolean): number {
    const { extra } = pinsOf(component);
    if (extra.length === 0) return this.symbol;
    const widths = extra.map((index) => this.nameWidth(component.nodes[index] ?? '') + 8);
    const pin = lying ? Math.max(...widths) : this.lineHeight;
    return Math.max(this.symbol, (pin * (extra.length + 1)) / 0.8);
  }

  /** @param lying the element lies on the page, whatever its branch is */
  #room({ parts, between }: Branch, lying: boolean): Room {
    const { fontSize, label } = this.#style;
    const { lineHeight, half } = this;
    const names = Math.max(0, ...between.map((net) => this.nameWidth(net)));
    let [length, minus, plus] = [0, half, half];
    for (const { component } of parts) {
      const lines = label(component);
      const symbol = this.symbolLength(component, lying);
      const { extra } = pinsOf(component);
      const flags = Math.max(0, ...extra.map((i) => this.nameWidth(component.nodes[i] ?? '')));
      const stub = extra.length > 0 ? fontSize * 1.2 : 0;
      if (lying) {
        const width = textWidth(lines.join(' '), fontSize);
        length = Math.max(length, symbol + Math.max(fontSize * 1.6, names + 10), width + 16);
        minus = Math.max(minus, half + lineHeight + 6);
        plus = Math.max(plus, half + (stub && stub + lineHeight));
      } else {
        const width = Math.max(0, ...lines.map((line) => textWidth(line, fontSize)));
        length = Math.max(length, symbol + fontSize * 2.6, lineHeight * lines.length + 8);
        minus = Math.max(minus, half + (stub && stub + flags + 6));
        plus = Math.max(plus, half + width + 14);
      }
    }
    return { length, minus, plus };
  }

  /** Of a branch in a row. */
  row(branch: Branch): Room {
    return this.#room(branch, !this.#style.transposed);
  }

  /** Of a branch in a column. `minus` is on the side of the smaller coordinate along the row. */
  column(branch: Branch): Room {
    return this.#room(branch, this.#style.transposed);
  }

  /** Room for a net's name right of and under its point: along the row, and across it. */
  name(net: string): { along: number; across: number } {
    const [wide, high] = [this.nameWidth(net) + 10, this.#style.fontSize + 6];
    return this.#style.transposed ? { along: high, across: wide } : { along: wide, across: high };
  }

  /** Free height that a row's labels need under what hangs above it. */
  get rowClearance(): number {
    return this.#style.transposed ? this.half : this.lineHeight * 1.3;
  }

  /** In the other orientation the labels of a row reach into the columns' side. */
  get rowReachesDown(): boolean {
    return this.#style.transposed;
  }
}

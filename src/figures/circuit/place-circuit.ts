import type { CircuitDescription, Component } from '../../formal/circuit/description.ts';
import { place } from '../../formal/circuit/place.ts';
import {
  junctionDots,
  type Point,
  type Schematic,
  type Wire,
} from '../../formal/circuit/schematic.ts';
import type { CircuitPlan } from './circuit-plan.ts';
import { valueText } from './value-text.ts';

export type SymbolPlace = {
  readonly component: Component;
  /** Where the symbol itself begins and ends, first pin first; leads run on from there. */
  readonly ends: readonly [Point, Point];
  readonly vertical: boolean;
};

/** A circuit on the sheet, in pixels. */
export type CircuitPlace = {
  /** Before it was put on the sheet. */
  readonly schematic: Schematic;
  readonly symbols: readonly SymbolPlace[];
  /** Leads included. */
  readonly wires: readonly Wire[];
  readonly dots: readonly Point[];
  /** Pixels; 0: none are drawn, since no lines cross. */
  readonly dotRadius: number;
  /** A point of each net, ground included, where its name may stand. */
  readonly names: readonly { readonly net: string; readonly at: Point }[];
  /** Where the ground symbol begins; absent where none is drawn. */
  readonly groundAt?: Point;
  readonly fontSize: number;
  /** Pin to pin. */
  readonly symbolLength: number;
};

/** The symbol's length that place.ts takes, in ems. */
const symbolEms = 3.6;
/** How far under its rail place.ts hangs the ground symbol, in ems. */
const groundDrop = 0.9;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** What the names of nets do not change: parallel elements stand as they are listed. */
function listed(components: readonly Component[], plan: CircuitPlan): Component[] {
  const key = ({ name }: Component) => hashOf(`${name} ${plan.look.seed}`);
  return plan.sorted ? [...components] : [...components].sort((a, b) => key(a) - key(b));
}

export function placeCircuit({ components }: CircuitDescription, plan: CircuitPlan): CircuitPlace {
  const { look, notes } = plan;
  const { area } = notes;
  const label = (component: Component): string[] => {
    const value = valueText(component, plan.notation);
    return value === undefined ? [component.name] : [component.name, value];
  };
  const whole = place(listed(components, plan), {
    fontSize: look.fontSize,
    transposed: plan.transposed,
    label,
  });
  const schematic = plan.showGround ? whole : withoutGround(whole, look.fontSize);
  const { width, height } = schematic;
  const scale = Math.min(area.width / width, area.height / height, plan.mostFont / look.fontSize);
  const spread = (room: number, size: number, share: number) =>
    1 + Math.min(1.2, (room / size - 1) * share);
  const [scaleX, scaleY] = [
    scale * spread(area.width, width * scale, plan.stretch.x),
    scale * spread(area.height, height * scale, plan.stretch.y),
  ];
  const left = area.x + (area.width - width * scaleX) * plan.align.x;
  const top = area.y + (area.height - height * scaleY) * plan.align.y;
  const at = ({ x, y }: Point): Point => ({ x: left + x * scaleX, y: top + y * scaleY });
  const fontSize = look.fontSize * scale;
  const symbolLength = symbolEms * fontSize * plan.symbolScale;
  const leads: Wire[] = [];
  const symbols = schematic.symbols.flatMap(({ component, pins, vertical }): SymbolPlace[] => {
    const [a, b] = pins.map(at);
    if (!a || !b) return [];
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const half = Math.min(symbolLength, length) / 2 / length;
    const ends = [
      { x: middle.x + (a.x - b.x) * half, y: middle.y + (a.y - b.y) * half },
      { x: middle.x + (b.x - a.x) * half, y: middle.y + (b.y - a.y) * half },
    ] as const;
    for (const [index, [from, to]] of (
      [
        [a, ends[0]],
        [b, ends[1]],
      ] as const
    ).entries())
      if (Math.hypot(from.x - to.x, from.y - to.y) > 0.01)
        leads.push({ net: component.nodes[index] ?? '', from, to });
    return [{ component, ends, vertical }];
  });
  const { groundAt } = schematic;
  const wires = [
    ...schematic.wires.map(({ net, from, to }) => ({ net, from: at(from), to: at(to) })),
    ...leads,
  ];
  const dots = schematic.dots.map(at);
  const rail = groundRail(whole, look.fontSize);
  return {
    schematic,
    symbols,
    wires,
    dots,
    dotRadius: plan.dots || needsDots(wires, dots) ? plan.dotRadius : 0,
    names: [...schematic.names, ...(rail ? [{ net: '0', at: rail }] : [])].map(
      ({ net, at: point }) => ({
        net,
        at: at(point),
      }),
    ),
    ...(groundAt && { groundAt: at(groundAt) }),
    fontSize,
    symbolLength,
  };
}

function groundRail({ groundAt }: Schematic, fontSize: number): Point | undefined {
  return groundAt && { x: groundAt.x, y: groundAt.y - groundDrop * fontSize };
}

/** The same without ground symbol and the wire it hangs from. */
function withoutGround(schematic: Schematic, fontSize: number): Schematic {
  const { groundAt, ...rest } = schematic;
  const rail = groundRail(schematic, fontSize);
  if (!groundAt || !rail) return schematic;
  const wires = schematic.wires.flatMap((wire): Wire[] => {
    const hangs =
      Math.abs(wire.to.x - groundAt.x) < 0.01 && Math.abs(wire.to.y - groundAt.y) < 0.01;
    if (!hangs) return [wire];
    return wire.from.y < rail.y - 0.01 ? [{ ...wire, to: rail }] : [];
  });
  const bottom = Math.max(
    ...wires.flatMap(({ from, to }) => [from.y, to.y]),
    ...schematic.texts.map(({ box }) => box.y + box.height),
    ...schematic.symbols.map(({ box }) => box.y + box.height),
  );
  return {
    ...rest,
    wires,
    dots: junctionDots(wires, schematic.symbols),
    height: bottom + fontSize,
  };
}

/** Where lines cross, dots tell which of them are joined; elsewhere drawings may do without. */
function needsDots(wires: readonly Wire[], dots: readonly Point[]): boolean {
  const within = (value: number, a: number, b: number) =>
    value > Math.min(a, b) + 0.5 && value < Math.max(a, b) - 0.5;
  const isUpright = ({ from, to }: Wire) => Math.abs(from.x - to.x) < 0.01;
  const crossing = wires.some(
    (a) =>
      isUpright(a) &&
      wires.some(
        (b) =>
          !isUpright(b) && within(a.from.x, b.from.x, b.to.x) && within(b.from.y, a.from.y, a.to.y),
      ),
  );
  const near = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < 0.5;
  // Two lines that end on the same inner point of a third, from both sides, look like a crossing too.
  const arms = (dot: Point) =>
    wires.reduce((sum, { from, to }) => {
      if (near(dot, from) || near(dot, to)) return sum + 1;
      const through =
        within(dot.x, from.x, to.x) &&
        Math.abs(dot.y - from.y) < 0.5 &&
        Math.abs(from.y - to.y) < 0.5;
      const upright =
        within(dot.y, from.y, to.y) &&
        Math.abs(dot.x - from.x) < 0.5 &&
        Math.abs(from.x - to.x) < 0.5;
      return through || upright ? sum + 2 : sum;
    }, 0);
  return crossing || dots.some((dot) => arms(dot) > 3);
}

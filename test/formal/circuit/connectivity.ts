import type { Point, Schematic } from '../../../src/formal/circuit/schematic.ts';

const near = 0.01;

function within(point: Point, from: Point, to: Point): boolean {
  const inX = point.x > Math.min(from.x, to.x) - near && point.x < Math.max(from.x, to.x) + near;
  const inY = point.y > Math.min(from.y, to.y) - near && point.y < Math.max(from.y, to.y) + near;
  return inX && inY;
}

/**
 * Reads a drawing as a person does, from lines, dots, pins and written flags only: the net of each pin, as the
 * index of its group. What the wires know about their nets is not used.
 */
export function readConnectivity(drawing: Schematic): number[][] {
  const { wires, dots, symbols, flags, names, groundAt } = drawing;
  const parent = wires.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    for (let up = parent[root]; up !== undefined && up !== root; up = parent[root]) root = up;
    return root;
  };
  const join = (a: number, b: number) => {
    parent[find(a)] = find(b);
  };
  for (const [i, a] of wires.entries())
    for (const [j, b] of wires.entries()) {
      if (j <= i) continue;
      const ends = [a.from, a.to].some((end) => within(end, b.from, b.to));
      const otherEnds = [b.from, b.to].some((end) => within(end, a.from, a.to));
      const dotted = dots.some((dot) => within(dot, a.from, a.to) && within(dot, b.from, b.to));
      if (ends || otherEnds || dotted) join(i, j);
    }
  const wireAt = (point: Point) => wires.findIndex(({ from, to }) => within(point, from, to));
  // A flag is connected to where the same name stands beside a wire, and to other flags of that name.
  const named = groundAt ? [...names, { net: '0', at: groundAt }] : names;
  for (const { net, at } of flags) {
    const place = [...named, ...flags].find((other) => other.net === net);
    if (place) join(wireAt(at), wireAt(place.at));
  }
  if (groundAt && wireAt(groundAt) < 0) throw new Error('The ground symbol hangs in the air.');
  const loose = new Map<string, number>();
  const groupOf = (pin: Point): number => {
    const wire = wireAt(pin);
    if (wire >= 0) return find(wire);
    // Two pins may meet without a wire.
    const key = `${Math.round(pin.x)} ${Math.round(pin.y)}`;
    const group = loose.get(key) ?? -1 - loose.size;
    loose.set(key, group);
    return group;
  };
  return symbols.map(({ pins }) => pins.map(groupOf));
}

/** Places where a reader could go wrong: a wire through a symbol, labels or symbols on each other. */
export function overlaps(drawing: Schematic): string[] {
  const { symbols, texts, wires } = drawing;
  const found: string[] = [];
  const boxes = [
    ...symbols.map(({ box, component }) => ({ ...box, what: component.name })),
    ...texts
      .filter(({ role }) => role === 'label')
      .map(({ box, text }) => ({ ...box, what: `“${text}”` })),
  ];
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.x + a.width <= b.x + 0.5 ||
        b.x + b.width <= a.x + 0.5 ||
        a.y + a.height <= b.y + 0.5 ||
        b.y + b.height <= a.y + 0.5;
      if (!apart) found.push(`${a.what} on ${b.what}`);
    }
  for (const { from, to } of wires)
    for (const box of boxes) {
      const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
      const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
      const inside =
        right > box.x + 0.5 &&
        left < box.x + box.width - 0.5 &&
        bottom > box.y + 0.5 &&
        top < box.y + box.height - 0.5;
      if (inside) found.push(`a wire through ${box.what}`);
    }
  return found;
}

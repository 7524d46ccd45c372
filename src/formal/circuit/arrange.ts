import { type Branch, hasSource, isSource, reversed, sourceRank } from './branches.ts';
import { costOf, orderNets, type Span } from './order-nets.ts';

/** A net at its place in the row, with what hangs from it. */
export type Position = {
  readonly net: string;
  /** Branches down to ground, in their order from left to right. */
  columns: Branch[];
  /** Branches up to the top rail. */
  ups: Branch[];
};

/** A branch between two positions; `from` is left of `to`. Row 0 is the row of the nets, others lie above. */
export type Link = {
  readonly from: number;
  readonly to: number;
  readonly branch: Branch;
  readonly row: number;
};

/** A net drawn as a rail over the others, as the supply of a bridge. */
export type TopRail = {
  readonly net: string;
  columns: Branch[];
  /** A source in series with the rail: it stands left, the rest of its branch lies along the rail. */
  corner?: { readonly net: string; readonly column: Branch; readonly row: Branch };
};

/** A part of the circuit that touches the rest at ground only. */
export type Block = {
  readonly positions: readonly Position[];
  readonly links: readonly Link[];
  readonly top?: TopRail;
};

type Sorted = {
  readonly nets: string[];
  readonly links: readonly Branch[];
  readonly loops: readonly Branch[];
  /** Running from the net down to ground. */
  readonly shunts: Map<string, Branch[]>;
};

/** Parts of the circuit that hang together without ground, in the order of the netlist. */
function separate(branches: readonly Branch[], reference: string): Sorted[] {
  const owner = new Map<string, string>();
  const find = (net: string): string => {
    let root = net;
    for (let up = owner.get(root); up !== undefined && up !== root; up = owner.get(root)) root = up;
    return root;
  };
  for (const { from, to } of branches) {
    for (const net of [from, to]) if (!owner.has(net)) owner.set(net, net);
    if (from !== reference && to !== reference) owner.set(find(from), find(to));
  }
  const blocks = new Map<string, Sorted>();
  for (const branch of branches) {
    const isGrounded = branch.from === reference || branch.to === reference;
    const key = find(branch.from === reference ? branch.to : branch.from);
    const block: Sorted = blocks.get(key) ?? { nets: [], links: [], loops: [], shunts: new Map() };
    const { nets, links, loops, shunts } = block;
    for (const net of [branch.from, branch.to])
      if (net !== reference && !nets.includes(net)) nets.push(net);
    if (branch.from === branch.to) blocks.set(key, { ...block, loops: [...loops, branch] });
    else if (!isGrounded) blocks.set(key, { ...block, links: [...links, branch] });
    else {
      const down = branch.from === reference ? reversed(branch) : branch;
      shunts.set(down.from, [...(shunts.get(down.from) ?? []), down]);
      blocks.set(key, block);
    }
  }
  return [...blocks.values()];
}

function spansOf(nets: readonly string[], links: readonly Branch[]): Span[] {
  return links.map(({ from, to }) => [nets.indexOf(from), nets.indexOf(to)] as const);
}

/** The net whose column holds the first source: it stands left. */
function sourceNet(nets: readonly string[], { shunts }: Sorted): number | undefined {
  const ranks = nets.map((net) => Math.min(...(shunts.get(net) ?? []).map(sourceRank)));
  const first = Math.min(...ranks);
  return Number.isFinite(first) ? ranks.indexOf(first) : undefined;
}

function arrangeNets(nets: readonly string[], links: readonly Branch[], sorted: Sorted) {
  const spans = spansOf(nets, links);
  const order = orderNets(nets.length, { spans, first: sourceNet(nets, sorted) });
  const places: number[] = [];
  for (const [place, index] of order.entries()) places[index] = place;
  const { long, crossings } = costOf(places, spans);
  return { nets: order.flatMap((index) => nets[index] ?? []), cost: 2 * long + 5 * crossings };
}

/**
 * Whether the net of the first source is better drawn as a rail over the others; the plain row wins where it is as
 * good, and where what hangs from the rail is not simply an element up and an element down.
 */
function chooseTop(sorted: Sorted): { nets: string[]; top?: string } {
  const { nets, links, loops, shunts } = sorted;
  const plain = arrangeNets(nets, links, sorted);
  const top = nets[sourceNet(nets, sorted) ?? -1];
  const own = links.filter(({ from, to }) => from === top || to === top);
  if (plain.cost === 0 || top === undefined || own.length < 2 || loops.length > 0)
    return { nets: plain.nets };
  const rest = nets.filter((net) => net !== top);
  const others = links.filter((link) => !own.includes(link));
  const arranged = arrangeNets(rest, others, sorted);
  const upsOf = (net: string) => own.filter(({ from, to }) => from === net || to === net).length;
  const isPlain = rest.every((net) => upsOf(net) <= 1 && (shunts.get(net)?.length ?? 0) <= 1);
  // A long row crosses the wires that go up from the nets under it.
  const crossed = others.map(({ from, to }) => {
    const [a, b] = [arranged.nets.indexOf(from), arranged.nets.indexOf(to)];
    return arranged.nets.slice(Math.min(a, b) + 1, Math.max(a, b)).filter((net) => upsOf(net) > 0)
      .length;
  });
  const crossings = crossed.reduce((sum, count) => sum + count, 0);
  const cost = arranged.cost + 5 * crossings + (isPlain ? 1.5 : 2.5);
  return cost < plain.cost ? { nets: arranged.nets, top } : { nets: plain.nets };
}

/** The lowest free row for each link: neighbours lie at row 0, the short ones low. */
function toLinks(positions: readonly Position[], branches: readonly Branch[]): Link[] {
  const at = (net: string) => positions.findIndex((position) => position.net === net);
  const oriented = branches.map((branch) => {
    const [from, to] = [at(branch.from), at(branch.to)];
    return from <= to ? { from, to, branch } : { from: to, to: from, branch: reversed(branch) };
  });
  const links: Link[] = [];
  const isFree = (row: number, from: number, to: number) =>
    links.every((other) => other.row !== row || other.to <= from || other.from >= to);
  for (const link of oriented.sort((a, b) => a.to - a.from - (b.to - b.from))) {
    let row = link.to - link.from > 1 ? 1 : 0;
    while (!isFree(row, link.from, link.to)) row += 1;
    links.push({ ...link, row });
  }
  return links;
}

type Corner = { net: string; column: Branch; row: Branch };

/** Takes a branch of several elements to ground out of `columns` and bends it at its last element. */
function bend(columns: Branch[], choose: (many: Branch[]) => Branch | undefined) {
  const branch = choose(columns.filter(({ parts }) => parts.length > 1));
  const net = branch?.between.at(-1);
  if (!branch || net === undefined) return undefined;
  const { from, to, parts, between } = branch;
  const corner: Corner = {
    net,
    column: { from: net, to, parts: parts.slice(-1), between: [] },
    row: { from, to: net, parts: parts.slice(0, -1), between: between.slice(0, -1) },
  };
  return { columns: columns.filter((column) => column !== branch), corner };
}

function bendLeft(columns: Branch[]) {
  return bend(columns, (many) => {
    const first = Math.min(...columns.map(sourceRank));
    const withSource = many.filter((branch) => hasSource(branch) && sourceRank(branch) === first);
    return withSource.find(({ parts }) => parts.slice(-1).some(isSource)) ?? withSource[0];
  });
}

function bendRight(columns: Branch[]) {
  return bend(columns, (many) => (many.length === 1 ? many[0] : many.filter(hasSource).at(-1)));
}

function arrangeBlock(sorted: Sorted): Block {
  const { links, loops, shunts } = sorted;
  const { nets, top } = chooseTop(sorted);
  const isUp = ({ from, to }: Branch) => from === top || to === top;
  const positions: Position[] = nets.map((net) => ({
    net,
    columns: shunts.get(net) ?? [],
    ups: links
      .filter((link) => top !== undefined && isUp(link) && (link.from === net || link.to === net))
      .map((link) => (link.from === net ? link : reversed(link))),
  }));
  const rows = links.filter((link) => top === undefined || !isUp(link));
  if (top !== undefined) {
    const bent = bendLeft(shunts.get(top) ?? []);
    const columns = sourcesFirst(bent?.columns ?? shunts.get(top) ?? []);
    const rail: TopRail = { net: top, columns, ...(bent && { corner: bent.corner }) };
    return { positions, links: toLinks(positions, rows), top: rail };
  }
  const first = positions[0];
  const left = first && bendLeft(first.columns);
  if (left) {
    first.columns = left.columns;
    positions.unshift({ net: left.corner.net, columns: [left.corner.column], ups: [] });
    rows.push(left.corner.row);
  }
  const last = positions.at(-1);
  const right = last && bendRight(last.columns);
  if (right) {
    last.columns = right.columns;
    positions.push({ net: right.corner.net, columns: [right.corner.column], ups: [] });
    rows.push(right.corner.row);
  }
  for (const [index, position] of positions.entries()) {
    const sorted = sourcesFirst(position.columns);
    position.columns = index > 0 && index === positions.length - 1 ? sorted.toReversed() : sorted;
  }
  return withLoops(positions, toLinks(positions, rows), loops);
}

function sourcesFirst(columns: readonly Branch[]): Branch[] {
  const sources = columns.filter(hasSource).sort((a, b) => sourceRank(a) - sourceRank(b));
  const rest = columns.filter((column) => !hasSource(column));
  return [...sources, ...rest.sort((a, b) => (a.parts[0]?.index ?? 0) - (b.parts[0]?.index ?? 0))];
}

/** A branch that returns to its own net gets a second place of that net, at its right end. */
function withLoops(
  positions: readonly Position[],
  links: readonly Link[],
  loops: readonly Branch[],
): Block {
  let all = [...positions];
  let rows = [...links];
  for (const branch of loops) {
    const index = all.findIndex(({ net }) => net === branch.from);
    if (index < 0) {
      const wire: Branch = { ...branch, parts: [], between: [] };
      all = [
        { net: branch.from, columns: [branch], ups: [] },
        { net: branch.to, columns: [wire], ups: [] },
      ];
      rows = [{ from: 0, to: 1, branch: wire, row: 0 }];
      continue;
    }
    const shift = (place: number, isStart: boolean) =>
      place > index || (isStart && place === index) ? place + 1 : place;
    const moved = rows.map((link) => ({
      ...link,
      from: shift(link.from, true),
      to: shift(link.to, false),
    }));
    const wire: Branch = { ...branch, parts: [], between: [] };
    all = all.toSpliced(index + 1, 0, { net: branch.to, columns: [], ups: [] });
    rows = [
      ...moved,
      { from: index, to: index + 1, branch: wire, row: 0 },
      { from: index, to: index + 1, branch, row: 1 },
    ];
    rows = liftOverlaps(rows);
  }
  return { positions: all, links: rows };
}

/** After an insertion links may share a row with what was put under them. */
function liftOverlaps(links: readonly Link[]): Link[] {
  const placed: Link[] = [];
  for (const link of [...links].sort((a, b) => a.to - a.from - (b.to - b.from) || a.row - b.row)) {
    let { row } = link;
    if (link.to - link.from > 1) row = Math.max(row, 1);
    while (placed.some((o) => o.row === row && o.to > link.from && o.from < link.to)) row += 1;
    placed.push({ ...link, row });
  }
  return placed;
}

/** The whole circuit as blocks side by side. */
export function arrange(branches: readonly Branch[], reference: string): Block[] {
  return separate(branches, reference).map(arrangeBlock);
}

import { arrange, type Block, type Position } from './arrange.ts';
import { type Branch, toBranches } from './branches.ts';
import { type Component, ground } from './description.ts';
import { junctionDots, mergeWires, type Schematic } from './schematic.ts';
import { Sheet } from './sheet.ts';
import { type PlaceStyle, Sizes } from './sizes.ts';

type Slot = { u: number; readonly minus: number; readonly plus: number };
type Heights = { readonly down: number; readonly up: number; readonly rows: number };

const wireOnly: Branch = { from: '', to: '', parts: [], between: [] };

/** One slot for each column; a column up and one down share it. */
function slotsOf({ net, columns, ups }: Position, sizes: Sizes): Slot[] {
  const count = Math.max(1, columns.length, ups.length);
  return Array.from({ length: count }, (_, index) => {
    const down = sizes.column(columns[index] ?? wireOnly);
    const up = sizes.column(ups[index] ?? wireOnly);
    const own = index === count - 1 ? sizes.name(net).along : 0;
    return {
      u: 0,
      minus: Math.max(down.minus, up.minus),
      plus: Math.max(down.plus, up.plus, own),
    };
  });
}

/** In which gap between positions a link's elements lie: the middle one of those it spans. */
function gapOf({ from, to }: { from: number; to: number }): number {
  return from + Math.floor((to - from - 1) / 2);
}

function pitchOfRows(block: Block, sizes: Sizes): number {
  const rooms = block.links.map(({ branch }) => sizes.row(branch));
  const reach = Math.max(...rooms.map(({ minus }) => minus), sizes.half);
  const down = Math.max(...rooms.map(({ plus }) => plus), sizes.half);
  return reach + down + sizes.lineHeight * 0.6;
}

function stackLength(columns: readonly Branch[], sizes: Sizes, lead: number): number {
  const lengths = columns.map(
    (branch) =>
      sizes.column(branch).length * branch.parts.length + (branch.parts.length > 0 ? lead : 0),
  );
  return Math.max(sizes.symbol, ...lengths);
}

function heightsOf(block: Block, sizes: Sizes): Heights {
  const rows = Math.max(0, ...block.links.map(({ row }) => row));
  const names = Math.max(0, ...block.positions.map(({ net }) => sizes.name(net).across));
  const rowReach = sizes.rowReachesDown
    ? Math.max(0, ...block.links.map(({ branch }) => sizes.row(branch).plus))
    : 0;
  const lead = Math.max(0, 2 * (names - sizes.lineHeight));
  const columns = block.positions.flatMap(({ columns }) => columns);
  const down = Math.max(stackLength(columns, sizes, lead), rowReach + 10);
  if (!block.top) return { down, up: 0, rows };
  const ups = block.positions.flatMap(({ ups }) => ups);
  // The labels of the row stand over it, under the elements above.
  const labels = block.links.length === 0 ? 0 : sizes.rowClearance;
  return { down, up: stackLength(ups, sizes, lead) + labels, rows };
}

function placeBlock(block: Block, start: number, levels: Levels, sheet: Sheet, sizes: Sizes) {
  const { positions, links, top } = block;
  const heights = heightsOf(block, sizes);
  const pitch = pitchOfRows(block, sizes);
  const { vGround, vTop } = levels;
  const vMid = top ? vTop + heights.up + heights.rows * pitch : vTop;
  let u = start;
  const groundUs: number[] = [];
  const topUs: number[] = [];
  const advance = (slot: { minus: number; plus: number }, before: number): number => {
    const at = u + before + slot.minus;
    u = at + slot.plus;
    return at;
  };
  const column = (branch: Branch, at: number, from: number) => {
    sheet.branch(branch, { u: at, v: from }, { u: at, v: vGround });
    groundUs.push(at);
  };
  if (top) {
    const { corner, columns, net } = top;
    let cornerU: number | undefined;
    if (corner) {
      cornerU = advance(sizes.column(corner.column), 0);
      column(corner.column, cornerU, vTop);
      sheet.netName(corner.net, { u: cornerU, v: vTop });
      const room = sizes.row(corner.row);
      const name = sizes.name(corner.net).along;
      u = Math.max(u, cornerU + name + room.length * corner.row.parts.length);
    }
    const slots = columns.length > 0 ? columns : [wireOnly];
    for (const [index, branch] of slots.entries()) {
      const room = sizes.column(branch);
      const name = index === 0 ? sizes.name(net).along : 0;
      const at = advance({ minus: room.minus, plus: Math.max(room.plus, name) }, 0);
      if (columns.length > 0) column(branch, at, vTop);
      if (index === 0) sheet.netName(net, { u: at, v: vTop });
      if (index === 0 && corner && cornerU !== undefined)
        sheet.branch(corner.row, { u: at, v: vTop }, { u: cornerU, v: vTop });
      topUs.push(at);
    }
  }
  const slots = positions.map((position) => slotsOf(position, sizes));
  /** Where between two positions the elements of rows may lie, if not everywhere. */
  const zones: ({ from: number; to: number } | undefined)[] = [];
  for (const [index, own] of slots.entries()) {
    const previous = slots[index - 1]?.at(-1);
    const position = positions[index];
    const needed = links.filter((link) => gapOf(link) === index - 1);
    for (const [place, slot] of own.entries()) {
      if (place > 0 || !previous) {
        slot.u = advance(slot, 0);
        continue;
      }
      const before = positions[index - 1]?.net ?? '';
      const gap = Math.max(
        0,
        ...needed.map(({ branch }) => sizes.row(branch).length * branch.parts.length),
      );
      const name = sizes.name(before).along;
      const reaches = needed.some(({ branch }) => sizes.row(branch).plus > sizes.half);
      if (sizes.rowReachesDown || reaches) {
        zones[index - 1] = { from: u, to: u + gap };
        slot.u = advance(slot, gap);
      } else {
        const at = Math.max(u + slot.minus, previous.u + gap + (gap > 0 ? name * 2 : 0));
        slot.u = at;
        u = at + slot.plus;
      }
    }
    if (!position) continue;
    const [first, last] = [own[0]?.u ?? 0, own.at(-1)?.u ?? 0];
    sheet.wire(position.net, { u: first, v: vMid }, { u: last, v: vMid });
    sheet.netName(position.net, { u: last, v: vMid });
    for (const [place, branch] of position.columns.entries())
      column(branch, own[place]?.u ?? 0, vMid);
    for (const [place, branch] of position.ups.entries()) {
      const at = own[place]?.u ?? 0;
      // The rows lie between the nets and the elements above.
      const vRows = vTop + heights.up - (links.length === 0 ? 0 : sizes.rowClearance);
      sheet.wire(position.net, { u: at, v: vMid }, { u: at, v: vRows });
      sheet.branch(branch, { u: at, v: vRows }, { u: at, v: vTop });
      topUs.push(at);
    }
  }
  for (const link of links) {
    const { from, to, branch, row } = link;
    const v = vMid - row * pitch;
    const uFrom = slots[from]?.at(-1)?.u ?? 0;
    const uTo = slots[to]?.[0]?.u ?? 0;
    sheet.wire(branch.from, { u: uFrom, v: vMid }, { u: uFrom, v });
    sheet.wire(branch.to, { u: uTo, v: vMid }, { u: uTo, v });
    const gap = gapOf(link);
    const left = zones[gap]?.from ?? slots[gap]?.at(-1)?.u ?? uFrom;
    const right = zones[gap]?.to ?? slots[gap + 1]?.[0]?.u ?? uTo;
    sheet.wire(branch.from, { u: uFrom, v }, { u: left, v });
    sheet.wire(branch.to, { u: right, v }, { u: uTo, v });
    sheet.branch(branch, { u: left, v }, { u: right, v });
  }
  if (top)
    sheet.wire(top.net, { u: Math.min(...topUs), v: vTop }, { u: Math.max(...topUs), v: vTop });
  return { end: u, groundUs };
}

type Levels = { readonly vTop: number; readonly vGround: number };

/** Places a netlist on the page: nets in a row over a ground rail, or two rails with the rest between. */
export function place(components: readonly Component[], style: PlaceStyle): Schematic {
  const sizes = new Sizes(style);
  const sheet = new Sheet(style, sizes);
  const { reference, branches } = toBranches(components);
  const blocks = arrange(branches, reference);
  const needs = blocks.map((block) => {
    const { down, up, rows } = heightsOf(block, sizes);
    const pitch = pitchOfRows(block, sizes);
    return block.top
      ? { height: down + up + rows * pitch, above: 0 }
      : { height: down, above: rows * pitch };
  });
  const height = Math.max(...needs.map((need) => need.height));
  const levels = { vTop: 0, vGround: height };
  const groundUs: number[] = [];
  let start = 0;
  for (const block of blocks) {
    const placed = placeBlock(block, start, levels, sheet, sizes);
    groundUs.push(...placed.groundUs);
    start = placed.end + style.fontSize;
  }
  if (groundUs.length > 0) {
    const [low, high] = [Math.min(...groundUs), Math.max(...groundUs)];
    sheet.wire(reference, { u: low, v: height }, { u: high, v: height });
    if (reference === ground) sheet.ground({ u: style.transposed ? high : low, v: height });
    else sheet.netName(reference, { u: low, v: height });
  }
  const wires = mergeWires(sheet.wires);
  return sheet.finish(wires, junctionDots(wires, sheet.symbols));
}

import type { Flowchart, FlowchartDescription } from '../../formal/flowchart/description.ts';
import type { Random } from '../../formal/random.ts';
import type { DrawnFigure, FigureKind, FigureStyle, Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import { paintPaper } from '../sheet/paint-paper.ts';
import { createSheet, type Sheet } from '../sheet/sheet.ts';
import { drawLabel, drawLine, type LabelLook, type LineLook } from './draw-lines.ts';
import {
  cardNodes,
  graphNodes,
  handNodes,
  type NodePainter,
  officeNodes,
  plainNodes,
} from './draw-nodes.ts';
import { toLines } from './edge-lines.ts';
import { type FlowPlan, type FlowStyle, planFlow } from './flow-plan.ts';
import { placeFlow } from './place-flow.ts';
import { sampleFlow } from './sample-flow.ts';

const painters: Readonly<Record<FlowStyle, (look: Look, random: Random) => NodePainter>> = {
  plain: plainNodes,
  office: officeNodes,
  graph: graphNodes,
  hand: handNodes,
  cards: cardNodes,
};

function lineLook(
  { style, look, cornerRadius }: FlowPlan,
  fontSize: number,
  random: Random,
): LineLook {
  const grey = mix(look.ink, look.background, 0.4);
  const size = (least: number, most: number) => (fontSize / 14) * random.number(least, most, 0.5);
  const common = { cornerRadius, color: look.ink, width: look.strokeWidth };
  switch (style) {
    case 'plain':
      return { ...common, head: 'filled', headSize: 4 + look.strokeWidth * 2.4 };
    case 'graph':
      return {
        ...common,
        width: random.pick([0.8, 1, 1, 1.4]),
        head: random.pick(['filled', 'slim', 'slim', 'open'] as const),
        headSize: size(7, 10),
      };
    case 'hand':
      return {
        ...common,
        head: random.pick(['open', 'open', 'filled'] as const),
        headSize: Math.max(size(8, 12), look.strokeWidth * 3.5),
      };
    case 'office':
      return {
        ...common,
        color: random.pick([look.ink, look.ink, grey]),
        width: Math.min(2.2, Math.max(1, look.strokeWidth)),
        head: random.pick(['filled', 'filled', 'notched', 'open'] as const),
        headSize: size(8, 11),
      };
    case 'cards':
      return {
        ...common,
        color: mix(look.ink, look.background, 0.25),
        width: random.pick([1.5, 2]),
        head: random.pick(['notched', 'open'] as const),
        headSize: size(8, 10),
      };
  }
}

function labelLook({ style, look, labelSide }: FlowPlan, size: number, random: Random): LabelLook {
  const plain: LabelLook = { size, fill: look.ink };
  const on = labelSide === 0 ? { back: look.background } : {};
  switch (style) {
    case 'cards':
      return {
        ...plain,
        ...(labelSide === 0 && {
          back: mix(look.background, look.ink, 0.18),
          rim: mix(look.background, look.ink, 0.4),
          radius: 7,
        }),
      };
    case 'graph':
    case 'hand':
      return { ...plain, ...on, italic: style === 'graph' && random.chance(0.2) };
    case 'office':
      return { ...plain, ...on, ...(labelSide === 0 && random.chance(0.2) && { rim: look.ink }) };
    case 'plain':
      return { ...plain, ...on };
  }
}

function drawFlow(style: FlowStyle, flow: Flowchart, own: Look, random: Random): DrawnFigure {
  const plan = planFlow(style, own);
  const { look } = plan;
  const place = placeFlow(flow, plan);
  const lines = toLines(place, plan) ?? toLines(place, { ...plan, route: 'straight' }) ?? [];
  const sheet: Sheet = createSheet(look);
  paintPaper(sheet, style, random);
  plan.notes.draw(sheet);
  const ofLine = lineLook(plan, place.fontSize, random);
  const ofLabel = labelLook(plan, place.labelSize, random);
  const paintNode = painters[style](look, random);
  for (const line of lines) drawLine(sheet, line, ofLine);
  for (const node of place.nodes) paintNode(sheet, node, place.fontSize);
  for (const { label, edge } of place.edges) {
    const { back: _, rim: _rim, ...bare } = ofLabel;
    // Beside a loop there is no line to cover.
    if (label) drawLabel(sheet, label, edge.from === edge.to ? bare : ofLabel);
  }
  if (sheet.faults > 0)
    throw new Error('A text of this flowchart lies on another or off the sheet.');
  return { svg: sheet.toSvg() };
}

function toStyle(id: FlowStyle, heldOut = false): FigureStyle<FlowchartDescription> {
  return {
    id,
    ...(heldOut && { heldOut: true }),
    draw(description, look, random) {
      if (description.kind === 'foreign')
        throw new Error(`A ${description.diagram} diagram is no flowchart.`);
      return drawFlow(id, description, look, random);
    },
  };
}

/**
 * Flowcharts, trees, state machines and graphs. Ids are A, B, C ... in reading order of the drawing (from top to bottom and
 * from left to right; by columns where the flow runs right), edges are sorted by the ids of their source and target, and
 * every shape is drawn as the description names it; an ellipse is a circle. Graphs drawn as a ring have no direction.
 */
export const flowchartFigures: FigureKind<FlowchartDescription> = {
  language: 'flowchart',
  styles: [
    toStyle('plain'),
    toStyle('office'),
    toStyle('graph'),
    toStyle('hand'),
    toStyle('cards', true),
  ],
  sample(random, level, style, look) {
    const known = Object.keys(painters).find((id): id is FlowStyle => id === style);
    if (!known) throw new Error(`Flowcharts are not drawn in the style “${style}”.`);
    return sampleFlow(random, level, known, look);
  },
};

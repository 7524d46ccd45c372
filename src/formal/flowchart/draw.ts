import { type DrawStyle, paletteColor } from '../draw-style.ts';
import type { Drawing } from '../formal-language.ts';
import { element, pathElement, svgDocument, textElement } from '../svg.ts';
import { type Flowchart, type FlowchartDescription, nodeKind } from './description.ts';
import { drawEdge, drawEdgeLabel, drawLines, type EdgeEnd } from './draw-edge.ts';
import { drawShape } from './draw-shape.ts';
import { layoutFlowchart } from './layout.ts';
import { partToDraw } from './part-to-draw.ts';
import type { Layout, PlacedGroup, PlacedNode } from './placed.ts';

// Pixels; smaller text is not read.
const smallestText = 9;

/**
 * A flowchart as SVG, laid out by dagre. A large one is scaled down to the style's size, though not below legible
 * text: then it is larger than that size. Of a huge one the first nodes are drawn, and a line says so.
 */
export async function draw(description: FlowchartDescription, style: DrawStyle): Promise<Drawing> {
  if (description.kind === 'foreign') return { form: 'mermaid', source: description.source };
  const part = partToDraw(description);
  const layout = await layoutFlowchart(part, style);
  const left = description.nodes.length - part.nodes.length;
  const omittedEdges = description.edges.length - part.edges.length;
  const notice =
    left > 0
      ? `The first ${part.nodes.length} of ${description.nodes.length} nodes are drawn.`
      : omittedEdges > 0
        ? `The first ${part.edges.length} of ${description.edges.length} edges are drawn.`
        : part.nodes.length === 0
          ? 'No nodes.'
          : '';
  return { form: 'svg', svg: toSvg(part, layout, style, notice) };
}

const kinds = ['process', 'decision', 'terminal', 'other'] as const;

function toSvg(flowchart: Flowchart, layout: Layout, style: DrawStyle, notice: string): string {
  const { left, top, right, bottom } = layout.bounds;
  const margin = style.fontSize;
  const noticeHeight = notice === '' ? 0 : style.fontSize * 2;
  const noticeWidth = notice === '' ? 0 : notice.length * style.fontSize * 0.6;
  const width = Math.max(right - left, noticeWidth) + 2 * margin;
  const height = bottom - top + 2 * margin + noticeHeight;
  const fit = Math.min(1, style.width / width, style.height / height);
  const scale = Math.max(fit, Math.min(1, smallestText / style.fontSize));
  const ends = new Map<string, EdgeEnd>();
  for (const { group, box } of layout.groups) ends.set(group.id, { shape: 'rectangle', box });
  for (const { node, box } of layout.nodes) ends.set(node.id, { shape: node.shape, box });
  const edges = layout.edges.map((placed) => {
    const [from, to] = [ends.get(placed.edge.from), ends.get(placed.edge.to)];
    return from && to ? drawEdge(placed, from, to, style) : '';
  });
  const parts = [
    ...layout.groups.map((group) => drawGroup(group, style)),
    ...edges,
    ...layout.nodes.map((node, index) => drawNode(node, { ...style, seed: style.seed + index })),
    ...layout.edges.map((placed) => {
      const { from, to } = placed.edge;
      return drawEdgeLabel(placed, style, from === to ? ends.get(from) : undefined);
    }),
  ];
  const moved = element(
    'g',
    {
      transform: `translate(${Math.round(margin - left)} ${Math.round(margin - top + noticeHeight)})`,
    },
    parts.join(''),
  );
  const said = notice === '' ? '' : textElement(margin, margin + style.fontSize, notice);
  const direction = flowchart.direction ?? 'none';
  const content = element(
    'g',
    { transform: `scale(${Math.round(scale * 10_000) / 10_000})`, 'data-direction': direction },
    said + moved,
  );
  return svgDocument(Math.ceil(width * scale), Math.ceil(height * scale), style, content);
}

function drawNode({ node, box, text }: PlacedNode, style: DrawStyle): string {
  const color = paletteColor(style, kinds.indexOf(nodeKind(node.shape)));
  // Inherited by the fill only: a tint of the line's colour, whatever colour that is.
  const shape = element('g', { 'fill-opacity': 0.13 }, drawShape(node.shape, box, style, color));
  const middle = node.shape === 'cylinder' ? { x: box.x, y: box.y + style.fontSize * 0.4 } : box;
  return shape + drawLines(text.lines, middle, style.fontSize);
}

function drawGroup({ group, box, depth }: PlacedGroup, style: DrawStyle): string {
  const [x, y] = [box.x - box.width / 2, box.y - box.height / 2];
  const path = `M${x} ${y}h${box.width}v${box.height}h${-box.width}Z`;
  const look = {
    stroke: style.ink,
    strokeWidth: style.strokeWidth * 0.7,
    fill: paletteColor(style, 4 + depth),
  };
  return (
    element('g', { 'fill-opacity': 0.08, 'stroke-opacity': 0.6 }, pathElement(path, style, look)) +
    textElement(
      x + style.fontSize * 0.6,
      y + style.fontSize * 1.25,
      group.title.replaceAll('\n', ' '),
      {
        'font-weight': 'bold',
        'font-size': style.fontSize * 0.95,
      },
    )
  );
}

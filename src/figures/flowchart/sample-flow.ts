import type { Direction, Flowchart, Shape } from '../../formal/flowchart/description.ts';
import type { Difficulty } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { hasGlyph } from '../sheet/font-glyphs.ts';
import { draftFlow, type FlowTopic, mostNodes, pickTopic } from './flow-drafts.ts';
import { type FlowStyle, planFlow } from './flow-plan.ts';
import { settleFlow } from './settle-flow.ts';

/** Tries at the level that is asked for, and as many at the one below it. */
const triesPerLevel = 10;

/** Shapes that a style draws as another one. */
const drawnAs: Readonly<Record<FlowStyle, Partial<Record<Shape, Shape>>>> = {
  plain: {},
  hand: {},
  office: {},
  // Ellipses stand for all that is round.
  graph: { stadium: 'circle' },
  cards: { rounded: 'rectangle', subroutine: 'rectangle' },
};

/** How often a network is drawn as a ring. */
const ringShares: Readonly<Record<FlowStyle, number>> = {
  plain: 0.3,
  office: 0,
  graph: 0.5,
  hand: 0.3,
  cards: 0,
};

/**
 * A flowchart whose every node, shape, line, label and direction can be read from its drawing in that style and look.
 * Throws where nothing fits: large ones do not fit every sheet, and a try with another look is needed.
 */
export function sampleFlow(
  random: Random,
  level: Difficulty,
  style: FlowStyle,
  look: Look,
): Flowchart {
  const plan = planFlow(style, look);
  const topic = pickTopic(random);
  const wide = look.width > look.height * 1.4;
  const asRing = topic === 'network' && random.chance(ringShares[style]);
  for (let tries = 0; tries < 2 * triesPerLevel; tries += 1) {
    const tried = (tries < triesPerLevel ? level : Math.max(1, level - 1)) as Difficulty;
    const draft = draftFlow(
      random,
      tried,
      topic,
      asRing ? undefined : pickDirection(random, tried, topic, wide),
    );
    if (draft.nodes.length > mostNodes[tried] || !isWhole(draft)) continue;
    const nodes = draft.nodes.map((node) => ({
      ...node,
      text: inFont(node.text, plan.look.fontFamily),
      shape: drawnAs[style][node.shape] ?? node.shape,
    }));
    const flow = settleFlow({ ...draft, nodes }, plan);
    if (flow) return flow;
  }
  throw new Error(`No ${topic} of level ${level} fits this sheet.`);
}

/** Signs that the font lacks, as they are typed. */
function inFont(text: string, family: string): string {
  const typed = { '←': ':=', '≥': '>=', '≤': '<=' } as const;
  return text.replaceAll(/[←≥≤]/g, (sign) =>
    hasGlyph(family, sign) ? sign : (typed[sign as keyof typeof typed] ?? sign),
  );
}

/** Long texts in a long row are too small to be read. */
function pickDirection(
  random: Random,
  level: Difficulty,
  topic: FlowTopic,
  wide: boolean,
): Direction {
  const wordy = topic === 'procedure' || topic === 'program';
  const share = (wide ? 0.5 : 0.25) * (wordy ? Math.max(0, 1.2 - level * 0.3) : 1);
  return random.chance(share) ? 'LR' : 'TB';
}

/** No node stands alone. */
function isWhole({ nodes, edges }: Flowchart): boolean {
  const joined = new Set(edges.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  return nodes.length > 1 && nodes.every(({ id }) => joined.has(id));
}

import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { randomFor } from '../figure-seed.ts';
import { figureFonts, fontsOfClass } from '../fonts.ts';
import { handLook } from '../look.ts';
import { planNotes, type SideNotes } from '../sheet/side-notes.ts';

export type FlowStyle = 'plain' | 'office' | 'graph' | 'hand' | 'cards';

/** How lines run: bent gently, as one curve, straight from bend to bend, or at right angles only. */
export type Route = 'smooth' | 'curved' | 'straight' | 'elbow';

/**
 * Everything of a drawing that decides where things lie. It follows from style and look alone, so that `sample` knows what
 * `draw` is going to do.
 */
export type FlowPlan = {
  readonly style: FlowStyle;
  /** As the style changes it: its font, its roughness. */
  readonly look: Look;
  readonly notes: SideNotes;
  readonly route: Route;
  /** Pixels by which the corners of elbows are rounded. */
  readonly cornerRadius: number;
  /** Decisions may be left at their sides. */
  readonly sideExits: boolean;
  /** Edges of one node that have the same end run together. */
  readonly sharedTrunks: boolean;
  /** Ems. */
  readonly nodeGap: number;
  readonly rankGap: number;
  readonly widest: number;
  /** Size of labels of edges against that of nodes. */
  readonly labelScale: number;
  /** Labels stand beside their edges instead of on them; -1: left or above. */
  readonly labelSide: -1 | 0 | 1;
  /** Pixels; the text is never set larger. */
  readonly mostFont: number;
  /** Pixels; smaller text is not drawn: more where the font looks small for its size. */
  readonly leastFont: number;
  /** Shares of the free room that the drawing is stretched by. */
  readonly stretch: { readonly x: number; readonly y: number };
  /** Shares of the room that is left then. */
  readonly align: { readonly x: number; readonly y: number };
};

function routeOf(style: FlowStyle, random: Random): Route {
  switch (style) {
    case 'plain':
      return 'smooth';
    case 'graph':
      return random.chance(0.8) ? 'curved' : 'straight';
    case 'hand':
      return random.pick(['smooth', 'curved', 'straight', 'smooth'] as const);
    case 'office':
      return random.chance(0.8) ? 'elbow' : 'straight';
    case 'cards':
      return 'elbow';
  }
}

function lookOf(style: FlowStyle, look: Look, random: Random): Look {
  const withFont = (list: ReturnType<typeof fontsOfClass>): Look => {
    const font = random.pick(list);
    return { ...look, fontFamily: font.family, fontWeight: random.pick(font.weights) };
  };
  switch (style) {
    case 'hand':
      return handLook(look, random);
    case 'graph':
      return random.chance(0.6) ? withFont(fontsOfClass('serif')) : look;
    case 'office':
      return random.chance(0.5) ? withFont(fontsOfClass('sans')) : look;
    case 'cards':
      return {
        ...withFont(random.pick([fontsOfClass('sans'), fontsOfClass('condensed')])),
        ...random.pick([
          { background: '#0f172a', ink: '#e2e8f0' },
          { background: '#18181b', ink: '#f4f4f5' },
          { background: '#1e1e2e', ink: '#cdd6f4' },
          { background: '#102a2c', ink: '#e0f2f1' },
          { background: '#21222c', ink: '#f8f8f2' },
        ]),
      };
    case 'plain':
      return look;
  }
}

export function planFlow(style: FlowStyle, own: Look): FlowPlan {
  const random = randomFor(`flowchart ${style}`, own.seed);
  const look = lookOf(style, own, random);
  const notes = planNotes(random, look);
  const route = routeOf(style, random);
  const elbow = route === 'elbow';
  const fontScale = figureFonts.find(({ family }) => family === look.fontFamily)?.scale ?? 1;
  const labelSides = style === 'graph' ? [1, 1, 1, -1] : elbow ? [0, 1, -1] : [0, 0, 1];
  return {
    style,
    look,
    notes,
    route,
    cornerRadius: style === 'cards' ? random.integer(8, 14) : random.pick([0, 0, 3, 8]),
    sideExits: random.chance(0.7),
    sharedTrunks: random.chance(0.6),
    nodeGap: random.number(1.4, 3.4, 0.2),
    rankGap: random.number(elbow ? 2.6 : 2, 4, 0.2),
    widest: random.number(8, 14, 0.5),
    labelScale: random.pick([0.85, 0.9, 1]),
    labelSide: style === 'plain' ? 0 : (random.pick(labelSides) as -1 | 0 | 1),
    mostFont: random.integer(15, 24) * Math.max(1, fontScale),
    leastFont: 11 * Math.max(1, fontScale),
    stretch: {
      x: random.chance(0.5) ? random.number(0, 1, 0.1) : 0,
      y: random.chance(0.5) ? random.number(0, 1, 0.1) : 0,
    },
    align: {
      x: random.chance(0.75) ? 0.5 : random.number(0, 1, 0.1),
      y: random.chance(0.75) ? 0.5 : random.number(0, 1, 0.1),
    },
  };
}

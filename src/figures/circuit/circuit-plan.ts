import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { randomFor } from '../figure-seed.ts';
import { figureFonts, fontsOfClass } from '../fonts.ts';
import { handLook } from '../look.ts';
import { hasGlyph } from '../sheet/font-glyphs.ts';
import { planNotes, type SideNotes } from '../sheet/side-notes.ts';
import { withTitleBlock } from './title-block.ts';
import type { Notation } from './value-text.ts';

export type CircuitStyle = 'plain' | 'iec' | 'textbook' | 'hand' | 'editor';

/** Where name and value stand at an element. */
export type LabelMode =
  /** Name at one side, value at the other. */
  | 'apart'
  /** Two lines at one side: above or right, and below or left. */
  | 'stacked'
  | 'stacked-back'
  /** One line. */
  | 'line'
  | 'line-back';

export type SymbolSet = {
  readonly resistor: 'zigzag' | 'zigzag-long' | 'box' | 'box-slim';
  readonly inductor: 'arcs' | 'loops' | 'block';
  readonly voltage: 'signs' | 'battery' | 'cells' | 'through';
  readonly current: 'arrow' | 'bar' | 'rings';
  readonly ground: 'bars' | 'triangle' | 'bar';
  /** Plates of capacitors, in symbol units from the wire. */
  readonly plate: number;
};

/**
 * Everything of a drawing that decides where things lie and what is shown. It follows from style, look and title alone, so
 * that `sample` knows what `draw` is going to do.
 */
export type CircuitPlan = {
  readonly style: CircuitStyle;
  /** As the style changes it: its font, its roughness. */
  readonly look: Look;
  readonly notes: SideNotes;
  readonly symbols: SymbolSet;
  /** The main path runs down instead of right. */
  readonly transposed: boolean;
  readonly showGround: boolean;
  /** Names of nets are drawn, as numbers or as letters; dependent sources always need them. */
  readonly showNodes: boolean;
  readonly lettered: boolean;
  /** Node names stand in circles. */
  readonly circled: boolean;
  readonly lying: LabelMode;
  readonly standing: LabelMode;
  /** Between name and value on one line. */
  readonly joint: string;
  readonly notation: Notation;
  /** Parallel elements are placed by name, or in any order. */
  readonly sorted: boolean;
  /** Size of symbols against their usual 3.6 ems. */
  readonly symbolScale: number;
  /** Pixels. */
  readonly mostFont: number;
  readonly leastFont: number;
  /** Pixels. */
  readonly lineWidth: number;
  /** Where lines are joined, even where that is plain without. */
  readonly dots: boolean;
  /** Pixels. */
  readonly dotRadius: number;
  readonly stretch: { readonly x: number; readonly y: number };
  readonly align: { readonly x: number; readonly y: number };
};

function lookOf(style: CircuitStyle, look: Look, random: Random): Look {
  const withFont = (list: ReturnType<typeof fontsOfClass>): Look => {
    const font = random.pick(list);
    return { ...look, fontFamily: font.family, fontWeight: random.pick(font.weights) };
  };
  switch (style) {
    case 'hand':
      return handLook(look, random);
    case 'textbook':
      return { ...(random.chance(0.75) ? withFont(fontsOfClass('serif')) : look), fontWeight: 400 };
    case 'editor':
      return {
        ...withFont([...fontsOfClass('mono'), ...fontsOfClass('sans')]),
        ...random.pick([
          { background: '#ffffff', ink: '#1b1b6b' },
          { background: '#f5f4ef', ink: '#132f5c' },
          { background: '#fffff0', ink: '#003b5c' },
          { background: '#001023', ink: '#d3dce8' },
        ]),
      };
    case 'iec':
    case 'plain':
      return look;
  }
}

function symbolsOf(style: CircuitStyle, random: Random): SymbolSet {
  const plate = random.integer(9, 13);
  const ground = random.pick(['bars', 'bars', 'bars', 'triangle', 'bar'] as const);
  const european: SymbolSet = {
    resistor: random.pick(['box', 'box', 'box-slim'] as const),
    inductor: random.pick(['arcs', 'block', 'loops'] as const),
    voltage: random.pick(['through', 'through', 'signs', 'battery'] as const),
    current: random.pick(['bar', 'rings', 'arrow'] as const),
    ground,
    plate,
  };
  const american: SymbolSet = {
    resistor: random.pick(['zigzag', 'zigzag', 'zigzag-long'] as const),
    inductor: random.pick(['arcs', 'loops'] as const),
    voltage: random.pick(['signs', 'battery', 'cells'] as const),
    current: 'arrow',
    ground,
    plate,
  };
  switch (style) {
    case 'plain':
      return {
        resistor: random.pick(['zigzag', 'box'] as const),
        inductor: 'arcs',
        voltage: 'signs',
        current: 'arrow',
        ground: 'bars',
        plate: 11,
      };
    case 'iec':
      return european;
    case 'textbook':
      return american;
    case 'hand':
    case 'editor':
      return random.pick([european, american]);
  }
}

function notationOf(style: CircuitStyle, { fontFamily }: Look, random: Random): Notation {
  const infix = style === 'editor' && random.chance(0.6);
  return {
    space: random.pick([' ', ' ', '']),
    ohm: hasGlyph(fontFamily, 'Ω')
      ? random.pick(['Ω', 'Ω', 'Ω', '', 'ohm'])
      : random.pick(['', 'ohm']),
    micro: hasGlyph(fontFamily, 'µ') ? random.pick(['µ', 'µ', 'u']) : 'u',
    bareUnits: random.chance(0.15),
    plainBelow: random.pick([1000, 1000, 1000, 10_000]),
    infix,
  };
}

/** @param title drawn above the circuit; absent: none is */
export function planCircuit(
  style: CircuitStyle,
  own: Look,
  title: string | undefined,
): CircuitPlan {
  const random = randomFor(`circuit ${style}`, own.seed);
  const look = lookOf(style, own, random);
  const fontScale = figureFonts.find(({ family }) => family === look.fontFamily)?.scale ?? 1;
  const symbols = symbolsOf(style, random);
  const notation = notationOf(style, look, random);
  const thin = Math.min(look.strokeWidth, 1.75);
  const lineWidth = {
    plain: look.strokeWidth,
    hand: look.strokeWidth,
    textbook: Math.max(0.9, thin),
    iec: Math.max(1.5, look.strokeWidth),
    editor: random.pick([1.5, 2]),
  }[style];
  const lying = random.pick(
    style === 'plain'
      ? (['line'] as const)
      : (['apart', 'stacked', 'line', 'apart', 'line-back', 'stacked-back'] as const),
  );
  const standing = random.pick(
    style === 'plain'
      ? (['stacked'] as const)
      : (['apart', 'stacked', 'stacked-back', 'line', 'apart', 'line-back'] as const),
  );
  const showNodes = random.chance(0.35);
  return {
    style,
    look,
    symbols,
    notation,
    lying,
    standing,
    lineWidth,
    showNodes,
    // A bare number right behind a name would seem to be part of it.
    joint: random.pick(
      notation.ohm === '' ? [' = ', '=', ': ', ', '] : [' ', ' ', ' = ', '=', ': ', ', '],
    ),
    transposed: random.chance(style === 'textbook' ? 0.08 : 0.15),
    showGround: random.chance(0.6),
    lettered: random.chance(0.25),
    circled: random.chance(0.25),
    sorted: random.chance(0.6),
    symbolScale: random.number(0.85, 1.1, 0.05),
    mostFont: random.integer(14, 24) * Math.max(1, fontScale),
    leastFont: 11 * Math.max(1, fontScale),
    dots: style !== 'textbook' || random.chance(0.75),
    dotRadius: Math.max(2.4, lineWidth * random.number(1.4, 2.2, 0.2)),
    stretch: {
      x: random.chance(0.75) ? random.number(0, 1, 0.1) : 0,
      y: random.chance(0.75) ? random.number(0, 1, 0.1) : 0,
    },
    align: {
      x: random.chance(0.75) ? 0.5 : random.number(0, 1, 0.1),
      y: random.chance(0.75) ? 0.5 : random.number(0, 1, 0.1),
    },
    notes:
      style === 'editor'
        ? withTitleBlock(planNotes(random, look, title), look, random)
        : planNotes(random, look, title),
  };
}

import { distance } from '../geometry/plane.ts';
import { angleText, lengthText, pointName } from '../pointing/copied-text.ts';
import { type Angle, anglesOf, isWhole, turn } from './angles.ts';
import { lineText, type SeenFigure } from './geometry-forms.ts';
import type { Edge } from './joined-points.ts';
import type { NamedPoint } from './named-points.ts';
import type { ReadText } from './placed-text.ts';

type Claim = {
  readonly label: ReadText;
  readonly form: string;
  readonly key: string;
  readonly cost: number;
};

const isUnknown = (text: string): boolean => /^[?？]$/.test(text);

/** Lengths and angles with the values beside them, and what is asked for. */
export function sizeForms(figure: SeenFigure, texts: readonly ReadText[]): string[] {
  const { aspect } = figure.look;
  const isName = (label: ReadText): boolean =>
    figure.points.some(
      ({ name, x, y }) =>
        pointName(label.text) === name &&
        distance({ x, y }, { x: label.x * aspect, y: label.y }) < 14,
    );
  const labels = texts
    .filter(({ role, text }) => role !== 'title' && (role !== 'letter' || /^[?\d]/.test(text)))
    .filter((label) => !isName(label) && !/^[oO0]$/.test(label.text))
    .map((label) => ({ ...label, text: asVariable(label, figure), x: label.x * aspect }))
    .filter((label) => !isStroke(label, figure));
  const claims = labels
    .flatMap((label) => [...lengthClaims(figure, label), ...angleClaims(figure, label)])
    .filter(({ cost }) => cost < farthest);
  const used = new Set<ReadText>();
  const taken = new Set<string>();
  const forms: string[] = [];
  for (const { label, form, key } of claims.toSorted((a, b) => a.cost - b.cost)) {
    if (used.has(label) || taken.has(key)) continue;
    used.add(label);
    taken.add(key);
    forms.push(form);
  }
  const letters = new Set(forms.flatMap(variablesOf));
  const [letter] = letters;
  const isAsked = forms.some((form) => form.endsWith(',?)'));
  forms.sort((a, b) => Number(a.endsWith(',?)')) - Number(b.endsWith(',?)')) || (a < b ? -1 : 1));
  return letter !== undefined && letters.size === 1 && !isAsked
    ? [...forms, `Find(${letter})`]
    : forms;
}

/** Letters of the value of a form; its unit is none. */
function variablesOf(form: string): string[] {
  const [, value = ''] = /\),([^?]*)\)$/.exec(form) ?? [];
  return value.replace(/ [a-z]+$/, '').match(/(?<![a-z])[a-z](?![a-z])/g) ?? [];
}

/** A letter of a point is no size, however far from it. */
const leastLetter = 0.2;

/** Of its height: how near its middle lies to a line what is no label but a mark on that line. */
const onLine = 0.36;

/** Labels stand beside lines: a single character in the middle of one is a mark that was read as one. */
const isStroke = (label: ReadText, { edges }: SeenFigure): boolean =>
  label.text.length === 1 &&
  edges.some((edge) => {
    const { along, across } = offLine(label, edge);
    return along < distance(...edge) / 2 && across < onLine * (label.bottom - label.top);
  });

/** Sizes are small letters; many are told from capitals by their height alone. */
function asVariable({ text, roles }: ReadText, { points }: SeenFigure): string {
  const isPoint = roles.letter > leastLetter || points.some(({ name }) => name === text[0]);
  return /^[A-Z]°?$/.test(text) && !isPoint ? text.toLowerCase() : text;
}

/** Costs are in hundredths of the figure's height. */
const farthest = 45;

/** The less the encoder takes a label for this kind of size, the more it costs. */
const roleCost = (label: ReadText, role: 'length' | 'angle'): number =>
  8 * Math.min(3, -Math.log(label.roles[role] + 0.02));

function lengthClaims(figure: SeenFigure, label: ReadText): Claim[] {
  const bare = label.text.replace(/^r\s*=\s*/, '');
  const value = isUnknown(bare) ? '?' : lengthText(bare);
  if (value === undefined || /[°º]$/.test(label.text)) return [];
  const extra = roleCost(label, 'length');
  const [circle] = figure.circles;
  const isRadius = figure.points.length === 2 && circle !== undefined;
  return figure.lines.map((line) => {
    const name = isRadius
      ? `RadiusOf(Circle(${circle.centre.name}))`
      : `LengthOf(${lineText(line)})`;
    return {
      label,
      form: `Equals(${name},${value})`,
      key: lineText(line),
      cost: extra + offMiddle(label, line),
    };
  });
}

/** A label stands beside the middle of its line. */
function offMiddle(label: ReadText, edge: Edge): number {
  const { along, across } = offLine(label, edge);
  return across + 0.55 * along + Math.max(0, along - distance(...edge) / 2);
}

/** From the middle of a line: so far along it, and to a side. */
function offLine(label: ReadText, [a, b]: Edge): { along: number; across: number } {
  const length = distance(a, b) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const [dx, dy] = [label.x - (a.x + b.x) / 2, label.y - (a.y + b.y) / 2];
  return { along: Math.abs(dx * ux + dy * uy), across: Math.abs(dx * uy - dy * ux) };
}

function angleClaims(figure: SeenFigure, label: ReadText): Claim[] {
  const value = isUnknown(label.text) ? '?' : angleText(label.text);
  if (value === undefined || /[a-z]{2}$/.test(label.text)) return [];
  const extra = roleCost(label, 'angle');
  return anglesOf(figure).map(({ at, arms }) => {
    const names = arms.map(({ name }) => name).sort();
    const isCorner = isWhole(figure, at);
    const name = isCorner ? at.name : `${names[0]},${at.name},${names[1]}`;
    const cost = outside(label, at, arms);
    return {
      label,
      form: `Equals(MeasureOf(Angle(${name})),${value})`,
      key: `${names[0]},${at.name},${names[1]}`,
      cost: value === '?' ? markedCost(figure, label, { at, arms }, extra, cost) : extra + cost,
    };
  });
}

/** Percent of the height: so far beyond its arc the label of an angle stands at most, its own height apart. */
const beyondArc = 2;
/** What it costs that an angle has no arc. */
const noArc = 15;

/** A question mark says not whether it is an angle that is asked for: the arc does. */
function markedCost(
  { look }: SeenFigure,
  label: ReadText,
  { at, arms }: Angle,
  extra: number,
  cost: number,
): number {
  if (!look.corners) return extra + cost;
  const { arcs, radius } = look.corners.arcsAt(at, ...arms);
  if (arcs === 0) return extra + cost + noArc;
  const isInside = turn(at, arms[0], label) <= turn(at, ...arms);
  const far = distance(label, at) - radius - (label.bottom - label.top);
  return isInside && far < beyondArc ? Math.min(extra, 2) + cost / 2 : extra + cost;
}

/** How far from its corner a label is, and how far outside the arms. */
function outside(label: ReadText, at: NamedPoint, [a, b]: Edge): number {
  const whole = turn(at, a, b);
  const own = turn(at, a, label);
  const off =
    own <= whole ? Math.abs(own - whole / 2) * 0.25 : Math.min(own - whole, 2 * Math.PI - own);
  const away = distance(label, at);
  return away * (1 + Math.min(off, 1.5)) + (own <= whole ? 0 : off * 12);
}

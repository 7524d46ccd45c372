import { distance } from '../geometry/plane.ts';
import { angleText, lengthText, pointName } from '../pointing/copied-text.ts';
import { lineText, type SeenFigure } from './geometry-forms.ts';
import type { Edge } from './joined-points.ts';
import type { NamedPoint } from './named-points.ts';
import type { ReadText } from './placed-text.ts';

/** An angle of the figure: its corner and its arms. */
type Angle = { readonly at: NamedPoint; readonly arms: Edge };

type Claim = {
  readonly label: ReadText;
  readonly form: string;
  readonly key: string;
  readonly cost: number;
};

const isUnknown = (text: string): boolean => /^[?2？]$/.test(text);

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
    .map((label) => ({ ...label, text: asVariable(label, figure), x: label.x * aspect }));
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
  const letters = new Set(
    forms.flatMap(
      (form) => /\),([^?]*)\)$/.exec(form)?.[1]?.match(/(?<![a-z])[a-z](?![a-z])/g) ?? [],
    ),
  );
  const [letter] = letters;
  const isAsked = forms.some((form) => form.endsWith(',?)'));
  forms.sort((a, b) => Number(a.endsWith(',?)')) - Number(b.endsWith(',?)')) || (a < b ? -1 : 1));
  return letter !== undefined && letters.size === 1 && !isAsked
    ? [...forms, `Find(${letter})`]
    : forms;
}

/** A letter of a point is no size, however far from it. */
const leastLetter = 0.2;

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
function offMiddle(label: ReadText, [a, b]: Edge): number {
  const length = distance(a, b) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const [dx, dy] = [label.x - (a.x + b.x) / 2, label.y - (a.y + b.y) / 2];
  const along = Math.abs(dx * ux + dy * uy);
  const across = Math.abs(dx * uy - dy * ux);
  return across + 0.55 * along + Math.max(0, along - length / 2);
}

function angleClaims(figure: SeenFigure, label: ReadText): Claim[] {
  const value = isUnknown(label.text) ? '?' : angleText(label.text);
  if (value === undefined || /[a-z]{2}$/.test(label.text)) return [];
  const extra = roleCost(label, 'angle');
  return anglesOf(figure).map(({ at, arms }) => {
    const names = arms.map(({ name }) => name).sort();
    const isCorner = figure.ring.includes(at) && degree(figure, at) === 2;
    const name = isCorner ? at.name : `${names[0]},${at.name},${names[1]}`;
    return {
      label,
      form: `Equals(MeasureOf(Angle(${name})),${value})`,
      key: `${names[0]},${at.name},${names[1]}`,
      cost: extra + outside(label, at, arms),
    };
  });
}

const degree = ({ edges }: SeenFigure, point: NamedPoint): number =>
  edges.filter((edge) => edge.includes(point)).length;

/** At each point the angles between lines that follow one another. */
function anglesOf({ points, edges }: SeenFigure): Angle[] {
  return points.flatMap((at) => {
    const arms = edges
      .flatMap(([a, b]) => (a === at ? [b] : b === at ? [a] : []))
      .toSorted((one, other) => direction(at, one) - direction(at, other));
    const pairs = arms.map((arm, index): Edge => [arm, arms[(index + 1) % arms.length] ?? arm]);
    const wide = pairs.filter(([a, b]) => a !== b && turn(at, a, b) < Math.PI * 0.985);
    return wide.map((ends) => ({ at, arms: ends }));
  });
}

const direction = (at: NamedPoint, to: { x: number; y: number }): number =>
  Math.atan2(to.y - at.y, to.x - at.x);

/** From one direction on to the next, 0 to 2π. */
function turn(
  at: NamedPoint,
  from: { x: number; y: number },
  to: { x: number; y: number },
): number {
  const angle = direction(at, to) - direction(at, from);
  return angle < 0 ? angle + 2 * Math.PI : angle;
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

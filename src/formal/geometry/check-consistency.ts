import type { Severity } from '../problem.ts';
import type { GeometryDescription } from './description.ts';
import { evaluateConstant } from './evaluate.ts';
import { readFigure } from './figure.ts';
import { type Key, keyName, lengthKey } from './keys.ts';
import { misfit } from './misfit.ts';
import { preferOneUnit } from './one-unit.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { decimalText } from './quantity-text.ts';
import type { FormulaRule, SumRule } from './rule-book.ts';
import { type SolvableFigure, toSolvable } from './solve.ts';

export type Contradiction = {
  /** The place in `description.forms` of the form that is marked. */
  readonly form: number;
  readonly severity: Severity;
  readonly message: string;
  readonly expected: string;
};

/** Texts with more forms are no figure; only their first forms are checked. */
const maxCheckedForms = 200;

/** Fewer than are solved: this runs at every change of the text. */
const maxCheckedPoints = 10;

type Stated = { readonly quantity: Quantity; readonly form: number };

/** Mean error, in radians and sides, from which positions are called far from the numbers; sketches are often off. */
const farOff = 0.3;

/**
 * Where stated sizes contradict each other: angles that do not add up, sides that make no triangle, two values for one
 * size. Positions that are far from the numbers are only noted.
 */
export function checkConsistency(description: GeometryDescription): readonly Contradiction[] {
  const found = checkPlaces(description);
  const problem = toSolvable(description, maxCheckedPoints);
  if (!problem) return found;
  const stated = statedSizes(problem, found);
  // Right angles and the like hold without a number in the text.
  const certain = new Map<Key, Stated>(stated);
  for (const rule of problem.book.rules) {
    const [only] = rule.kind === 'sum' ? [...rule.linear.terms.keys()] : [];
    if (rule.kind !== 'sum' || rule.linear.terms.size !== 1 || only === undefined) continue;
    const factor = rule.linear.terms.get(only)?.valueOf() ?? 1;
    const value = -rule.linear.constant.value / factor;
    if (!certain.has(only)) certain.set(only, { quantity: { value }, form: -1 });
  }
  const seen = new Set<number>(found.map(({ form }) => form));
  const add = (contradiction: Contradiction | undefined): void => {
    if (!contradiction || contradiction.form < 0 || seen.has(contradiction.form)) return;
    seen.add(contradiction.form);
    found.push(contradiction);
  };
  for (const rule of problem.book.rules)
    add(rule.kind === 'sum' ? checkSum(rule, certain) : checkFormula(rule, certain));
  for (const triangle of problem.book.structure.triangles) add(checkTriangle(triangle, stated));
  if (found.length === 0) add(checkDrawing(description));
  return found;
}

/** Positions outside the figure, and two positions for one point. */
function checkPlaces({ forms }: GeometryDescription): Contradiction[] {
  const places = new Map<string, string>();
  return forms.slice(0, maxCheckedForms).flatMap((form, index): Contradiction[] => {
    const [point, ...at] = form.args;
    if (form.predicate !== 'Point' || point?.kind !== 'name' || at.length < 2) return [];
    const values = at.map((term) => (term.kind === 'value' ? Number(term.text) : Number.NaN));
    const before = places.get(point.name);
    places.set(point.name, values.join());
    const warn = (message: string, expected: string): Contradiction[] => [
      { form: index, severity: 'warning', message, expected },
    ];
    if (before !== undefined && before !== values.join())
      return warn(
        `Point ${point.name} has a second position here; this one is used.`,
        'one position',
      );
    if (values.some((value) => Number.isNaN(value)))
      return warn('The position cannot be read; write two numbers.', 'two numbers from 0 to 100');
    if (values.some((value) => value < 0 || value > 100))
      return warn(
        `Point ${point.name} lies outside the figure: positions are in percent of its width and height.`,
        'two numbers from 0 to 100',
      );
    return [];
  });
}

/** Sizes with a number, by key; a second, different number for a size is a contradiction. */
function statedSizes(problem: SolvableFigure, found: Contradiction[]): Map<Key, Stated> {
  const stated = new Map<Key, Stated>();
  for (const { left, right, form } of problem.figure.equations)
    for (const [measure, value] of [
      [left, right],
      [right, left],
    ] as const) {
      if (measure.kind !== 'measure' || value.kind !== 'expression') continue;
      const key = problem.keyOf(measure.measure);
      const number = evaluateConstant(value.expression);
      const quantity = quantityOf(value.expression);
      if (key === undefined || number === undefined || !quantity) continue;
      const before = typeof key === 'number' ? { quantity: { value: key } } : stated.get(key);
      const name = typeof key === 'number' ? 'a straight line' : keyName(key);
      if (before && Math.abs(before.quantity.value - number) > 1e-9) {
        const message = `${name} is ${before.quantity.value} elsewhere, and ${number} here.`;
        found.push({ form, severity: 'warning', message, expected: `${before.quantity.value}` });
      } else if (number <= 0 || (measure.measure.kind === 'angle' && number >= 360)) {
        const message = `${name} cannot be ${number}.`;
        found.push({ form, severity: 'warning', message, expected: 'a positive size' });
      } else if (typeof key === 'string') stated.set(key, { quantity, form });
    }
  return stated;
}

function lastForm(sizes: readonly Stated[]): number {
  return Math.max(...sizes.map(({ form }) => form));
}

/** A sum of stated sizes that is off, or that leaves nothing for the only one that is not stated. */
function checkSum(
  { linear, reason }: SumRule,
  stated: ReadonlyMap<Key, Stated>,
): Contradiction | undefined {
  if (reason === 'stated' || linear.terms.size < 2) return undefined;
  const missing = [...linear.terms.keys()].filter((key) => !stated.has(key));
  if (missing.length > 1) return undefined;
  const sizes = [...linear.terms].flatMap(([key, factor]) => {
    const size = stated.get(key);
    return size ? [{ ...size, value: size.quantity.value * factor.valueOf(), key }] : [];
  });
  const rest = sizes.reduce((sum, { value }) => sum + value, linear.constant.value);
  const list = sizes
    .map(({ key, quantity }) => `${keyName(key)} = ${decimalText(quantity.value, 3)}`)
    .join(', ');
  const [open] = missing;
  if (open !== undefined) {
    const factor = linear.terms.get(open)?.valueOf() ?? 1;
    const value = -rest / factor;
    const least = open.startsWith('variable:') ? Number.NEGATIVE_INFINITY : 1e-6;
    if (value > least) return undefined;
    const message = `These sizes leave nothing for ${keyName(open)} (${reason}): ${list}.`;
    return {
      form: lastForm(sizes),
      severity: 'warning',
      message,
      expected: 'sizes that fit together',
    };
  }
  const scale = Math.max(
    ...sizes.map(({ value }) => Math.abs(value)),
    Math.abs(linear.constant.value),
  );
  // Sizes in a figure are rounded.
  if (Math.abs(rest) <= Math.max(0.006 * scale, 1e-6)) return undefined;
  const last = sizes.reduce((a, b) => (b.form > a.form ? b : a));
  const right = last.quantity.value - rest / (linear.terms.get(last.key)?.valueOf() ?? 1);
  const message = `These sizes do not fit together (${reason}): ${list}.`;
  return { form: last.form, severity: 'warning', message, expected: decimalText(right, 3) };
}

/** Pythagoras and the like, where everything is stated. */
function checkFormula(
  rule: FormulaRule,
  stated: ReadonlyMap<Key, Stated>,
): Contradiction | undefined {
  const output = stated.get(rule.output);
  const inputs = rule.inputs.flatMap((key) => stated.get(key) ?? []);
  if (!output || inputs.length !== rule.inputs.length) return undefined;
  const again = rule.compute(...inputs.map(({ quantity }) => quantity));
  const value = output.quantity.value;
  if (!again || Math.abs(again.value - value) <= 0.04 * Math.max(again.value, value))
    return undefined;
  const list = [...rule.inputs, rule.output]
    .map((key) => `${keyName(key)} = ${decimalText(stated.get(key)?.quantity.value ?? 0, 3)}`)
    .join(', ');
  return {
    form: lastForm([output, ...inputs]),
    severity: 'warning',
    message: `These sizes do not fit together: ${list}.`,
    expected: `${keyName(rule.output)} = ${decimalText(again.value, 3)}`,
  };
}

function checkTriangle(
  [a, b, c]: readonly [string, string, string],
  stated: ReadonlyMap<Key, Stated>,
): Contradiction | undefined {
  const sides = [lengthKey(a, b), lengthKey(b, c), lengthKey(a, c)].flatMap(
    (key) => stated.get(key) ?? [],
  );
  if (sides.length !== 3) return undefined;
  const lengths = sides.map(({ quantity }) => quantity.value);
  const longest = Math.max(...lengths);
  if (longest < lengths.reduce((sum, length) => sum + length, 0) - longest) return undefined;
  return {
    form: lastForm(sides),
    severity: 'warning',
    message: `Sides of ${lengths.map((length) => decimalText(length, 3)).join(', ')} make no triangle ${a}${b}${c}: the longest must be shorter than the other two together.`,
    expected: 'sides that make a triangle',
  };
}

/** In the proportions, from 1 : 2 to 2 : 1, that suit the numbers best. */
function checkDrawing(description: GeometryDescription): Contradiction | undefined {
  const figure = preferOneUnit(readFigure(description));
  if (figure.places.size < 3) return undefined;
  const off = [0.5, 0.75, 1, 4 / 3, 2].flatMap((aspect) => misfit(figure, aspect) ?? []);
  const form = figure.equations[0]?.form ?? description.forms.length - 1;
  if (off.length === 0 || Math.min(...off) < farOff) return undefined;
  const message =
    'The positions are far from what the sizes say: the figure is not drawn to scale, or misread.';
  return { form, severity: 'note', message, expected: 'positions that suit the sizes' };
}

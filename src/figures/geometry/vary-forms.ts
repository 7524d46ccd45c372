import { measureOfForm } from '../../formal/geometry/amount.ts';
import { cornerOf } from '../../formal/geometry/corner.ts';
import type { Call, Term } from '../../formal/geometry/description.ts';
import { call, equals, name, value } from '../../formal/geometry/description.ts';
import { readFigure } from '../../formal/geometry/figure.ts';
import { angleAt, degrees, distance } from '../../formal/geometry/plane.ts';
import type { Random } from '../../formal/random.ts';
import type { FigurePlan } from './figure-plan.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Other letters for the points. Centres keep their O half of the time; I, which looks like a line, is left out. */
export function renamePoints(plan: FigurePlan, random: Random): FigurePlan {
  const old = [...plan.places.keys()];
  const kept = old.includes('O') && random.chance(0.5) ? ['O'] : [];
  const free = old.filter((point) => !kept.includes(point));
  const letters = [...alphabet].filter((letter) => !'IO'.includes(letter));
  const start = random.integer(0, letters.length - free.length);
  const row = random.chance(0.35) ? 0 : start;
  const chosen = random.chance(0.45)
    ? letters.slice(row, row + free.length)
    : random.pickSome(letters, free.length);
  const names = new Map(free.map((point, index) => [point, chosen[index] ?? point]));
  return mapNames(plan, (point) => names.get(point) ?? point);
}

function mapNames({ forms, places }: FigurePlan, to: (point: string) => string): FigurePlan {
  const map = (term: Term): Term => {
    if (term.kind === 'name') return places.has(term.name) ? name(to(term.name)) : term;
    return term.kind === 'call' ? mapCall(term) : term;
  };
  const mapCall = (form: Call): Call => ({ ...form, args: form.args.map(map) });
  return {
    forms: forms.map(mapCall),
    places: new Map([...places].map(([point, place]) => [to(point), place])),
  };
}

const lengthMeasures = /^(?:length|radius|diameter|perimeter|circumference)$/;

/** Factors that keep numbers short. */
const factors = [0.1, 0.2, 0.5, 1.5, 2, 2.5, 3, 4, 5, 10] as const;
const units = ['cm', 'cm', 'cm', 'm', 'mm', 'in', 'ft', 'km', 'yd', 'dm'] as const;

/** Lengths times a factor, and in another unit or in none; not where an unknown is in them. Angles stay. */
export function changeLengths(plan: FigurePlan, random: Random): FigurePlan {
  const open = plan.forms.some(
    (form) => lengthValue(form) !== undefined && Number.isNaN(Number(lengthValue(form)?.text)),
  );
  const factor = random.chance(0.5) && !open ? random.pick(factors) : 1;
  const unit = random.chance(0.5) ? random.pick(units) : undefined;
  const change = (form: Call): Call => {
    const size = lengthValue(form);
    const [left] = form.args;
    if (!size || !left) return form;
    const number = Number(size.text);
    const text = Number.isNaN(number) ? size.text : Number((number * factor).toPrecision(10));
    return equals(left, value(text, unit));
  };
  return { ...plan, forms: plan.forms.map(change) };
}

/** The stated size of `Equals(LengthOf(...),5)` and the like. */
function lengthValue({ predicate, args }: Call): Extract<Term, { kind: 'value' }> | undefined {
  const [left, right] = args;
  if (predicate !== 'Equals' || left?.kind !== 'call' || right?.kind !== 'value') return undefined;
  return lengthMeasures.test(measureOfForm(left)?.kind ?? '') ? right : undefined;
}

/** Letters that are used for unknowns; `m` would be read as metres. */
const unknowns = ['x', 'x', 'x', 'y', 'z', 'a', 'b', 'k', 'n', 't'] as const;

/**
 * Another letter for the unknown, and sometimes a letter or an expression in place of the question mark: then the
 * letter is to be found.
 */
export function changeUnknown(plan: FigurePlan, random: Random): FigurePlan {
  const letter = random.pick(unknowns);
  const drawn = random.integer(1, 100);
  return {
    ...plan,
    forms: plan.forms.flatMap((form): Call[] => {
      const [left, right] = form.args;
      if (form.predicate === 'Find') return [call('Find', letter)];
      if (form.predicate !== 'Equals' || !left || !right) return [form];
      if (right.kind === 'blank') {
        const size = drawn > 80 ? sizeOf(left, plan) : undefined;
        const text = size === undefined ? undefined : expressionFor(size, letter, random);
        if (text !== undefined) return [equals(left, value(text)), call('Find', letter)];
        return drawn > 55 ? [equals(left, name(letter)), call('Find', letter)] : [form];
      }
      if (right.kind === 'name') return [equals(left, name(letter))];
      if (right.kind !== 'value' || !/x/.test(right.text)) return [form];
      return [equals(left, { ...right, text: right.text.replaceAll('x', letter) })];
    }),
  };
}

/** Degrees or units of length in the exact figure; `undefined` unless whole. */
function sizeOf(term: Term, { forms, places }: FigurePlan): number | undefined {
  const measure = term.kind === 'call' ? measureOfForm(term) : undefined;
  if (measure?.kind !== 'angle' && measure?.kind !== 'length') return undefined;
  const points =
    measure.kind === 'angle' ? cornerOf(readFigure({ forms }), measure.points) : measure.points;
  const [a, b, c] = (points ?? []).flatMap((point) => places.get(point) ?? []);
  if (!a || !b) return undefined;
  const size = measure.kind === 'length' ? distance(a, b) : c && degrees(angleAt(a, b, c));
  // An expression is too wide for a narrow angle.
  if (measure.kind === 'angle' && (size ?? 0) < 42) return undefined;
  return size !== undefined && Math.abs(size - Math.round(size)) < 1e-6
    ? Math.round(size)
    : undefined;
}

/** `2*x+10` and the like for a whole number, with a whole x of 2 or more. */
function expressionFor(size: number, letter: string, random: Random): string | undefined {
  const factor = random.pick([1, 2, 2, 3, 4, 5]);
  const shifts = [
    -20, -15, -10, -8, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20,
  ].filter(
    (shift) =>
      (size - shift) % factor === 0 && size - shift >= 2 * factor && Math.abs(shift) < size,
  );
  if (factor > 1 && size % factor === 0 && random.chance(0.4)) return `${factor}*${letter}`;
  if (shifts.length === 0) return undefined;
  const shift = random.pick(shifts);
  return `${factor === 1 ? '' : `${factor}*`}${letter}${shift < 0 ? '-' : '+'}${Math.abs(shift)}`;
}

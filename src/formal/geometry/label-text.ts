import type { Amount } from './amount.ts';
import { displayExpression } from './expression.ts';

/** What a figure writes at a length: `5√2 cm`, `2x + 3`, `?`; `undefined` for what is no label. */
export function lengthText(amount: Amount): string | undefined {
  if (amount.kind === 'asked') return '?';
  if (amount.kind !== 'expression') return undefined;
  const text = displayExpression(amount.expression);
  return short(amount.unit === undefined ? text : `${text} ${amount.unit}`);
}

/** What a figure writes at an angle: `40°`, `(2x + 10)°`, `?`; the number of a numbered angle. */
export function angleText(amount: Amount): string | undefined {
  if (amount.kind === 'asked') return '?';
  if (
    amount.kind === 'measure' &&
    amount.measure.kind === 'angle' &&
    amount.measure.points.length === 1 &&
    // The letter of a corner is a name, no number: it says that two angles are equal, which arcs show.
    /^\d+$/.test(amount.measure.points[0] ?? '')
  )
    return amount.measure.points[0];
  if (amount.kind !== 'expression') return undefined;
  const text = displayExpression(amount.expression);
  return short(/[+−/]/.test(text) ? `(${text})°` : `${text}°`);
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

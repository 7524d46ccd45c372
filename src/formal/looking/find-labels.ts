import type { Value } from './draft-chart.ts';
import type { Measure } from './measure.ts';
import { mostCommon } from './most-common.ts';
import type { ReadText } from './placed-text.ts';

/** Numbers that are written where the values are: what the encoder takes for such, and others that are written like them. */
export function findLabels(texts: readonly ReadText[], measure: Measure | undefined): ReadText[] {
  const isNumber = ({ amount }: ReadText): boolean => amount.kind === 'number';
  const sure = texts.filter((one) => one.role === 'cell' && isNumber(one));
  const unit = mostCommon(sure.map(unitOf));
  const others = texts.filter(
    (one) =>
      one.role !== 'cell' &&
      isNumber(one) &&
      (one.roles.cell > 0.05 || measure === undefined) &&
      unitOf(one) === unit &&
      measure?.isTick(one) !== true,
  );
  return sure.length > (measure ? 2 : 0) ? [...sure, ...others] : sure;
}

const unitOf = ({ amount }: ReadText): string => (amount.kind === 'number' ? amount.unit : '');

export function toLabel(label: ReadText): Value {
  const { x, y, amount, roles } = label;
  const read = { x, y, sure: roles.cell, label };
  return amount.kind === 'number'
    ? { ...read, amount: amount.value, unit: amount.unit }
    : { ...read, amount: 0, unit: '' };
}

import { call, name, type Term, value } from './description.ts';
import { printExpression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';

/** Units of lengths and areas that are read after a number. A lone `m` is metres only after a space: `5m` is 5 times m. */
const unitPattern =
  /^(.*?\d[)}\]]?)(?:\s*(mm|cm|dm|km|ft|in|yd|mi|inch(?:es)?|feet|units?|met(?:er|re)s?)|\s+(m))(?:\s*\^?\s*([2²]))?\.?$/;

const unitSpellings: Readonly<Record<string, string>> = {
  inch: 'in',
  inches: 'in',
  feet: 'ft',
  meter: 'm',
  meters: 'm',
  metre: 'm',
  metres: 'm',
};

/**
 * What stands between two commas, where it is no nested form.
 * @returns `undefined` where it is neither a name nor a value nor a blank
 */
export function readValue(raw: string): Term | undefined {
  if (raw.length > 300) return undefined;
  const plain = raw.trim();
  // What nearly all values are, without the long way.
  if (/^[A-Za-z]\d?$/.test(plain)) return name(plain);
  if (/^(?:0|[1-9]\d{0,5})(?:\.\d{1,5})?$/.test(plain)) return value(plain);
  const text = raw
    .trim()
    .replaceAll('′', "'")
    .replace(/^(["'`])(.*)\1$/, '$2')
    .replace(/^\$(.+)\$$/, '$1')
    .trim();
  if (text === '?' || text === '_' || text === '') return { kind: 'blank', sign: '?' };
  if (text === '$') return { kind: 'blank', sign: '$' };
  if (/^[A-Za-zα-ωΑ-Ω][\w']*$/u.test(text) && text !== 'pi') return name(text);
  const angle =
    /^(m\s*)?(?:∠|\\angle\b|angle\b)\s*\{?([A-Z]'?|\d{1,2}|[A-Z]'?[A-Z]'?[A-Z]'?)\}?$/i.exec(text);
  if (angle?.[2]) {
    const shape = call('Angle', ...splitPoints(angle[2].toUpperCase()));
    return angle[1] ? call('MeasureOf', shape) : shape;
  }
  const unit = unitPattern.exec(text);
  const word = unit?.[2] ?? unit?.[3];
  const expression = parseExpression(unit?.[1] ?? text);
  if (!expression) return undefined;
  if (expression.op === 'variable' && !unit) return name(expression.name);
  if (word === undefined || /^units?$/.test(word)) return value(printExpression(expression));
  return value(
    printExpression(expression),
    `${unitSpellings[word] ?? word}${unit?.[4] ? '²' : ''}`,
  );
}

/** `ABC` as its points, `A'B` too; anything else, such as `1`, is one name. */
export function splitPoints(text: string): string[] {
  return /^(?:[A-Z][\d']?)+$/.test(text) ? (text.match(/[A-Z][\d']?/g) ?? [text]) : [text];
}

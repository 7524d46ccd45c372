import { type Expression, parseExpression } from './expression.ts';

export type Comparator = '>' | '<' | '>=' | '<=' | '=' | '!=';

/** What one line in a box tells to do with numbers. */
export type Instruction =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'input'; readonly names: readonly string[] }
  | { readonly kind: 'assign'; readonly name: string; readonly to: Expression }
  | { readonly kind: 'output'; readonly values: readonly Expression[]; readonly text: string };

/** What a decision asks about numbers. */
export type Condition =
  | {
      readonly kind: 'compare';
      readonly left: Expression;
      readonly sign: Comparator;
      readonly right: Expression;
    }
  | {
      readonly kind: 'divisible';
      readonly of: Expression;
      readonly by: Expression;
      readonly word?: 'even' | 'odd';
    }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'both' | 'either'; readonly first: Condition; readonly second: Condition };

const name = String.raw`([\p{L}_][\p{L}\p{N}_]*)`;
const pattern = (source: string) => new RegExp(`^${source}$`, 'iu');
const doNothing = pattern(
  '(?:start|begin|stop|end|halt|finish(?:ed)?|done|exit|terminate|begin program|end program|start here)',
);
const input = pattern(
  '(?:input|read|get|enter|ask for|receive)(?: (?:the )?(?:numbers?|values?|integers?)(?: of)?)?:? (.+)',
);
const output = pattern(
  '(?:output|print|display|show|write|say|report|return)(?: (?:the )?(?:values?|result)(?: of)?)?:?\\s+(.+)',
);
const assignments: readonly (readonly [
  RegExp,
  (name: string, value: string) => readonly [string, string],
])[] = [
  [pattern(`(?:let |set )?${name} ?(?::=|=|←|<-) ?(.+)`), (variable, value) => [variable, value]],
  [
    pattern(`(?:set|initiali[sz]e|reset) ${name} (?:to|as|at) (.+)`),
    (variable, value) => [variable, value],
  ],
  [pattern(`${name} ?([-+*/×÷])= ?(.+)`), (variable, value) => [variable, value]],
  [
    pattern(`(?:increase|increment) ${name} by (.+)`),
    (variable, value) => [variable, `${variable} + (${value})`],
  ],
  [
    pattern(`(?:decrease|decrement|reduce) ${name} by (.+)`),
    (variable, value) => [variable, `${variable} - (${value})`],
  ],
  [
    pattern(`multiply ${name} by (.+)`),
    (variable, value) => [variable, `${variable} * (${value})`],
  ],
  [pattern(`divide ${name} by (.+)`), (variable, value) => [variable, `${variable} / (${value})`]],
];
const addTo = pattern(`(add|subtract) (.+) (?:to|from) ${name}`);
const byOne = pattern(`(?:(increment|decrement) ${name}|${name} ?(\\+\\+|--))`);

/** @returns `undefined` where the line says something that cannot be calculated */
export function parseInstruction(line: string): Instruction | undefined {
  const text = line.trim().replace(/[.;]$/, '');
  if (text === '' || doNothing.test(text)) return { kind: 'nothing' };
  const names = input.exec(text)?.[1]?.split(/\s*(?:,|\band\b)\s*/);
  if (names?.every((one) => pattern(name).test(one))) return { kind: 'input', names };
  const shown = output.exec(text)?.[1];
  if (shown !== undefined) return outputOf(shown);
  return assignment(text);
}

function assignment(text: string): Instruction | undefined {
  const changed = /^([\p{L}_][\p{L}\p{N}_]*) ?([-+*/×÷])= ?(.+)$/u.exec(text);
  if (changed) return assign(changed[1], `${changed[1]} ${changed[2]} (${changed[3]})`);
  const one = byOne.exec(text);
  if (one) {
    const variable = one[2] ?? one[3];
    const isUp = one[1]?.toLowerCase() === 'increment' || one[4] === '++';
    return assign(variable, `${variable} ${isUp ? '+' : '-'} 1`);
  }
  const added = addTo.exec(text);
  if (added) {
    const sign = added[1]?.toLowerCase() === 'add' ? '+' : '-';
    return assign(added[3], `${added[3]} ${sign} (${added[2]})`);
  }
  for (const [expression, read] of assignments) {
    const found = expression.exec(text);
    if (!found) continue;
    const [variable, value] = read(found[1] ?? '', found[2] ?? '');
    return assign(variable, value);
  }
  return undefined;
}

function assign(variable: string | undefined, value: string): Instruction | undefined {
  const to = parseExpression(value);
  return variable === undefined || !to ? undefined : { kind: 'assign', name: variable, to };
}

function outputOf(shown: string): Instruction {
  const quoted = /^["'“‘](.*)["'”’]$/.exec(shown)?.[1];
  if (quoted !== undefined) return { kind: 'output', values: [], text: quoted };
  const values = shown.split(/\s*(?:,|\band\b)\s*/).map(parseExpression);
  const all = values.filter((value) => value !== undefined);
  return { kind: 'output', values: all.length === values.length ? all : [], text: shown };
}

const signs: readonly (readonly [RegExp, Comparator])[] = [
  [/>=|≥|=>| (?:is |are )?(?:greater than or equal to|at least|not less than|no less than) /, '>='],
  [
    /<=|≤|=<| (?:is |are )?(?:less than or equal to|at most|not greater than|not more than|no more than) /,
    '<=',
  ],
  [/!=|≠|<>| (?:is not equal to|does not equal|not equal to|is not) /, '!='],
  [/>| (?:is )?(?:greater|more|larger|bigger|higher) than /, '>'],
  [/<| (?:is )?(?:less|smaller|lower|fewer) than /, '<'],
  [/===?|=| (?:is equal to|equal to|equals|is the same as|is exactly) /, '='],
];

/** @returns `undefined` where the text is no question about numbers */
export function parseCondition(written: string): Condition | undefined {
  if (written.length > 300) return undefined;
  const text = written
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/ ?\?$/, '')
    .replace(/^(?:is it true that|if|is|are|does|while|until now) /i, '');
  return either(text);
}

function either(text: string): Condition | undefined {
  for (const [word, kind] of [
    [/ or | \|\| /i, 'either'],
    [/ and | && /i, 'both'],
  ] as const) {
    // “greater than or equal to” is one word here.
    const found = new RegExp(`(?<!than)(?:${word.source})(?!equal)`, 'i').exec(text);
    if (!found) continue;
    const first = either(text.slice(0, found.index));
    const second = either(text.slice(found.index + found[0].length));
    return first && second && { kind, first, second };
  }
  return simple(text);
}

function simple(text: string): Condition | undefined {
  const property =
    /^(.+?) (?:is )?(not )?(?:an? )?(even|odd|positive|negative|zero)(?: number)?$/i.exec(text);
  const of = property && parseExpression(property[1] ?? '');
  if (of) {
    const condition = propertyOf(of, property[3]?.toLowerCase() ?? '');
    return property[2] ? { kind: 'not', of: condition } : condition;
  }
  const divisible = /^(.+?) (?:is )?(not )?(?:(?:evenly )?divisible by|a multiple of) (.+)$/i.exec(
    text,
  );
  if (divisible) {
    const [dividend, by] = [
      parseExpression(divisible[1] ?? ''),
      parseExpression(divisible[3] ?? ''),
    ];
    if (!dividend || !by) return undefined;
    const condition: Condition = { kind: 'divisible', of: dividend, by };
    return divisible[2] ? { kind: 'not', of: condition } : condition;
  }
  for (const [sign, comparator] of signs) {
    const found = sign.exec(text);
    if (!found) continue;
    const left = parseExpression(text.slice(0, found.index));
    const right = parseExpression(text.slice(found.index + found[0].length));
    return left && right && { kind: 'compare', left, sign: comparator, right };
  }
  return undefined;
}

function propertyOf(of: Expression, word: string): Condition {
  const zero = parseExpression('0') ?? of;
  const two = parseExpression('2') ?? of;
  if (word === 'even') return { kind: 'divisible', of, by: two, word };
  if (word === 'odd') return { kind: 'not', of: { kind: 'divisible', of, by: two, word } };
  const sign = word === 'positive' ? '>' : word === 'negative' ? '<' : '=';
  return { kind: 'compare', left: of, sign, right: zero };
}

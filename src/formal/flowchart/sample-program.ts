import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';

export type Operand = string | number;
export type Test =
  | {
      readonly kind: 'compare';
      readonly left: string;
      readonly sign: '>' | '<' | '>=' | '<=';
      readonly right: Operand;
    }
  | { readonly kind: 'even'; readonly variable: string };

/** A program of the kind that flowcharts in schoolbooks show. */
export type Statement =
  | { readonly kind: 'set'; readonly variable: string; readonly value: number }
  | {
      readonly kind: 'compute';
      readonly variable: string;
      readonly left: Operand;
      readonly operator: '+' | '-' | '*';
      readonly right: Operand;
    }
  | { readonly kind: 'print'; readonly variable: string }
  | { readonly kind: 'say'; readonly word: string }
  | {
      readonly kind: 'if';
      readonly test: Test;
      readonly whenTrue: readonly Statement[];
      readonly whenFalse: readonly Statement[];
    }
  | { readonly kind: 'while'; readonly test: Test; readonly body: readonly Statement[] };

export type Program = { readonly inputs: readonly string[]; readonly body: readonly Statement[] };

const print = (variable: string): Statement => ({ kind: 'print', variable });
const compute = (
  variable: string,
  left: Operand,
  operator: '+' | '-' | '*',
  right: Operand,
): Statement => ({ kind: 'compute', variable, left, operator, right });

/** A random program that ends for every whole number from 1 to 20 as its input. */
export function sampleProgram(random: Random, difficulty: Difficulty): Program {
  const input = random.pick(['x', 'n', 'a', 'k']);
  const second = random.pick(['total', 'sum', 'y', 's', 'result']);
  const change = (variable: string): Statement =>
    compute(variable, variable, random.pick(['+', '-', '*'] as const), random.integer(2, 9));
  const test = (variable: string): Test =>
    random.chance(0.3)
      ? { kind: 'even', variable }
      : {
          kind: 'compare',
          left: variable,
          sign: random.pick(['>', '<', '>=', '<='] as const),
          right: random.integer(3, 15),
        };
  const branch = (whenTrue: readonly Statement[], whenFalse: readonly Statement[]): Statement => ({
    kind: 'if',
    test: test(input),
    whenTrue,
    whenFalse,
  });
  if (difficulty === 1) {
    const words = random.pickSome(['big', 'small', 'red', 'blue', 'A', 'B'].slice(0, 4), 2);
    const say = (word: string): Statement => ({ kind: 'say', word });
    const body = random.chance(0.5)
      ? [change(input), print(input)]
      : [branch([say(words[0] ?? 'big')], [say(words[1] ?? 'small')])];
    return { inputs: [input], body };
  }
  if (difficulty === 2)
    return {
      inputs: [input],
      body: [change(input), branch([change(input)], [change(input)]), print(input)],
    };
  const inner: Statement[] = [
    compute(second, second, '+', random.chance(0.7) ? input : random.integer(1, 6)),
  ];
  if (difficulty >= 4)
    inner.push(
      branch(
        [compute(second, second, '+', random.integer(1, 9))],
        random.chance(0.5) ? [compute(second, second, '-', 1)] : [],
      ),
    );
  if (difficulty === 5 && random.chance(0.6)) inner.unshift(print(random.pick([second, input])));
  const down = random.chance(0.5);
  const step = random.integer(1, 3);
  const loop: Statement = {
    kind: 'while',
    test: {
      kind: 'compare',
      left: input,
      sign: down ? '>' : '<',
      right: down ? 0 : random.integer(8, 22),
    },
    body: [
      ...inner,
      down || random.chance(0.6)
        ? compute(input, input, down ? '-' : '+', step)
        : compute(input, input, '*', 2),
    ],
  };
  const start: Statement = { kind: 'set', variable: second, value: random.integer(0, 5) };
  const after: Statement[] =
    difficulty === 5 && random.chance(0.5)
      ? [
          {
            kind: 'if',
            test: test(second),
            whenTrue: [change(second)],
            whenFalse: [change(second)],
          },
        ]
      : [];
  return { inputs: [input], body: [start, loop, ...after, print(second)] };
}

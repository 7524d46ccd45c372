import type { Random } from '../random.ts';
import type { Flowchart } from './description.ts';
import { SampleBuilder } from './sample-builder.ts';
import type { Program, Statement, Test } from './sample-program.ts';

/** A program as the flowchart of it, in one of several ways to write its boxes. */
export function programFlowchart(program: Program, random: Random): Flowchart {
  const builder = new SampleBuilder();
  const write = wording(random);
  const [yes, no] = random.pick([
    ['yes', 'no'],
    ['Yes', 'No'],
    ['true', 'false'],
    ['Y', 'N'],
  ] as const);
  builder.next('Start', 'stadium');
  for (const input of program.inputs) builder.next(write.input(input), write.inputShape);
  const emit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      switch (statement.kind) {
        case 'if': {
          const id = builder.next(write.test(statement.test), 'diamond');
          builder.loose = [{ from: id, label: yes }];
          emit(statement.whenTrue);
          const ends = builder.loose;
          builder.loose = [{ from: id, label: no }];
          emit(statement.whenFalse);
          builder.loose = [...ends, ...builder.loose];
          break;
        }
        case 'while': {
          const id = builder.next(write.test(statement.test), 'diamond');
          builder.loose = [{ from: id, label: yes }];
          emit(statement.body);
          for (const { from, label } of builder.loose) builder.join(from, id, label);
          builder.loose = [{ from: id, label: no }];
          break;
        }
        case 'print':
          builder.next(write.output(statement.variable), write.inputShape);
          break;
        case 'say':
          builder.next(write.output(`"${statement.word}"`), write.inputShape);
          break;
        default:
          builder.next(write.assign(statement), 'rectangle');
      }
    }
  };
  emit(program.body);
  builder.next(random.pick(['Stop', 'End']), 'stadium');
  return builder.build(random.chance(0.85) ? 'TB' : 'LR');
}

function wording(random: Random) {
  const sign = random.pick(['=', '=', ':=', '←']);
  const asSet = random.chance(0.2);
  const asQuestion = random.chance(0.3);
  const inputWord = random.pick(['Input', 'Read', 'Enter', 'Input']);
  const outputWord = random.pick(['Output', 'Print', 'Display']);
  const pretty = random.chance(0.3);
  return {
    inputShape: random.pick(['lean-right', 'rectangle'] as const),
    input: (name: string) => `${inputWord} ${name}`,
    output: (what: string) => `${outputWord} ${what}`,
    assign(statement: Extract<Statement, { kind: 'set' | 'compute' }>): string {
      const value =
        statement.kind === 'set'
          ? String(statement.value)
          : `${statement.left} ${pretty && statement.operator === '*' ? '×' : statement.operator} ${statement.right}`;
      return asSet
        ? `set ${statement.variable} to ${value}`
        : `${statement.variable} ${sign} ${value}`;
    },
    test(test: Test): string {
      if (test.kind === 'even') return `Is ${test.variable} even?`;
      const comparator = pretty
        ? { '>=': '≥', '<=': '≤', '>': '>', '<': '<' }[test.sign]
        : test.sign;
      return `${asQuestion ? 'Is ' : ''}${test.left} ${comparator} ${test.right}?`;
    },
  };
}

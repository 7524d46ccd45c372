import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { FormulaDescription } from './description.ts';

const letters = [...'abcdkmnpqrstuvxyz'];
const functions = ['\\sin', '\\cos', '\\ln', '\\log'];

/** Formulas of school and first college years; the difficulty is how deep they nest and how many there are. */
export function sampleFormula(random: Random, difficulty: Difficulty): FormulaDescription {
  const count = random.integer(1, Math.max(1, difficulty - 1));
  return { formulas: Array.from({ length: count }, () => equation(random, difficulty)) };
}

function equation(random: Random, difficulty: number): string {
  const relation = random.pick(['=', '=', '=', '\\le', '>', '\\approx']);
  return `${term(random, difficulty)} ${relation} ${term(random, difficulty - 1)}`;
}

function term(random: Random, depth: number): string {
  if (depth <= 0) return random.chance(0.5) ? random.pick(letters) : String(random.integer(1, 99));
  const inner = () => term(random, depth - random.integer(1, 2));
  const kinds: readonly (() => string)[] = [
    () => `${inner()} ${random.pick(['+', '-', '\\cdot', '\\times'])} ${inner()}`,
    () => `\\frac{${inner()}}{${inner()}}`,
    () => `\\sqrt{${inner()}}`,
    () => `${random.pick(letters)}^{${random.integer(2, 9)}}`,
    () => `${random.pick(letters)}_{${random.integer(0, 9)}}`,
    () => `\\left(${inner()}\\right)`,
    () => `${random.pick(functions)}\\left(${inner()}\\right)`,
    () => `\\sum_{i=1}^{n} ${inner()}`,
    () => `\\int_{0}^{${random.integer(1, 9)}} ${inner()} \\, dx`,
  ];
  return random.pick(kinds.slice(0, 3 + depth))();
}

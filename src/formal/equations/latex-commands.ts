import type { TokenKind } from './token.ts';

type Meaning = readonly [TokenKind, string] | 'skip';

const table: Record<string, Meaning> = {
  cdot: ['operator', '*'],
  times: ['operator', '*'],
  ast: ['operator', '*'],
  div: ['operator', '/'],
  pm: ['junk', '±'],
  mp: ['junk', '∓'],
  approx: ['relation', '≈'],
  simeq: ['relation', '≈'],
  doteq: ['relation', '≈'],
  le: ['relation', '≤'],
  leq: ['relation', '≤'],
  leqslant: ['relation', '≤'],
  ge: ['relation', '≥'],
  geq: ['relation', '≥'],
  geqslant: ['relation', '≥'],
  lt: ['relation', '<'],
  gt: ['relation', '>'],
  ne: ['relation', '≠'],
  neq: ['relation', '≠'],
  equiv: ['relation', '≡'],
  cong: ['relation', '≡'],
  sim: ['relation', '≡'],
  propto: ['relation', '≡'],
  degree: ['operator', '°'],
  circ: ['operator', '°'],
  Omega: ['word', 'Ω'],
  mu: ['word', 'μ'],
  pi: ['word', 'π'],
  angle: ['word', '∠'],
  measuredangle: ['word', '∠'],
  triangle: ['junk', '△'],
  lvert: ['operator', '|'],
  rvert: ['operator', '|'],
  vert: ['operator', '|'],
  bmod: ['word', 'mod'],
  implies: ['edge', '⇒'],
  Rightarrow: ['edge', '⇒'],
  Longrightarrow: ['edge', '⇒'],
  rightarrow: ['edge', '→'],
  longrightarrow: ['edge', '→'],
  to: ['edge', '→'],
  iff: ['edge', '⇔'],
  Leftrightarrow: ['edge', '⇔'],
  therefore: ['edge', '∴'],
  because: ['edge', '∵'],
  quad: ['edge', ' '],
  qquad: ['edge', ' '],
};

const skipped =
  'left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle limits nolimits text textrm textbf textit ' +
  'mathrm mathbf mathit mathsf operatorname boxed bm boldsymbol underline';

for (const name of skipped.split(' ')) table[name] = 'skip';

const functions =
  'sqrt sin cos tan arcsin arccos arctan log ln lg exp max min gcd cot sec csc frac dfrac tfrac cfrac';
for (const name of functions.split(' '))
  table[name] = ['word', name.replace(/^[dtc]frac$/, 'frac')];

const greek =
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda nu xi rho sigma tau phi varphi ' +
  'chi psi omega Delta Gamma Theta Lambda Sigma Phi Psi';
/** A letter that stands for itself as an unknown: kept as a command, so that it is no word. */
for (const name of greek.split(' ')) table[name] = ['word', `\\${name}`];

const meanings: ReadonlyMap<string, Meaning> = new Map(Object.entries(table));

/** What a LaTeX command means to a calculation; `undefined` for one that is not understood. */
export function latexMeaning(name: string): Meaning | undefined {
  return meanings.get(name);
}

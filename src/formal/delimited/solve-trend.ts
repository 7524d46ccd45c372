import type { SolveResult } from '../formal-language.ts';
import type { NamedValue } from './grid-values.ts';
import { minus, showPlain } from './solution-steps.ts';

/** Whether the last value is above or below the first. */
export function solveTrend(values: readonly NamedValue[]): SolveResult {
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last || values.length < 2)
    return { ok: false, reason: 'A trend needs two values at least.' };
  const steps = [
    `${first.name}: ${showPlain(first.value)}, ${last.name}: ${showPlain(last.value)}`,
    minus(last.value, first.value),
  ];
  const change = last.value.compare(first.value);
  if (change === 0)
    return {
      ok: true,
      solution: {
        answer: 'It stays the same',
        steps,
        alsoRight: ['same', 'stays', 'neither', 'no change'],
      },
    };
  const [answer, ...alsoRight] =
    change > 0
      ? [
          'It rises',
          'rises',
          'rise',
          'rising',
          'up',
          'increases',
          'increase',
          'increasing',
          'upward',
        ]
      : [
          'It falls',
          'falls',
          'fall',
          'falling',
          'down',
          'decreases',
          'decrease',
          'decreasing',
          'downward',
        ];
  return { ok: true, solution: { answer: answer ?? '', steps, alsoRight } };
}

/** The neighbours between which it rises (falls) most; all of them where several do alike. */
export function solveSteepest(
  values: readonly NamedValue[],
  direction: 'rise' | 'fall',
): SolveResult {
  const changes = values.slice(1).flatMap((to, index) => {
    const from = values[index];
    return from ? [{ from, to, change: to.value.sub(from.value) }] : [];
  });
  const sized = changes.map((each) => ({
    ...each,
    size: direction === 'rise' ? each.change : each.change.neg(),
  }));
  const positive = sized.filter(({ size }) => size.gt(0));
  const [first] = positive;
  if (!first)
    return { ok: false, reason: direction === 'rise' ? 'It never rises.' : 'It never falls.' };
  const most = positive.reduce((best, { size }) => (size.gt(best) ? size : best), first.size);
  const best = positive.filter(({ size }) => size.equals(most));
  const name = (join: (from: string, to: string) => string) =>
    best.map(({ from, to }) => join(from.name, to.name)).join(' and ');
  return {
    ok: true,
    solution: {
      answer: name((from, to) => `from ${from} to ${to}`),
      steps: changes.map(({ from, to }) => minus(to.value, from.value)),
      alsoRight: [
        name((from, to) => `${from} to ${to}`),
        name((from, to) => `between ${from} and ${to}`),
        name((from, to) => `${from} and ${to}`),
        name((from, to) => `${from}-${to}`),
      ],
    },
  };
}

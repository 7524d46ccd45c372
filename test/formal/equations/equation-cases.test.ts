import { describe, expect, it } from 'vitest';
import { checkEquations } from '../../../src/formal/equations/check-equations.ts';
import cases from './equation-cases.json' with { type: 'json' };

type Case = { readonly text: string; readonly label: boolean };

async function measure(set: readonly Case[]) {
  const truths: string[] = [];
  const falsehoods: string[] = [];
  const alarms: string[] = [];
  const confirmed: string[] = [];
  const caught: string[] = [];
  for (const { text, label } of set) {
    (label ? truths : falsehoods).push(text);
    const verdicts = (await checkEquations(text)).map((check) => check.verdict);
    const fails = verdicts.includes('fails');
    if (!label && fails) caught.push(text);
    if (label && fails) alarms.push(text);
    if (label && !fails && verdicts.includes('holds')) confirmed.push(text);
  }
  return {
    alarms,
    caught: caught.length / falsehoods.length,
    confirmed: confirmed.length / truths.length,
    line: `${alarms.length} false alarms; ${caught.length} of ${falsehoods.length} false ones caught; ${confirmed.length} of ${truths.length} true ones confirmed`,
  };
}

describe.each(['first', 'second'] as const)('hand-made equations, %s set', (name) => {
  it('raises no false alarm, catches 95 % of the false ones and confirms 85 % of the true ones', async () => {
    const found = await measure(cases[name]);
    process.stdout.write(`Equations, ${name} set: ${found.line}\n`);
    expect(found.alarms).toEqual([]);
    expect(found.caught).toBeGreaterThanOrEqual(0.95);
    expect(found.confirmed).toBeGreaterThanOrEqual(0.85);
  });
});

it.each(cases.notEquations)('raises no alarm on %j', async (text) => {
  expect((await checkEquations(text)).filter(({ verdict }) => verdict === 'fails')).toEqual([]);
});

it.each(cases.nonAlarms)('does not call wrong what is right, or is no claim: %j', async (text) => {
  expect((await checkEquations(text)).filter(({ verdict }) => verdict === 'fails')).toEqual([]);
});

it.each(cases.alarms)('catches %j', async (text) => {
  expect((await checkEquations(text)).map(({ verdict }) => verdict)).toContain('fails');
});

it.each([
  '6.63×10⁻³⁴ × 5×10¹⁴ = 3.3×10⁻¹⁹ J',
  'v = 2.998 × 10^8 m/s = 3.0 × 10^8 m/s',
  '5000/3 = 1667',
  '120,000 / 7 = 17,143',
  '√1000 = 32',
  '1/(2π × 1 kΩ × 1 µF) = 159 Hz',
  '67.5 million + 83.2 million = 151 million',
  'f(3) = 2(3) + 1 = 7',
  'T(2) = 2T(1) + 1 = 2 × 3 + 1 = 7',
])('confirms %j', async (text) => {
  expect((await checkEquations(text)).map(({ verdict }) => verdict)).toEqual(['holds']);
});

import { percentile } from '../../src/core/decode-stats.ts';
import { defaultStyle } from '../../src/formal/draw-style.ts';
import { checkEquations } from '../../src/formal/equations/check-equations.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import { maxDescriptionLength } from '../../src/formal/problem.ts';
import { createRandom } from '../../src/formal/random.ts';
import { formalLanguages } from '../../src/formal/registry.ts';

export type LanguageTimes = {
  /** Milliseconds of draw + parse + compare of one description, once warm. */
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly firstDrawMs: number;
  /** Milliseconds of parsing 100 kB: sampled descriptions, repeated. */
  readonly parse100kBMs: number;
};

/** Times of every formal language in Node, over 60 sampled descriptions of all difficulties. */
export async function measureFormal(): Promise<Record<string, LanguageTimes>> {
  const times: Record<string, LanguageTimes> = {};
  for (const entry of formalLanguages) {
    const language = await entry.load();
    const samples: number[] = [];
    let firstDrawMs: number | undefined;
    let large = '';
    for (let seed = 0; seed < 60; seed += 1) {
      const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];
      const description = language.sample(createRandom(seed), difficulties[seed % 5] ?? 1);
      const printed = language.print(description);
      large += `${printed}\n`;
      const startedMs = performance.now();
      const read = language.parse(printed).description;
      await language.draw(description, defaultStyle);
      language.compare(read ?? description, description);
      const ms = performance.now() - startedMs;
      if (firstDrawMs === undefined) firstDrawMs = ms;
      else samples.push(ms);
    }
    large = large
      .repeat(Math.ceil(maxDescriptionLength / large.length))
      .slice(0, maxDescriptionLength);
    const startedMs = performance.now();
    language.parse(large);
    times[entry.id] = {
      medianMs: percentile(samples, 0.5) ?? Number.NaN,
      p95Ms: percentile(samples, 0.95) ?? Number.NaN,
      firstDrawMs: firstDrawMs ?? Number.NaN,
      parse100kBMs: performance.now() - startedMs,
    };
  }
  return times;
}

/** Milliseconds to check one line of reasoning with an equation in it; the mean over 1,000 lines. */
export async function measureEquations(): Promise<number> {
  const lines = Array.from({ length: 1000 }, (_, i) => `So ${i} + ${i * 3} = ${i * 4} apples.`);
  await checkEquations(lines.slice(0, 50).join('\n'));
  const startedMs = performance.now();
  for (const line of lines) await checkEquations(line);
  return (performance.now() - startedMs) / lines.length;
}

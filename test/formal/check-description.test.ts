import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkDescription } from '../../src/formal/check-description.ts';
import { parseFences } from '../../src/formal/parse-fences.ts';
import type { Problem, Severity } from '../../src/formal/problem.ts';
import { formalLanguages, languageOf } from '../../src/formal/registry.ts';
import figures from '../fixtures/nano-figures/figures.json' with { type: 'json' };

const [chart, , flowchart] = formalLanguages;
if (!chart || !flowchart) throw new Error('The registry has charts and flowcharts.');

/** Each line `severity|found|expected` of a text is a problem. */
const fake = {
  parse(text: string) {
    const problems = text.split('\n').flatMap((line, index): Problem[] => {
      const [severity = '', found = '', expected = ''] = line.split('|');
      if (!/^(error|warning|note)$/.test(severity)) return [];
      const place = { line: index + 1, column: 1, length: found.length };
      return [{ severity: severity as Severity, ...place, message: 'm', found, expected }];
    });
    if (text === 'throws') throw new Error('broken');
    const ok = text !== 'silent' && problems.every(({ severity }) => severity !== 'error');
    return { ok, problems };
  },
};
const fenced = (body: string, fence = 'csv') => `\`\`\`${fence}\n${body}\n\`\`\``;
const chartBody = (body: string) => `# bar chart: a\n${body}`;

describe('what is wrong with a description', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    vi.spyOn(chart, 'load').mockResolvedValue(fake as never);
    vi.spyOn(flowchart, 'load').mockResolvedValue(fake as never);
  });

  test.each([
    ['error|x|a number', 'Line 2: found “x”, expected a number.'],
    ['error||a closing bracket', 'Line 2: found nothing, expected a closing bracket.'],
    ['note|a|b\nwarning|a|b\nerror|x|y\nerror|z|y', 'Line 4: found “x”, expected y.'],
    [
      `error|${'long '.repeat(30)}|y`,
      'Line 2: found “long long long long long long long long…”, expected y.',
    ],
  ])('%j is told by its first error', async (body, problem) => {
    expect((await checkDescription(fenced(chartBody(body))))?.problem).toBe(problem);
  });

  test('errors are counted over all blocks, and the block is named where there are several', async () => {
    const two = [
      fenced(chartBody('fine')),
      'some words',
      fenced('error|a|b\nerror|c|d', 'mermaid'),
    ];
    expect(await checkDescription(two.join('\n'))).toEqual({
      errors: 2,
      problem: 'Block 2 (Flowchart or graph), line 1: found “a”, expected b.',
    });
  });

  test('notes and warnings, unknown fences and text outside of fences are no errors', async () => {
    const description = `words\n${fenced(chartBody('note|a|b\nwarning|a|b'))}\n${fenced('error|a|b', 'lilypond')}`;
    expect(await checkDescription(description)).toBeUndefined();
  });

  test.each(['', ' \n', 'just words', 'a ``` inside'])('%j has no fenced block', async (text) => {
    expect(await checkDescription(text)).toEqual({
      errors: 1,
      problem: 'Found no fenced block, expected one such as ```csv … ```.',
    });
  });

  test('a parser that gives neither a description nor a reason', async () => {
    expect(await checkDescription(fenced('silent', 'mermaid'))).toEqual({
      errors: 1,
      problem: 'Line 1: found nothing, expected a flowchart or graph.',
    });
  });

  test('a language that cannot be loaded, or throws, is not judged', async () => {
    expect(await checkDescription(fenced('throws', 'mermaid'))).toBeUndefined();
    vi.spyOn(flowchart, 'load').mockRejectedValue(new Error('offline'));
    expect(await checkDescription(fenced('error|a|b', 'mermaid'))).toBeUndefined();
  });
});

test.each(figures)('what the embedded model reads in $image parses', async ({ description }) => {
  vi.restoreAllMocks();
  const languages = parseFences(description, false).map(({ language, body }) =>
    languageOf(language, body),
  );
  // A language that does not load is not judged: here it has to.
  for (const language of languages) await language?.load();
  expect(languages).not.toContain(undefined);
  expect(await checkDescription(description)).toBeUndefined();
});

test.each(formalLanguages)('the template of $id parses', async ({ fence, load }) => {
  vi.restoreAllMocks();
  const { template } = await load();
  expect(await checkDescription(fenced(template, fence))).toBeUndefined();
});

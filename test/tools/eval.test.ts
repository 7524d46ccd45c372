import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../tools/eval/arguments.ts';
import { readModelFolder } from '../../tools/eval/model-folder.ts';
import { readFigures } from '../../tools/eval/read-figures.ts';
import { openTextCache } from '../../tools/eval/text-cache.ts';

const set = 'test/fixtures/eval-set';
let directory: string;
/** The same figures, with what the reader found in them beside them once it has read. */
let copy: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'eval-'));
  copy = join(directory, 'set');
  cpSync(set, copy, { recursive: true });
});
afterAll(() => rmSync(directory, { recursive: true }));

function evaluate(...args: readonly string[]) {
  const command = ['--import', 'tsx', 'tools/eval.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return {
    status,
    stdout,
    stderr,
    json: () => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''),
  };
}

describe('eval', () => {
  it('reads text once', () => {
    const first = evaluate('--set', copy, '--only', 'ocr', '--limit', '2');
    expect(first.json()).toMatchObject({ read: 2, found: 0 });
    const again = evaluate('--set', copy, '--only', 'ocr', '--limit', '2');
    expect(again.json()).toMatchObject({ read: 0, found: 2 });
    const texts = readFileSync(join(copy, 'ocr-cache.jsonl'), 'utf8');
    for (const text of ['Jun', 'Jul', 'Aug', '20°C', '66°', 'T'])
      expect(texts).toContain(`"text":"${text}"`);
  });

  // The figures are ones that the embedded model is known to read and answer rightly.
  it('finds the embedded model exact on its own figures', () => {
    const out = join(directory, 'results.jsonl');
    const args = ['--model', 'public/models/nano-v1', '--set', copy, '--out', out];
    const { status, stdout, stderr, json } = evaluate(...args, '--hints', 'ocr');
    expect(stderr).toContain('3/3');
    expect(status).toBe(0);
    const summary = json();
    expect(summary).toMatchObject({ mode: 'formalize', hints: 'ocr', figures: 3 });
    expect(summary.all).toMatchObject({
      figures: 3,
      withProblems: 0,
      parses: { value: 1, n: 3 },
      exact: { value: 1, n: 3, high: 1 },
      factF1: { value: 1, n: 14 },
      wronglyRefused: { value: 0, n: 3 },
      answers: { value: 1, n: 6 },
      editObedience: { value: 1, n: 1 },
      followsFigure: { value: 0, n: 1 },
      failingLines: { value: 0, n: 13 },
    });
    expect(Object.keys(summary.styles)).toEqual(['chart/plain', 'geometry/plain']);
    expect(stdout).toMatch(/^geometry +1 +100 21–100/m);
    const lines = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id).sort()).toEqual([
      'chart-05',
      'chart-900-63',
      'geometry-900-80',
    ]);
    const [first] = lines.filter(({ id }) => id === 'chart-900-63');
    const [recorded] = readFigures(set);
    expect(first.description.text).toBe(`\`\`\`csv\n${recorded?.description}\n\`\`\``);
    expect(first.turns[0]).toMatchObject({ answer: 'Jun' });
    expect(first.turns[0].reasoning).toMatch(/^\{.*\}\nJun: 18 > 17$/);
  });

  it('says what is wrong with its arguments, and how it is used', () => {
    const { status, stderr } = evaluate('--set', set);
    expect(status).toBe(2);
    expect(stderr).toContain('--model: found nothing, expected a folder of a model.');
    expect(stderr).toContain('npm run eval -- --model DIR');
    const read = (...more: string[]) => readArguments(['--model', 'm', '--set', 's', ...more]);
    expect(() => read('--mode', 'quick')).toThrow(
      '--mode: found quick, expected one of formalize,',
    );
    expect(() => read('--limit', '0')).toThrow('--limit: found 0, expected a whole number');
    expect(() => read('--fast')).toThrow('--fast');
    expect(() => read('--questions', '1.5')).toThrow('--questions: found 1.5, expected a whole');
    expect(() => read('--languages', 'chart,maps')).toThrow('--languages: found maps, expected');
    expect(read('--languages', 'chart, table', '--questions', '0').selection).toEqual({
      languages: ['chart', 'table'],
      questions: 0,
    });
    expect(read('--hints', 'ocr')).toEqual({
      model: 'm',
      set: 's',
      selection: {},
      mode: 'formalize',
      hints: 'ocr',
      processes: 1,
    });
  });
});

describe('readFigures', () => {
  it('takes languages in turn', () => {
    expect(readFigures(set).map(({ id }) => id)).toEqual([
      'chart-900-63',
      'geometry-900-80',
      'chart-05',
    ]);
    expect(readFigures(set, { limit: 2 })).toHaveLength(2);
  });

  it('takes some languages and questions alone', () => {
    const charts = readFigures(set, { languages: ['chart'], questions: 1 });
    expect(charts.map(({ id }) => id)).toEqual(['chart-900-63', 'chart-05']);
    expect(charts.map(({ turns }) => turns.length)).toEqual([1, 1]);
    expect(readFigures(set, { questions: 0 }).flatMap(({ turns }) => turns)).toEqual([]);
    expect(() => readFigures(set, { languages: ['scene'] })).toThrow(
      'found figures of chart,geometry alone',
    );
  });

  it('leaves out a line that is being written, and names one that is wrong', () => {
    const figures = readFileSync(join(set, 'figures.jsonl'), 'utf8');
    writeFileSync(join(directory, 'figures-1-of-1.jsonl'), figures.slice(0, -40));
    expect(readFigures(directory)).toHaveLength(2);
    writeFileSync(join(directory, 'figures-1-of-1.jsonl'), `${figures}{"id":7}\n`);
    expect(() => readFigures(directory)).toThrow('line 4: id: found 7, expected a text.');
    expect(() => readFigures('src')).toThrow('src: found no figures*.jsonl');
  });
});

describe('readModelFolder', () => {
  it('knows a model of the catalogue by its folder', () => {
    const entry = readModelFolder('public/models/nano-v1/');
    expect(entry).toMatchObject({ id: 'nano-v1', contextTokens: 1536, grammar: true });
  });

  it('reads formalens.json beside other models, and names what is wrong in it', () => {
    const folder = join(directory, 'new-model');
    cpSync('public/models/nano-v1/config.json', join(folder, 'config.json'));
    expect(readModelFolder(folder)).toMatchObject({
      family: 'llava',
      contextTokens: 1536,
      prompts: { formalize: 'Describe', answerFormat: '', textHints: 'compact' },
      budgets: { description: 700, reasoning: 500, answer: 60 },
    });
    const write = (json: object) =>
      writeFileSync(join(folder, 'formalens.json'), JSON.stringify(json));
    write({ formalize: 'Read', textHints: 'plain', contextTokens: 99, calculator: true });
    expect(readModelFolder(folder)).toMatchObject({
      contextTokens: 99,
      calculator: true,
      prompts: { formalize: 'Read', answerFormat: '', textHints: 'plain' },
    });
    write({ contextTokens: 'many' });
    expect(() => readModelFolder(folder)).toThrow(/formalens\.json: contextTokens: .*"many"/);
  });
});

describe('openTextCache', () => {
  it('goes on after a line that was cut off, and knows nothing of another reader', () => {
    const lines = [{ text: 'A', box: [1, 2, 3, 4], rotation: 0, confidence: 0.9 }] as const;
    const path = join(directory, 'ocr-cache.jsonl');
    openTextCache(directory, 'one').add('first', lines);
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"hash":"sec`);
    const cache = openTextCache(directory, 'one');
    expect(cache.find('first')).toEqual(lines);
    cache.add('second', []);
    expect(openTextCache(directory, 'one').find('second')).toEqual([]);
    expect(openTextCache(directory, 'two').find('first')).toBeUndefined();
  });
});

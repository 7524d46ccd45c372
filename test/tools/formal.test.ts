import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'formal-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function formal(args: readonly string[], input = '') {
  const command = ['--import', 'tsx', 'tools/formal.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

const chart = '# bar chart\nlabel,value\nMon,25\nTue,2\n';

describe('formal', () => {
  it('parses to one JSON document', () => {
    const { status, json } = formal(['parse', 'chart'], chart);
    expect(status).toBe(0);
    expect(json()).toMatchObject({ ok: true, problems: [] });
  });

  it('names problems with line and column, and exits with 1', () => {
    const { status, json } = formal(['parse', 'chart'], chart.replace('25', 'many'));
    expect(status).toBe(1);
    const { ok, problems } = json();
    expect(ok).toBe(false);
    expect(problems[0]).toMatchObject({ line: 3, column: 5, severity: 'error' });
    expect(problems[0].found).toContain('many');
    expect(problems[0].expected).not.toBe('');
  });

  it('reads what stands in a fence', () => {
    expect(formal(['print', 'chart'], `\`\`\`csv\n${chart}\`\`\`\n`).stdout).toBe(chart);
  });

  it('draws an SVG, in the style asked for', () => {
    const { status, stdout } = formal(['draw', 'chart', '{"background": "#123456"}'], chart);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<svg .*#123456/s);
  });

  it.each([
    ['formula', 'x^2', /<math/],
    ['ui', '<button onclick="x()">Go</button>', /<button>Go<\/button>/],
  ])('draws a %s too', (language, text, expected) => {
    expect(formal(['draw', language], text).stdout).toMatch(expected);
  });

  it('compares with the truth', () => {
    const truth = join(directory, 'truth.csv');
    writeFileSync(truth, chart);
    const { status, json } = formal(['compare', 'chart', truth], chart.replace('2\n', '9\n'));
    expect(status).toBe(0);
    expect(json()).toMatchObject({ right: 1, missing: 1, invented: 1, exact: false });
  });

  it('solves a circuit for its operating point, in SI units', () => {
    const request = '{"kind":"operating-point"}';
    const { status, json } = formal(
      ['solve', 'circuit', request],
      'V1 1 0 12\nR1 1 2 100\nR2 2 0 200\n',
    );
    expect(status).toBe(0);
    const { nodes, branches } = json();
    expect(nodes['2']).toBeCloseTo(8, 12);
    expect(branches.R1).toBeCloseTo(0.04, 12);
    expect(branches.V1).toBeCloseTo(-0.04, 12);
  });

  it('answers a question in words, or says that it does not know it', () => {
    expect(
      formal(['solve', 'chart', '{"question":"What is the total?"}'], chart).json(),
    ).toMatchObject({
      ok: true,
      answer: '27',
      value: 27,
    });
    const { status, json } = formal(['solve', 'chart', '{"question":"Why?"}'], chart);
    expect(status).toBe(1);
    expect(json().ok).toBe(false);
  });

  it('checks equations, a JSON line each', () => {
    const { status, stdout } = formal(['check-equations'], '33 - 2 = 31\nSo 2 + 2 = 5.\n');
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { text: '33 - 2 = 31', verdict: 'holds', expected: null },
      { text: '2 + 2 = 5', verdict: 'fails', expected: '4' },
    ]);
  });

  it.each([
    [[]],
    [['parse']],
    [['parse', 'poem']],
    [['sing', 'chart']],
    [['compare', 'chart', '/nowhere/truth.csv']],
    [['solve', 'chart', 'not json']],
    [['solve', 'chart', '{"kind":"weather"}']],
    [['solve', 'text', '{"question":"?"}']],
    [['draw', 'chart', '{"colour":"red"}']],
  ])('says what is wrong with %j and exits with 2', (args) => {
    const { status, stdout, stderr } = formal(args, args[1] === 'text' ? 'some text' : chart);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/\bat .*\.ts:\d/);
    expect(stderr.trim()).not.toBe('');
  });
});

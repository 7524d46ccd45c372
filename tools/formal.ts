/**
 * The formal languages on the command line: `npm run -s formal -- <command> <language>`, description on stdin.
 * Exit code 0: it parsed (and was solved); 1: it did not, with the problems on stdout; 2: wrong use, said on stderr.
 */
import { readFileSync } from 'node:fs';
import { type DrawStyle, defaultStyle } from '../src/formal/draw-style.ts';
import { checkEquations } from '../src/formal/equations/check-equations.ts';
import type { Drawing, FormalLanguage } from '../src/formal/formal-language.ts';
import { parseFences } from '../src/formal/parse-fences.ts';
import { formalLanguages } from '../src/formal/registry.ts';
import { toSvg } from './formal/to-svg.ts';

const usage = `Usage: npm run -s formal -- COMMAND ...   (the description or text comes on stdin)

  parse LANGUAGE                 JSON: {ok, description, problems}
  print LANGUAGE                 the canonical text
  draw LANGUAGE [STYLE]          SVG; STYLE is JSON, for example '{"roughness": 1, "palette": ["#000"]}'
  compare LANGUAGE TRUTH-FILE    JSON: {right, missing, invented, exact, ...}
  solve LANGUAGE REQUEST         JSON: {answer, steps, ...}; REQUEST is JSON, {"question": "..."} or {"kind": ...}
  check-equations                one JSON line an equation: {text, verdict, expected}

LANGUAGE is one of ${formalLanguages.map(({ id }) => id).join(', ')}.`;

class WrongUse extends Error {}

/** @returns the exit code */
async function run(args: readonly string[]): Promise<number> {
  const [command, id, argument, ...more] = args;
  if (command === undefined || command === '--help' || command === 'help')
    throw new WrongUse(usage);
  if (command === 'check-equations') return printEquations(readInput());
  if (!['parse', 'print', 'draw', 'compare', 'solve'].includes(command))
    throw new WrongUse(`Unknown command “${command}”.\n\n${usage}`);
  const entry = formalLanguages.find((row) => row.id === id);
  if (!entry) throw new WrongUse(`Unknown language “${id ?? ''}”.\n\n${usage}`);
  if (more.length > 0) throw new WrongUse(`Too many arguments: ${more.join(' ')}`);
  const language = await entry.load();
  switch (command) {
    case 'parse':
      return printParsed(language, readInput());
    case 'compare':
      return compare(language, readFile(argument), readInput());
    case 'solve':
      return solve(
        language,
        readJson(argument, 'a request such as {"question": "..."}'),
        readInput(),
      );
    case 'draw':
      return draw(language, { ...defaultStyle, ...readStyle(argument) }, readInput());
    default:
      return print(language, readInput());
  }
}

function printParsed(language: FormalLanguage, text: string): number {
  const { ok, description, problems } = language.parse(text);
  console.log(JSON.stringify({ ok, description: description ?? null, problems }));
  return ok ? 0 : 1;
}

/** The description, or the problems on stderr and `undefined`. */
function read(language: FormalLanguage, text: string): unknown {
  const { ok, description, problems } = language.parse(text);
  for (const { line, column, message } of problems) console.error(`${line}:${column} ${message}`);
  return ok ? description : undefined;
}

function print(language: FormalLanguage, text: string): number {
  const description = read(language, text);
  if (description === undefined) return 1;
  console.log(language.print(description));
  return 0;
}

async function draw(language: FormalLanguage, style: DrawStyle, text: string): Promise<number> {
  const description = read(language, text);
  if (description === undefined) return 1;
  const drawing: Drawing = await language.draw(description, style);
  const svg = toSvg(drawing, style);
  if (svg === undefined) {
    console.error(
      'This kind of diagram is drawn by Mermaid, which needs a browser: open it in the app.',
    );
    return 1;
  }
  console.log(svg);
  return 0;
}

function compare(language: FormalLanguage, truthText: string, text: string): number {
  const truth = read(language, truthText);
  if (truth === undefined) throw new WrongUse('The truth file does not parse.');
  const { description, ok } = language.parse(text);
  const parsed = description ?? undefined;
  const total = language.compare(truth, truth).right;
  // What cannot be read at all has every fact missing.
  const score =
    parsed === undefined
      ? { right: 0, missing: total, invented: 0, exact: false, missingFacts: [], inventedFacts: [] }
      : language.compare(parsed, truth);
  console.log(JSON.stringify(score));
  return ok ? 0 : 1;
}

function solve(language: FormalLanguage, json: unknown, text: string): number {
  const description = read(language, text);
  if (description === undefined) return 1;
  const { questions } = language;
  if (!questions) throw new WrongUse('This language has no questions with exact answers.');
  const asked = questionOf(json);
  const request =
    asked === undefined
      ? questions.readRequest(json)
      : { request: questions.recognize(description, asked) };
  if ('problem' in request) throw new WrongUse(request.problem);
  if (request.request === undefined) {
    console.log(JSON.stringify({ ok: false, reason: 'The question was not recognised.' }));
    return 1;
  }
  const solved = questions.solve(description, request.request);
  if (!solved.ok) {
    console.log(JSON.stringify(solved));
    return 1;
  }
  const { details, ...solution } = solved.solution;
  const more = typeof details === 'object' && details !== null ? details : {};
  console.log(JSON.stringify({ ok: true, ...solution, request: request.request, ...more }));
  return 0;
}

function questionOf(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('question' in json)) return undefined;
  if (typeof json.question !== 'string') throw new WrongUse('“question” has to be a text.');
  return json.question;
}

async function printEquations(text: string): Promise<number> {
  for (const { text: equation, verdict, expected } of await checkEquations(text))
    console.log(JSON.stringify({ text: equation, verdict, expected: expected ?? null }));
  return 0;
}

/** Stdin; of a fenced text its first block. */
function readInput(): string {
  return unfence(readFileSync(0, 'utf8'));
}

function readFile(path: string | undefined): string {
  if (path === undefined) throw new WrongUse('Name the file that holds the truth.');
  try {
    return unfence(readFileSync(path, 'utf8'));
  } catch {
    throw new WrongUse(`The file “${path}” cannot be read.`);
  }
}

function unfence(text: string): string {
  const fenced = parseFences(text, false).find(({ language }) => language !== '');
  return fenced ? fenced.body : text.replace(/\n$/, '');
}

function readStyle(argument: string | undefined): Partial<DrawStyle> {
  if (argument === undefined) return {};
  const style = readJson(argument, 'a style such as {"roughness": 1}');
  const unknown = Object.keys(style).find((key) => !(key in defaultStyle));
  if (unknown !== undefined)
    throw new WrongUse(
      `Unknown style “${unknown}”; there are ${Object.keys(defaultStyle).join(', ')}.`,
    );
  return style;
}

function readJson(argument: string | undefined, expected: string): object {
  try {
    const json: unknown = JSON.parse(argument ?? '');
    if (typeof json === 'object' && json !== null) return json;
  } catch {
    // Said below.
  }
  throw new WrongUse(`Expected ${expected} as JSON, found ${argument ?? 'nothing'}.`);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

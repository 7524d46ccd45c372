import { type Box, guessScale, scaleNote, toPercent } from '../box-scale.ts';
import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import type { TextDescription, TextLine } from './description.ts';
import { hasConfidence, readOcrLine } from './read-ocr-line.ts';

/** The most lines that are read; a page of small print has 100. */
const maxLines = 2_000;

const number = String.raw`-?\d+(?:\.\d+)?`;
const four = String.raw`${number}\s*,\s*${number}\s*,\s*${number}\s*,\s*${number}`;
/** `10,20,40,25@270 Total`, also in brackets, and with a colon after the box. */
const boxFirst = new RegExp(
  String.raw`^[[(<]?\s*(${four})\s*[\])>]?\s*(?:@\s*(\d+))?\s*(?::\s*|\s+|$)(.*)$`,
);
/** `Total 10,20,40,25`, as text found in a figure is handed to a model. */
const boxLast = new RegExp(
  String.raw`^(.*\S)\s*[:\s]\s*[[(<]?\s*(${four})\s*[\])>]?\s*(?:@\s*(\d+))?$`,
);
const jsonLine = /^[[{].*"(?:text|text_content|label|transcription)"\s*:/;
const heading = /^(?:OCR Result|Text)\s*:\s*/i;

type ReadLine = { readonly text: string; readonly box?: Box; readonly turn?: number };

/**
 * Text lines: `x1,y1,x2,y2 text`, the box in percent, with `@270` after it for text that is read from below upwards.
 * Lines without a box are text alone; quotes around a line keep it literal. Boxes in pixels, thousandths or fractions
 * are converted, with a note. What text readers print is read too (see read-ocr-line.ts). Any text parses.
 */
export function parseText(text: string, options: ParseOptions = {}): ParseResult<TextDescription> {
  const refused = refuseTooLong(text);
  if (refused) return refused;
  const problems: Problem[] = [];
  const rows = text.split('\n');
  // A cut last line may be half a box.
  if (options.partial === true) rows.pop();
  const read: { line: ReadLine; row: number }[] = [];
  let sure: { row: number; column: number; found: string } | undefined;
  for (const [row, raw] of rows.entries()) {
    const trimmed = raw.trim().replace(heading, '');
    if (trimmed === '' || /^[[\]{}],?$/.test(trimmed)) continue;
    const column = raw.indexOf(trimmed) + 1;
    const found = readOcrLine(trimmed);
    if (found && hasConfidence(trimmed)) sure ??= { row, column, found: trimmed };
    for (const line of found ?? [readLine(trimmed)]) {
      const problem = findProblem(line, trimmed);
      if (problem) problems.push({ ...problem, line: row + 1, column });
      if (line.text !== '') read.push({ line, row });
    }
    if (read.length >= maxLines) {
      const message = `Only the first ${maxLines} lines are read.`;
      const expected = `at most ${maxLines} lines`;
      problems.push({
        severity: 'error',
        line: row + 1,
        column: 1,
        length: 0,
        message,
        found: 'more lines',
        expected,
      });
      break;
    }
  }
  if (sure)
    problems.push({
      severity: 'note',
      line: sure.row + 1,
      column: sure.column,
      length: sure.found.length,
      message: 'How sure the text reader was is left out.',
      found: sure.found.slice(0, 40),
      expected: 'the box and the text',
    });
  const boxes = read.flatMap(({ line }) => (line.box ? [line.box] : []));
  const scale = guessScale(boxes);
  const note = scaleNote(scale);
  if (note !== undefined)
    problems.push({
      severity: 'note',
      line: 1,
      column: 1,
      length: 0,
      message: note,
      found: scale,
      expected: 'percent',
    });
  const converted = toPercent(boxes, scale);
  const lines = read.map(({ line }) => toTextLine(line, line.box && converted.shift()));
  if (lines.length === 0 && options.partial !== true)
    problems.push({
      severity: 'error',
      line: 1,
      column: 1,
      length: 0,
      message: 'There is no text. Write one line of text a line.',
      found: '',
      expected: 'a line of text',
    });
  return toParseResult(lines.length > 0 ? { lines } : undefined, problems);
}

function readLine(trimmed: string): ReadLine {
  if (/^".*"$/.test(trimmed) && trimmed.length > 1) return { text: trimmed.slice(1, -1).trim() };
  if (jsonLine.test(trimmed)) return readJsonLine(trimmed) ?? { text: trimmed };
  const first = boxFirst.exec(trimmed);
  if (first) {
    const [, numbers = '', turn, rest = ''] = first;
    return { text: unquote(rest.trim()), box: toBox(numbers), ...(turn && { turn: Number(turn) }) };
  }
  const last = trimmed.length < 2_000 ? boxLast.exec(trimmed) : null;
  if (last) {
    const [, rest = '', numbers = '', turn] = last;
    return { text: unquote(rest.trim()), box: toBox(numbers), ...(turn && { turn: Number(turn) }) };
  }
  return { text: trimmed };
}

/** One object of a list such as Qwen-VL's: `{"bbox_2d": [1, 2, 3, 4], "text_content": "Total"},`. */
function readJsonLine(trimmed: string): ReadLine | undefined {
  try {
    const json: unknown = JSON.parse(
      trimmed
        .replace(/^\[(?=\s*\{)/, '')
        .replace(/\]?,?$/, (end) =>
          end.startsWith(']') && !trimmed.startsWith('[') ? end.slice(0, 1) : '',
        ),
    );
    if (typeof json !== 'object' || json === null) return undefined;
    const entries = new Map<string, unknown>(Object.entries(json));
    const text = ['text', 'text_content', 'label', 'transcription']
      .map((key) => entries.get(key))
      .find((value) => typeof value === 'string');
    const numbers = ['bbox_2d', 'bbox', 'box'].map((key) => entries.get(key)).find(isBox);
    return typeof text === 'string'
      ? { text: text.trim(), ...(numbers && { box: numbers }) }
      : undefined;
  } catch {
    return undefined;
  }
}

function isBox(value: unknown): value is Box {
  return Array.isArray(value) && value.length === 4 && value.every((n) => typeof n === 'number');
}

function toBox(numbers: string): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.split(',').map(Number);
  return [x1, y1, x2, y2];
}

function unquote(text: string): string {
  return /^".+"$/.test(text) ? text.slice(1, -1).trim() : text;
}

function findProblem(line: ReadLine, source: string): Omit<Problem, 'line' | 'column'> | undefined {
  const place = { length: source.length, found: source.slice(0, 40) };
  if (line.box && line.text === '') {
    const message = 'There is a box without text. Write the text after it.';
    return { ...place, severity: 'warning', message, expected: 'text after the box' };
  }
  if (line.box && (line.box[2] < line.box[0] || line.box[3] < line.box[1])) {
    const message = 'The corners of this box are the wrong way round; they were swapped.';
    return { ...place, severity: 'note', message, expected: 'left, top, right, bottom' };
  }
  if (line.turn !== undefined && ![0, 90, 180, 270].includes(line.turn)) {
    const message = `Text is turned by 0, 90, 180 or 270 degrees, not ${line.turn}.`;
    return { ...place, severity: 'warning', message, expected: '@90, @180 or @270' };
  }
  return undefined;
}

function toTextLine(line: ReadLine, box: Box | undefined): TextLine {
  const { turn } = line;
  return {
    text: line.text,
    ...(box && {
      box: [
        Math.min(box[0], box[2]),
        Math.min(box[1], box[3]),
        Math.max(box[0], box[2]),
        Math.max(box[1], box[3]),
      ],
    }),
    ...((turn === 90 || turn === 180 || turn === 270) && { rotation: turn }),
  };
}

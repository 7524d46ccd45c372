import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import { withoutConfidence } from './confidence.ts';
import type { SceneDescription } from './description.ts';
import { parseJsonBoxes } from './parse-json-boxes.ts';
import { type ImageSize, type RawObject, toObjects } from './parse-units.ts';

const number = /(?<![\p{L}\p{N}_.])-?(?:\d+\.?\d*|\.\d+)(%?)(?![\p{L}_])/gu;
const tags = /<\/?[a-z_]{1,12}>|<\|[a-z_]{1,20}\|>/gi;
const headings = /^(?:objects?|boxes|detections?|scene|label[,;\s]+x1?[,;\s].*)\s*:?$/i;

/**
 * Reads a scene: an optional line `caption: a dog on a sofa`, then a line an object, its label and the corners of its
 * box, left, top, right, bottom, in percent of width and height: `dog 10,20,45,80`.
 *
 * Also read: the box before the label or in brackets or tags (`dog: [10, 20, 45, 80]`, `<box>10,20,45,80</box> dog`,
 * `<ref>dog</ref><box>(10,20),(45,80)</box>`), bullets and numbering, labels in quotes, JSON lists
 * (`{"label": "dog", "bbox_2d": [...]}`), Python dictionaries (`{'a dog': [...]}`), and fractions, thousandths and
 * pixels instead of percent, with a note that says which was assumed (see parse-units.ts). A line `size: 1920x1080`
 * tells the size that pixels refer to.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult<SceneDescription> {
  const refused = refuseTooLong(text);
  if (refused) return refused;
  const partial = options.partial === true;
  if (/^\s*(?:\[\s*[[{]|\{|\[\s*$)/.test(text)) return parseJson(text, partial);
  const whole = partial ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  const problems: Problem[] = [];
  const raw: RawObject[] = [];
  let caption: string | undefined;
  let size: ImageSize | undefined;
  for (const [index, line] of whole.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || headings.test(trimmed) || /^(?:#|\/\/)/.test(trimmed)) continue;
    const said = /^\s*caption\s*:\s*(.*)$/i.exec(line)?.[1]?.trim();
    if (said !== undefined) {
      if (said !== '') caption ??= said;
      continue;
    }
    const written = /^(?:image )?size\s*:\s*(\d{1,5})\s*(?:x|×|,|\*|by)\s*(\d{1,5})/i.exec(trimmed);
    if (written && Number(written[1]) > 0 && Number(written[2]) > 0) {
      size = { width: Number(written[1]), height: Number(written[2]) };
      continue;
    }
    const { text: rest, note } = withoutConfidence(line, index + 1);
    const read = note?.severity === 'error' ? note : parseLine(rest, index + 1);
    if (note?.severity === 'note') problems.push(note);
    if ('label' in read) raw.push(read);
    else problems.push(read);
    if ('label' in read && read.label === 'object' && !/object/i.test(line))
      problems.push(noLabel(read));
  }
  return finish(raw, problems, caption, size, partial);
}

function finish(
  raw: readonly RawObject[],
  problems: readonly Problem[],
  caption: string | undefined,
  size: ImageSize | undefined,
  partial: boolean,
): ParseResult<SceneDescription> {
  if (raw.length === 0 && caption === undefined) {
    const expected = 'lines such as: dog 10,20,45,80';
    const message = 'There are no boxes in this text.';
    const nothing: Problem = {
      severity: 'error',
      line: 1,
      column: 1,
      length: 0,
      message,
      found: '',
      expected,
    };
    return toParseResult<SceneDescription>(undefined, partial ? [] : [...problems, nothing]);
  }
  const converted = toObjects(raw, size);
  const description = { ...(caption !== undefined && { caption }), objects: converted.objects };
  return toParseResult<SceneDescription>(description, [...problems, ...converted.problems]);
}

function parseJson(text: string, partial: boolean): ParseResult<SceneDescription> {
  const { raw, problems, caption, size } = parseJsonBoxes(text, partial);
  const unnamed = raw.filter(({ label }) => label === 'object').map(noLabel);
  return finish(raw, [...problems, ...unnamed], caption, size, partial);
}

function noLabel({ line, column, length, found }: RawObject): Problem {
  const message = 'This box has no label; it is called “object”.';
  return {
    severity: 'warning',
    line,
    column,
    length,
    found,
    message,
    expected: 'a label, as in: dog 10,20,45,80',
  };
}

/** One line with a label and four numbers, in either order. */
function parseLine(written: string, line: number): RawObject | Problem {
  const text = written.replaceAll(tags, (tag) => ' '.repeat(tag.length));
  const quoted = /^[\s*•-]*"((?:[^"\\]|\\.)*)"/.exec(text);
  const start = quoted?.[0].length ?? 0;
  const tokens: {
    readonly at: number;
    readonly end: number;
    readonly value: number;
    readonly percent: boolean;
  }[] = [];
  number.lastIndex = start;
  for (let found = number.exec(text); found; found = number.exec(text))
    tokens.push({
      at: found.index,
      end: found.index + found[0].length,
      value: Number.parseFloat(found[0]),
      percent: found[1] === '%',
    });
  const atEnd = tokens.length >= 4 && /^[\s\])}>%.,;]*$/.test(text.slice(tokens.at(-1)?.end));
  const chosen = atEnd ? tokens.slice(-4) : tokens.slice(0, 4);
  const [a, b, c, d] = chosen;
  const isBox =
    a !== undefined &&
    b !== undefined &&
    c !== undefined &&
    d !== undefined &&
    [a, b, c].every((token, index) =>
      /^[\s,;()[\]|%]*$/.test(text.slice(token.end, chosen[index + 1]?.at)),
    );
  if (!isBox) {
    const column = written.length - written.trimStart().length + 1;
    return {
      severity: 'error',
      line,
      column,
      length: written.trim().length,
      message: 'This line has no box of four numbers.',
      found: written.trim().slice(0, 200),
      expected: 'a label and left,top,right,bottom in percent, as in: dog 10,20,45,80',
    };
  }
  const label = quoted
    ? (quoted[1] ?? '').replaceAll(/\\(.)/g, '$1').trim()
    : cleanLabel(`${text.slice(0, a.at)} ${text.slice(d.end)}`);
  return {
    label: label === '' ? 'object' : label,
    numbers: [a.value, b.value, c.value, d.value],
    percent: chosen.some(({ percent }) => percent),
    line,
    column: a.at + 1,
    length: d.end - a.at,
    found: text.slice(a.at, d.end),
  };
}

// Characters; the expressions below look for the end again and again.
const longestLabel = 300;

function cleanLabel(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .slice(0, longestLabel)
    .replace(/^[\s*•-]+(?=\S)/, '')
    .replace(/^\d{1,3}[.)] (?=\S)/, '')
    .replaceAll(/^[\s:=,;|[\](){}<>'"“‘`-]+|[\s:=,;|[\](){}<>'"”’`%-]+$/g, '')
    .replace(/^(?:label|object|name)\s*[:=]\s*/i, '')
    .trim();
}

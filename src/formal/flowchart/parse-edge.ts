import type { EdgeHead, EdgeLine } from './description.ts';
import type { FlowReader } from './flow-reader.ts';
import { decodeLabel } from './label-text.ts';

export type Arrow = {
  readonly line: EdgeLine;
  readonly startHead: EdgeHead;
  readonly endHead: EdgeHead;
  readonly label?: string;
};

// Mermaid's lengths (`---->`) are layout, not content, and are not kept.
/** Mermaid 11's id of an edge: `A e1@--> B`. */
export const edgeId = /([^\s"@[\](){}|;&]{1,60})@[^\S\n]{0,3}(?=[<xo]?[-=~])/y;
const solid = /([<xo])?-{2,}([->xo])/y;
const thick = /([<xo])?={2,}([=>xo])/y;
const dotted = /([<xo])?-\.+-([>xo])?/y;
const invisible = /~{3,}/y;
const opening = /([<xo])?(--|==|-\.)(?![->=.])/y;
const ends: Readonly<Record<string, { readonly line: EdgeLine; readonly end: RegExp }>> = {
  '--': { line: 'solid', end: /-{2,}([->xo])/g },
  '==': { line: 'thick', end: /={2,}([=>xo])/g },
  '-.': { line: 'dotted', end: /\.+-([>xo])?/g },
};
// Characters; a search without an end would make long lines quadratic.
const longestLabel = 600;
// Arrows that other notations have and Mermaid has not.
const otherArrow = /(<)?(?:->|→|⟶|=>|➔|➜|—>|–>|—+>)|⇒/y;

function head(sign: string | undefined): EdgeHead {
  if (sign === '<' || sign === '>') return 'arrow';
  if (sign === 'o') return 'circle';
  return sign === 'x' ? 'cross' : 'none';
}

function arrow(line: EdgeLine, start?: string, end?: string): Arrow {
  return { line, startHead: head(start), endHead: head(end) };
}

/** The arrow at the reader's place with its label; `undefined`, unmoved, where there is none. */
export function parseArrow(reader: FlowReader): Arrow | undefined {
  const next = reader.cursor.text[reader.cursor.position] ?? '\n';
  if ('\n;)]}'.includes(next)) return undefined;
  const id = reader.cursor.take(edgeId)?.[1];
  if (id !== undefined) reader.edgeIds.add(id);
  const found = plainArrow(reader) ?? arrowAroundText(reader) ?? foreignArrow(reader);
  if (!found || found.label !== undefined) return found;
  const label = pipeLabel(reader);
  return label ? { ...found, label } : found;
}

function plainArrow({ cursor }: FlowReader): Arrow | undefined {
  const dots = cursor.take(dotted);
  if (dots) return arrow('dotted', dots[1], dots[2]);
  const line = cursor.take(solid);
  if (line) return arrow('solid', line[1], line[2]);
  const wide = cursor.take(thick);
  if (wide) return arrow('thick', wide[1], wide[2]);
  return cursor.take(invisible) ? arrow('invisible') : undefined;
}

/** `A -- text --> B` */
function arrowAroundText(reader: FlowReader): Arrow | undefined {
  const { cursor } = reader;
  const from = cursor.position;
  const start = cursor.take(opening);
  const kind = ends[start?.[2] ?? ''];
  if (!start || !kind) return undefined;
  cursor.skipSpaces();
  const quoted = cursor.take(/"([^"]*)"/y);
  const textFrom = quoted ? cursor.position : from + start[0].length;
  const line = cursor.text.slice(textFrom, textFrom + longestLabel).split('\n', 1)[0] ?? '';
  kind.end.lastIndex = 0;
  const close = kind.end.exec(line);
  if (!close) {
    reader.cut(
      'This label is not followed by the end of its arrow.',
      'the end of the arrow, as in A -- yes --> B',
      from,
      textFrom + line.length,
    );
    cursor.skipLine();
    return arrow(kind.line, start[1], '>');
  }
  cursor.position = textFrom + close.index + close[0].length;
  const label = decodeLabel(quoted?.[1] ?? line.slice(0, close.index));
  const found = arrow(kind.line, start[1], close[1]);
  return label === '' ? found : { ...found, label };
}

function foreignArrow(reader: FlowReader): Arrow | undefined {
  const { cursor } = reader;
  const from = cursor.position;
  const found = cursor.take(otherArrow);
  if (!found) return undefined;
  reader.warn(`“${found[0]}” was read as “-->”.`, '-->', from, cursor.position);
  return arrow('solid', found[1], '>');
}

/** `-->|text|` */
function pipeLabel(reader: FlowReader): string | undefined {
  const { cursor } = reader;
  cursor.skipSpaces();
  const from = cursor.position;
  if (!cursor.takeText('|')) return undefined;
  const found = cursor.take(/\s*"([^"]*)"\s*\||([^|\n]*)\|/y);
  if (found) {
    // A slip that models make often: `-->|yes|> B`.
    if (cursor.take(/>(?!=)/y))
      reader.warn('“>” after the label was left out.', 'the next node', cursor.position - 1);
    return decodeLabel(found[1] ?? found[2] ?? '');
  }
  const end = cursor.lineEnd();
  const text = cursor.text.slice(from + 1, end);
  reader.cut('This label has no second “|”.', '|', from, end);
  cursor.position = end;
  return decodeLabel(text);
}

import type { Shape } from './description.ts';
import type { FlowReader } from './flow-reader.ts';
import { decodeLabel } from './label-text.ts';
import { edgeId } from './parse-edge.ts';
import { brackets, shapeOfName } from './shapes.ts';

/** Dashes, dots and such belong to an id where a word character follows: `A-->B` is an arrow, `step-2` an id. */
export const idPattern =
  /[\p{L}\p{M}\p{N}_$\p{Extended_Pictographic}](?:[\p{L}\p{M}\p{N}_$\p{Extended_Pictographic}]|[-.:/'](?=[\p{L}\p{M}\p{N}_])(?![xo]--))*/uy;
// Characters of a text without quotes; a search without an end would make long lines quadratic.
const longestText = 800;
const quotedText = /"([^"]*)"/y;
// Up to an arrow, a bracket or the end of the statement.
const looseText = /(?:[^\n;|[\](){}<>"&=~%-]|%(?!%)|-(?![->.])|=(?![=>])|&(?! ))+/y;

const className = /:::[\p{L}\p{N}_-]+/uy;
const spacesBeforeBody = /[^\S\n]*(?=[[({])/y;
const moreText = /[\p{L}\p{N}“‘?!,+*/°$€]/uy;
const notText = new RegExp(`[xo](?:--|==|-\\.)|${edgeId.source}`, 'uy');

/**
 * A node, perhaps with its shape and text, and perhaps with `:::class`.
 * @returns its id; `undefined` where there is none here
 */
export function parseNode(reader: FlowReader): string | undefined {
  const { cursor, builder } = reader;
  cursor.skipSpaces();
  const from = cursor.position;
  const id = cursor.take(idPattern)?.[0];
  if (id === undefined) return quotedNode(reader);
  if (parseBody(reader, id)) return finishNode(reader, id);
  cursor.skipSpaces();
  if (cursor.peek(moreText) && !cursor.peek(notText)) {
    const more = cursor.take(looseText)?.[0] ?? '';
    const text = decodeLabel(cursor.text.slice(from, cursor.position));
    if (more !== '') {
      reader.warn(
        `“${text}” was read as the text of a node without an id.`,
        'an id and the text in brackets, as in A[text]',
        from,
        cursor.position,
      );
      const loose = builder.idOf(text);
      builder.declare(loose, text, 'rectangle');
      parseBody(reader, loose);
      return finishNode(reader, loose);
    }
  }
  builder.mention(id);
  return finishNode(reader, id);
}

function quotedNode(reader: FlowReader): string | undefined {
  const { cursor, builder } = reader;
  const from = cursor.position;
  const quoted = cursor.take(quotedText);
  const boxed = quoted ? undefined : shapeText(reader, false);
  if (!quoted && !boxed) return undefined;
  const text = boxed?.text ?? decodeLabel(quoted?.[1] ?? '');
  reader.warn(
    `“${text}” was read as the text of a node without an id.`,
    'an id before the text, as in A["text"]',
    from,
    cursor.position,
  );
  const id = builder.idOf(text);
  builder.declare(id, text, boxed?.shape ?? 'rectangle');
  return finishNode(reader, id);
}

function finishNode({ cursor }: FlowReader, id: string): string {
  cursor.take(className);
  return id;
}

/** What follows an id: `[text]`, `{text}`, `@{ shape: ... }`. */
function parseBody(reader: FlowReader, id: string): boolean {
  const { cursor, builder } = reader;
  if (cursor.takeText('@{')) {
    parseAttributes(reader, id);
    return true;
  }
  const spaces = cursor.peek(spacesBeforeBody)?.[0].length ?? 0;
  cursor.position += spaces;
  const body = shapeText(reader, true);
  if (body) builder.declare(id, body.text, body.shape);
  return body !== undefined;
}

/** @param flag the shape `>text]` may stand here, which looks like the end of an arrow elsewhere */
function shapeText(
  reader: FlowReader,
  flag: boolean,
): { readonly text: string; readonly shape: Shape } | undefined {
  const { cursor } = reader;
  const from = cursor.position;
  if (!'[({>'.includes(cursor.text[from] ?? ' ')) return undefined;
  const matching = brackets.filter(
    ({ open }) => (flag || open !== '>') && cursor.text.startsWith(open, from),
  );
  if (matching.length === 0) return undefined;
  let best: { readonly row: (typeof matching)[number]; readonly end: number } | undefined;
  for (const row of matching) {
    // `[/` opens two shapes: the one that ends first is meant.
    if (best && best.row.open !== row.open) break;
    const end = closingPlace(cursor.text, from + row.open.length, row.close);
    if (end !== undefined && (!best || end < best.end)) best = { row, end };
  }
  if (best) {
    cursor.position = best.end + best.row.close.length;
    const text = innerText(cursor.text.slice(from + best.row.open.length, best.end));
    return { text, shape: best.row.shape };
  }
  const shortest = matching.at(-1);
  const end = cursor.lineEnd();
  const close = shortest?.close ?? ']';
  reader.cut(`This text has no “${close}” at its end.`, close, from, end);
  cursor.position = end;
  const written = cursor.text.slice(from + 1, Math.min(end, from + longestText));
  const text = innerText(written.split(/-{2,}[->xo]/, 1)[0] ?? '');
  return { text, shape: shortest?.shape ?? 'rectangle' };
}

const innerText = (written: string) =>
  decodeLabel(/^\s*"([\s\S]*)"\s*$/.exec(written)?.[1] ?? written);

/**
 * Where the text from `start` ends. Text in quotes may hold anything; other text may hold pairs of brackets
 * (`A[f(x)]`), which Mermaid refuses and models write, but ends with its line.
 */
function closingPlace(text: string, start: number, close: string): number | undefined {
  const space = /\s*/y;
  space.lastIndex = start;
  const first = start + (space.exec(text)?.[0].length ?? 0);
  if (text[first] === '"') {
    const quote = text.indexOf('"', first + 1);
    if (quote < 0) return undefined;
    space.lastIndex = quote + 1;
    const after = quote + 1 + (space.exec(text)?.[0].length ?? 0);
    if (text.startsWith(close, after)) return after;
  }
  let depth = 0;
  let unbalanced: number | undefined;
  const last = close.at(-1) ?? '';
  let stop = Math.min(text.length, start + longestText);
  for (let at = start; at < stop; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n') break;
    const ends = character === close[0] && text.startsWith(close, at);
    if (depth === 0 && (ends || character === last)) return ends ? at : undefined;
    if (ends && unbalanced === undefined) {
      unbalanced = at;
      stop = Math.min(stop, at + 100);
    }
    if (character === '[' || character === '(' || character === '{') depth += 1;
    else if (character === ']' || character === ')' || character === '}')
      depth = Math.max(0, depth - 1);
  }
  return unbalanced;
}

/** Mermaid 11's `A@{ shape: diam, label: "text" }`. */
function parseAttributes(reader: FlowReader, id: string): void {
  const { cursor, builder } = reader;
  const from = cursor.position;
  const body = cursor.take(/((?:"[^"]{0,1000}"|[^"}]){0,400})\}/y)?.[1];
  if (body === undefined) {
    reader.cut('“@{” has no “}”.', '}', from - 2, cursor.lineEnd());
    cursor.skipLine();
    builder.mention(id);
    return;
  }
  const value = (name: string) => {
    const found = new RegExp(
      `(?:^|[\\s,{])${name}\\s*:\\s*(?:"([^"]*)"|'([^']*)'|([^,\\n}]+))`,
    ).exec(body);
    return found && (found[1] ?? found[2] ?? found[3] ?? '').trim();
  };
  const name = value('shape');
  const label = value('label');
  const shape = name ? shapeOfName(name) : undefined;
  if (name && !shape)
    reader.note(`The shape “${name}” is drawn as a box.`, 'a shape that is known here', from);
  builder.declare(id, label === null ? undefined : decodeLabel(label), shape ?? 'rectangle');
}

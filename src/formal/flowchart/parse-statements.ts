import type { Direction } from './description.ts';
import { maxEdges } from './flow-builder.ts';
import type { FlowReader } from './flow-reader.ts';
import { decodeLabel } from './label-text.ts';
import { type Arrow, parseArrow } from './parse-edge.ts';
import { idPattern, parseNode } from './parse-node.ts';

const styling = [
  /(style|classDef|class|linkStyle)(?=[^\S\n]+[\p{L}\p{N}_])(?![^\S\n]+[xo](?:--|==|-\.))[^\n;]*/uy,
  /(click)(?=[^\S\n]+[\p{L}\p{N}_])(?![^\S\n]+[xo](?:--|==|-\.))[^\n]*/uy,
  /(accTitle|accDescr)[^\S\n]*(?=[:{])(?!:::)[^\n]*/y,
];
const keywordStarts = new Set('sclaedD');
const directionLine = /direction[^\S\n]+(TB|TD|BT|RL|LR)\b/iy;
const groupEnd = /end[^\S\n]*(?=$|[\n;]|%%)/y;
const edgeLook = /([^\s"@[\](){}|;&]{1,60})@\{([^}\n]{0,300})\}/y;
const and = /[^\S\n]*&[^\S\n]*/y;
const colon = /[^\S\n]*:(?!::)[^\S\n]*([^\n;]+)/y;
const separator = /(?:\s|;|%%(?!\{)[^\n]*|%%\{[^%]*%%|%%\{[^\n]*)+/y;
const statementEnd = /[^\S\n]*(?:$|(?=[\n;])|(?=%%))/y;

export function toDirection(word: string): Direction {
  const upper = word.toUpperCase();
  return upper === 'BT' || upper === 'LR' || upper === 'RL' ? upper : 'TB';
}

/** Reads statements to the end of the text. */
export function parseStatements(reader: FlowReader): void {
  const { cursor, builder } = reader;
  for (;;) {
    cursor.take(separator);
    if (cursor.atEnd || builder.isFull) break;
    const before = cursor.position;
    parseStatement(reader);
    // Whatever could not be read ends with its line, so that the whole takes linear time.
    if (cursor.position === before) cursor.skipLine();
  }
  if (builder.isFull)
    reader.fail(`Only the first ${maxEdges} edges are read.`, 'a smaller flowchart');
  if (builder.openSubgraphs > 0)
    reader.cut('A subgraph is not closed.', 'a line “end”', cursor.text.length, cursor.text.length);
}

function parseStatement(reader: FlowReader): void {
  const { cursor, builder } = reader;
  const from = cursor.position;
  // Most lines begin with no keyword; trying them all would be half of the time.
  if (!keywordStarts.has(cursor.text[from] ?? '')) {
    parseChain(reader);
    return;
  }
  for (const pattern of styling) {
    const style = cursor.take(pattern);
    if (style) {
      skipStyling(reader, style[1] ?? '', style[0], from);
      return;
    }
  }
  const direction = cursor.take(directionLine);
  if (direction) {
    builder.setDirection(toDirection(direction[1] ?? ''));
    return;
  }
  const group = cursor.take(
    /subgraph(?=["\s;]|$)(?![^\S\n]*(?:--|==|-\.))((?:"[^"\n]*"|[^\n;])*)/y,
  );
  if (group) {
    openSubgraph(reader, group[1] ?? '');
    return;
  }
  if (cursor.take(groupEnd)) {
    if (!builder.closeSubgraph())
      reader.warn(
        'This “end” closes nothing and was left out.',
        'a subgraph before it',
        from,
        cursor.position,
      );
    return;
  }
  parseChain(reader);
}

function skipStyling(reader: FlowReader, keyword: string, line: string, from: number): void {
  const message =
    keyword === 'click'
      ? '“click” was left out: links and scripts in a flowchart are never followed.'
      : `“${keyword}” was left out: how it looks is chosen here.`;
  reader.note(message, 'nodes and edges', from, from + line.length);
  const { cursor } = reader;
  if (keyword === 'accDescr' && /\{[^}]*$/.test(line)) cursor.take(/[^}]*\}?/y);
}

/** `subgraph id`, `subgraph id [title]`, `subgraph Some title`, `subgraph "Some title"` */
function openSubgraph(reader: FlowReader, written: string): void {
  const { builder } = reader;
  const text = written.replace(/%%.*$/, '').trim();
  const idLength = /^\S+?(?=\s*[[(]|$)/.exec(text)?.[0] ?? '';
  idPattern.lastIndex = 0;
  const isId = idLength !== '' && idPattern.exec(idLength)?.[0] === idLength;
  if (isId) {
    const title = text.slice(idLength.length).trim();
    const inner = /^[[(]\s*"?([^"]*?)"?\s*[\])]$/.exec(title)?.[1];
    builder.openSubgraph(idLength, inner === undefined ? idLength : decodeLabel(inner));
    return;
  }
  const title = decodeLabel(/^"(.*)"$/.exec(text)?.[1] ?? text);
  builder.openSubgraph(builder.idOf(title === '' ? 'group' : title), title);
}

/** Mermaid 11's `e1@{ animate: true }`: how an edge looks. */
function skipEdgeLook(reader: FlowReader): boolean {
  const { cursor, edgeIds } = reader;
  const from = cursor.position;
  const look = cursor.peek(edgeLook);
  if (!look) return false;
  const isLook = /^\s*(?:animate|animation|curve)\s*:/.test(look[2] ?? '');
  if (!isLook && !edgeIds.has(look[1] ?? '')) return false;
  cursor.position += look[0].length;
  reader.note(
    `“${look[1]}@{…}” was left out: how an edge looks is chosen here.`,
    'nodes and edges',
    from,
    cursor.position,
  );
  return true;
}

/** `A --> B & C -->|label| D`, or one node alone. */
function parseChain(reader: FlowReader): void {
  const { cursor, builder } = reader;
  if (skipEdgeLook(reader)) return;
  let sources = parseNodes(reader);
  if (!sources) {
    const end = cursor.lineEnd();
    reader.cut(
      'This is no statement of a flowchart.',
      'a node such as A[Start]',
      cursor.position,
      end,
    );
    cursor.skipLine();
    return;
  }
  for (;;) {
    cursor.skipSpaces();
    const count = builder.edgeCount;
    const from = cursor.position;
    const known = reader.problems.length;
    const arrow = parseArrow(reader);
    if (!arrow) break;
    const targets = parseNodes(reader);
    if (!targets && reader.problems.length > known) {
      // What is wrong with the arrow has been said.
      cursor.skipLine();
      return;
    }
    if (!targets) {
      const end = cursor.lineEnd();
      reader.cut('No node follows this arrow.', 'a node such as B[Next]', from, end);
      cursor.skipLine();
      return;
    }
    connect(reader, sources, targets, arrow);
    colonLabel(reader, count);
    sources = targets;
  }
  if (cursor.take(statementEnd)) return;
  const end = cursor.lineEnd();
  reader.cut(
    'This was not understood.',
    'an arrow such as -->, or the end of the line',
    cursor.position,
    end,
  );
  cursor.skipLine();
}

function connect(
  { builder }: FlowReader,
  sources: readonly string[],
  targets: readonly string[],
  arrow: Arrow,
): void {
  for (const from of sources)
    for (const to of targets) {
      if (builder.isFull) return;
      builder.addEdge({ from, to, ...arrow });
    }
}

/** `A --> B : text`, as state diagrams have it. */
function colonLabel(reader: FlowReader, count: number): void {
  const { cursor, builder } = reader;
  const from = cursor.position;
  const found = cursor.take(colon);
  if (!found) return;
  reader.warn(
    'The text after “:” was read as the label of the arrow.',
    'a label as in -->|text|',
    from,
    cursor.position,
  );
  builder.labelEdges(count, decodeLabel(found[1] ?? ''));
}

function parseNodes(reader: FlowReader): string[] | undefined {
  const { cursor } = reader;
  const first = parseNode(reader);
  if (first === undefined) return undefined;
  const ids = [first];
  while (cursor.take(and)) {
    const next = parseNode(reader);
    if (next === undefined) break;
    ids.push(next);
  }
  return ids;
}

import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import type { FlowchartDescription } from './description.ts';
import { FlowReader } from './flow-reader.ts';
import { parsePlantuml } from './parse-plantuml.ts';
import { parseStatements, toDirection } from './parse-statements.ts';

const foreignKinds =
  /(stateDiagram(?:-v2)?|sequenceDiagram|classDiagram(?:-v2)?|erDiagram|gantt|pie|mindmap|journey|gitGraph|timeline|quadrantChart|xychart(?:-beta)?|requirementDiagram|C4\w+|sankey(?:-beta)?|block(?:-beta)?|packet(?:-beta)?|kanban|architecture(?:-beta)?|radar(?:-beta)?|treemap(?:-beta)?|zenuml|info)(?![\w[({-])/y;
const header =
  /(?:flowchart(?:-elk|-v2)?|graph)(?![\w-])[^\S\n]*(?:(TB|TD|BT|RL|LR)\b|[>v^<](?=[^\S\n]*(?:$|[\n;])))?/iy;
const beforeHeader = /(?:\s|;|%%\{[^%]*%%|%%[^\n]*)+/y;
const frontMatter = /\s*---[^\S\n]*\n(?:(?!---)[^\n]*\n)*---[^\S\n]*(?=\n|$)/y;

/**
 * Reads Mermaid. Flowcharts are read by the parser in this folder, since Mermaid's own needs a DOM; its other diagrams
 * are kept as they are; simple activity diagrams of PlantUML are taken as flowcharts.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult<FlowchartDescription> {
  const refused = refuseTooLong(text);
  if (refused) return refused;
  const partial = options.partial === true;
  const whole = partial ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  const reader = new FlowReader(whole, partial);
  const { cursor, builder } = reader;
  cursor.take(frontMatter);
  cursor.take(beforeHeader);
  if (cursor.atEnd)
    return partial ? toParseResult<FlowchartDescription>(undefined, []) : nothing(reader);
  const foreign = cursor.peek(foreignKinds)?.[1];
  if (foreign !== undefined)
    return toParseResult({ kind: 'foreign', diagram: foreign, source: text.trimEnd() }, []);
  if (cursor.peek(/@startuml\b|start[^\S\n]*\r?\n\s*(?::|if\b|repeat\b|while\b|-+>)/y))
    return parsePlantuml(reader);
  const start = cursor.take(header);
  if (!start)
    reader.warn(
      'The first line does not say what it is; it was read as a flowchart.',
      'flowchart TD',
    );
  else if (start[1]) builder.direction = toDirection(start[1]);
  else if (/[<>v^]$/i.test(start[0])) builder.direction = directionOfSign(start[0].at(-1) ?? '');
  parseStatements(reader);
  if (!start && builder.edgeCount === 0) {
    const drawn = reader.problems.filter(({ severity }) => severity === 'error');
    return toParseResult<FlowchartDescription>(undefined, [...drawn, ...nothing(reader).problems]);
  }
  return toParseResult(builder.build(), reader.problems);
}

function directionOfSign(sign: string) {
  if (sign === '>') return 'LR' as const;
  if (sign === '<') return 'RL' as const;
  return sign === '^' ? ('BT' as const) : ('TB' as const);
}

function nothing({ cursor }: FlowReader): ParseResult<FlowchartDescription> {
  const problem: Problem = cursor.problem(
    'error',
    'There is no flowchart in this text.',
    'a first line such as flowchart TD, then lines such as A[Start] --> B[Stop]',
    0,
  );
  return toParseResult<FlowchartDescription>(undefined, [problem]);
}

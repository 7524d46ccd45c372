import { type ParseResult, toParseResult } from '../problem.ts';
import type { FlowchartDescription, Shape } from './description.ts';
import type { FlowReader } from './flow-reader.ts';
import { decodeLabel } from './label-text.ts';

/** An end of the flow that waits for the next node. */
type LooseEnd = { readonly from: string; readonly label: string };

type Block =
  | { readonly kind: 'if'; readonly condition: string; elseSeen: boolean; ends: LooseEnd[] }
  | { readonly kind: 'while'; readonly condition: string }
  | { readonly kind: 'repeat'; readonly from: string };

const ignored =
  /(?:title|skinparam|note|end note|hide|scale|header|footer|legend|!|'|partition|swimlane|\||\}|floating|caption|left to right|top to bottom)[^\n]*/iy;
const place = String.raw`(\(\*\)|"[^"\n]*"|\[[^\]\n]*\]|:[^:\n]*:|[\p{L}\p{N}_.]+)`;
const arrowLine = new RegExp(
  String.raw`(?:${place}[^\S\n]*)?-(?:up|down|left|right|[udlr])?-*>[^\S\n]*(?:\[([^\]\n]*)\][^\S\n]*)?${place}[^\S\n]*(?::([^\n]*))?`,
  'uy',
);
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:participant|actor|activate|[\w"]+\s*-+>>?\s*[\w"]+\s*:)/m, 'sequenceDiagram'],
  [/^\s*(?:abstract\s+)?(?:class|interface|enum)\s/m, 'classDiagram'],
  [/^\s*(?:state\s|\[\*\])/m, 'stateDiagram-v2'],
];

/** Takes a simple activity diagram of PlantUML as a flowchart; others are errors that name the Mermaid to write. */
export function parsePlantuml(reader: FlowReader): ParseResult<FlowchartDescription> {
  const { cursor } = reader;
  const activity = /^\s*(?:start|:.*;|if\s*\(|\(\*\)|repeat|while\s*\()/m.test(cursor.text);
  const other = activity ? undefined : kinds.find(([pattern]) => pattern.test(cursor.text))?.[1];
  const from = cursor.position;
  if (other !== undefined) {
    reader.fail(
      `This is PlantUML; only its simple activity diagrams are read. Write Mermaid “${other}” instead.`,
      other,
      from,
      cursor.lineEnd(),
    );
    return toParseResult<FlowchartDescription>(undefined, reader.problems);
  }
  const activities = new ActivityReader(reader);
  while (!cursor.atEnd) {
    if (cursor.take(/(?:\s+|@startuml[^\n]*|@enduml)/y)) continue;
    const before = cursor.position;
    if (!activities.readStatement()) {
      const end = cursor.lineEnd();
      reader.cut(
        'This line of PlantUML is not read. Write the diagram as a Mermaid “flowchart”.',
        'start, :text;, if (x?) then (yes), else (no), endif, while, repeat or stop',
        before,
        end,
      );
      cursor.skipLine();
    }
  }
  reader.note(
    'PlantUML was read; it is written as a Mermaid flowchart from here on.',
    'flowchart TD',
    from,
  );
  return toParseResult(reader.builder.build(), reader.problems);
}

class ActivityReader {
  readonly #reader: FlowReader;
  readonly #blocks: Block[] = [];
  #loose: LooseEnd[] = [];
  #label = '';
  #count = 0;
  #last: string | undefined;
  #repeatOpens = 0;

  constructor(reader: FlowReader) {
    this.#reader = reader;
    reader.builder.direction = 'TB';
  }

  #edge(from: string, to: string, label: string): void {
    this.#reader.builder.addEdge({
      from,
      to,
      ...(label !== '' && { label }),
      line: 'solid',
      startHead: 'none',
      endHead: 'arrow',
    });
  }

  #node(text: string, shape: Shape): string {
    this.#count += 1;
    const id = `n${this.#count}`;
    this.#reader.builder.declare(id, text, shape);
    for (const { from, label } of this.#loose) this.#edge(from, id, this.#label || label);
    this.#label = '';
    this.#loose = [{ from: id, label: '' }];
    for (; this.#repeatOpens > 0; this.#repeatOpens -= 1)
      this.#blocks.push({ kind: 'repeat', from: id });
    return id;
  }

  /** @returns false where the statement is not known or stands in the wrong place; then nothing was taken */
  readStatement(): boolean {
    const { cursor } = this.#reader;
    const from = cursor.position;
    if (cursor.take(/start\b(?![^\S\n]*-)/y)) return this.#node('Start', 'stadium') !== '';
    if (cursor.take(/(?:stop|end|kill|detach)\b(?![^\S\n]*-)(?! *fork)/y)) return this.#stop();
    const action = cursor.take(
      /(?:#\w+)?:((?:[^;\n]|\n(?![^\S\n]*(?::|if\b|endif|stop|@))|;(?![^\S\n]*(?:\n|$)))*);?/y,
    );
    if (action) return this.#node(decodeLabel(action[1] ?? ''), 'rectangle') !== '';
    const label = cursor.take(/-(?:\[[^\]\n]*\])?-?>[^\S\n]*([^;\n"[]*);/y);
    if (label) {
      this.#label = decodeLabel(label[1] ?? '');
      return true;
    }
    const read = this.#readBranch() || this.#readLoop() || this.#readArrow();
    if (read) return true;
    cursor.position = from;
    const skipped = cursor.take(ignored);
    if (skipped && skipped[0] !== '}' && !skipped[0].startsWith("'"))
      this.#reader.note('This line was left out.', 'steps and arrows', from, cursor.position);
    return skipped !== undefined;
  }

  #stop(): boolean {
    this.#node('Stop', 'stadium');
    this.#loose = [];
    return true;
  }

  #readBranch(): boolean {
    const { cursor } = this.#reader;
    const opened = cursor.take(
      /if[^\S\n]*\(([^)\n]*)\)(?:[^\S\n]*(?:then|is)?[^\S\n]*(?:\(([^)\n]*)\))?)/y,
    );
    if (opened) {
      const condition = this.#node(decodeLabel(opened[1] ?? ''), 'diamond');
      this.#blocks.push({ kind: 'if', condition, elseSeen: false, ends: [] });
      this.#loose = [{ from: condition, label: decodeLabel(opened[2] ?? '') }];
      return true;
    }
    const block = this.#blocks.at(-1);
    if (block?.kind !== 'if') return false;
    const other = cursor.take(
      /else[^\S\n]*if[^\S\n]*\(([^)\n]*)\)(?:[^\S\n]*then)?[^\S\n]*(?:\(([^)\n]*)\))?/y,
    );
    if (other) {
      block.ends.push(...this.#loose);
      this.#loose = [{ from: block.condition, label: 'no' }];
      const condition = this.#node(decodeLabel(other[1] ?? ''), 'diamond');
      this.#blocks[this.#blocks.length - 1] = { ...block, condition };
      this.#loose = [{ from: condition, label: decodeLabel(other[2] ?? '') }];
      return true;
    }
    const alternative = cursor.take(/else\b[^\S\n]*(?:\(([^)\n]*)\))?/y);
    if (alternative) {
      block.ends.push(...this.#loose);
      block.elseSeen = true;
      this.#loose = [{ from: block.condition, label: decodeLabel(alternative[1] ?? '') }];
      return true;
    }
    if (!cursor.take(/end[^\S\n]?if\b/y)) return false;
    this.#blocks.pop();
    const skipped = block.elseSeen ? [] : [{ from: block.condition, label: 'no' }];
    this.#loose = [...block.ends, ...this.#loose, ...skipped];
    return true;
  }

  #readLoop(): boolean {
    const { cursor } = this.#reader;
    const opened = cursor.take(/while[^\S\n]*\(([^)\n]*)\)[^\S\n]*(?:is[^\S\n]*\(([^)\n]*)\))?/y);
    if (opened) {
      const condition = this.#node(decodeLabel(opened[1] ?? ''), 'diamond');
      this.#blocks.push({ kind: 'while', condition });
      this.#loose = [{ from: condition, label: decodeLabel(opened[2] ?? 'yes') }];
      return true;
    }
    const block = this.#blocks.at(-1);
    const closed =
      block?.kind === 'while' && cursor.take(/end[^\S\n]?while[^\S\n]*(?:\(([^)\n]*)\))?/y);
    if (closed) {
      this.#blocks.pop();
      for (const { from, label } of this.#loose) this.#edge(from, block.condition, label);
      this.#loose = [{ from: block.condition, label: decodeLabel(closed[1] ?? 'no') }];
      return true;
    }
    const again = cursor.take(
      /repeat[^\S\n]?while[^\S\n]*\(([^)\n]*)\)[^\S\n]*(?:is[^\S\n]*\(([^)\n]*)\))?[^\S\n]*(?:not[^\S\n]*\(([^)\n]*)\))?/y,
    );
    if (again) {
      if (block?.kind !== 'repeat') return false;
      this.#blocks.pop();
      const condition = this.#node(decodeLabel(again[1] ?? ''), 'diamond');
      this.#edge(condition, block.from, decodeLabel(again[2] ?? 'yes'));
      this.#loose = [{ from: condition, label: decodeLabel(again[3] ?? 'no') }];
      return true;
    }
    if (!cursor.take(/repeat\b/y)) return false;
    this.#repeatOpens += 1;
    return true;
  }

  /** `(*) --> "First"`, `--> [yes] "Next"`, `A --> B : label` */
  #readArrow(): boolean {
    const { cursor, builder } = this.#reader;
    const found = cursor.take(arrowLine);
    if (!found) return false;
    const target = this.#place(found[3] ?? '', 'Stop');
    const source = found[1] === undefined ? this.#last : this.#place(found[1], 'Start');
    if (source !== undefined) {
      builder.mention(source);
      this.#edge(source, target, decodeLabel(found[2] ?? found[4] ?? ''));
    }
    this.#last = target;
    return true;
  }

  #place(written: string, star: 'Start' | 'Stop'): string {
    const { builder } = this.#reader;
    const text = written === '(*)' ? star : decodeLabel(written.replace(/^["[:]|["\]:]$/g, ''));
    const id = builder.idOf(text);
    builder.declare(id, text, written === '(*)' ? 'stadium' : 'rectangle');
    return id;
  }
}

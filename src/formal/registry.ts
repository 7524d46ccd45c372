import type { FormalLanguage } from './formal-language.ts';

/** One row a language. Nothing of a language but this row is in the first load. */
type LanguageRow = {
  readonly id: string;
  /** What it is called in a list. */
  readonly title: string;
  /** The fence it is written in: ```` ```csv ````. */
  readonly fence: string;
  /** Other fences that mean it, lower case. */
  readonly aliases: readonly string[];
  /** Of files that hold it, without the dot; the first row that names one has it. */
  readonly extensions: readonly string[];
  /**
   * Where its drawing goes: over the figure where it says the places of things, beside it otherwise; `in-page` for TeX and
   * HTML, which are no pictures of a known size.
   */
  readonly drawn: 'over-figure' | 'beside-figure' | 'in-page';
  /**
   * How a text without a fence begins that is clearly of this language, white space before it left off. Absent where a
   * beginning says nothing.
   */
  readonly begins?: RegExp;
  /** Languages can share a fence; the first row whose `claims` is true or absent has it. */
  readonly claims?: (body: string) => boolean;
  /** Fences of other formats that mean it only where the text says so, lower case. */
  readonly sharedFences?: Readonly<Record<string, (body: string) => boolean>>;
  readonly load: () => Promise<FormalLanguage>;
};

const rows = [
  {
    id: 'chart',
    title: 'Chart',
    fence: 'csv',
    aliases: ['chart'],
    extensions: ['csv'],
    drawn: 'beside-figure',
    claims: (body) =>
      /^\s*(?:#|\/\/|%)(?!\s*table\b)[^\n]*\b(?:chart|plot|graph|histogram)\b/i.test(body),
    begins: /^#\s*(?:bar|line|pie|scatter|area|stacked|grouped)\b[^\n]*\b(?:chart|plot|graph)\b/i,
    load: () => import('./chart/chart.ts').then((module) => module.chart),
  },
  {
    id: 'table',
    title: 'Table',
    fence: 'csv',
    aliases: ['tsv', 'table'],
    extensions: ['tsv'],
    drawn: 'beside-figure',
    load: () => import('./table/table.ts').then((module) => module.table),
  },
  {
    id: 'flowchart',
    title: 'Flowchart or graph',
    fence: 'mermaid',
    aliases: ['flowchart', 'plantuml', 'puml'],
    extensions: ['mmd', 'mermaid', 'puml'],
    drawn: 'beside-figure',
    begins:
      /^(?:(?:flowchart|graph)\s+(?:TB|TD|BT|LR|RL)\b|(?:sequence|class|state|er)Diagram\b|@startuml\b)/,
    load: () => import('./flowchart/flowchart.ts').then((module) => module.flowchart),
  },
  {
    id: 'circuit',
    title: 'Circuit',
    fence: 'spice',
    aliases: ['netlist', 'circuit', 'cir', 'ngspice'],
    extensions: ['cir', 'sp', 'spice', 'net'],
    drawn: 'beside-figure',
    begins: /^(?:\*[^\n]*\n\s*)?[RVCLIDQ]\d+ \w+ \w+ [-+\d]\S*/i,
    load: () => import('./circuit/circuit.ts').then((module) => module.circuit),
  },
  {
    id: 'geometry',
    title: 'Geometry figure',
    fence: 'geometry',
    aliases: ['logic', 'logicform', 'intergps'],
    extensions: ['geometry'],
    drawn: 'over-figure',
    begins: /^(?:Point|Line|Triangle|Circle|Quadrilateral|Angle)\([A-Z\d]/,
    load: () => import('./geometry/geometry.ts').then((module) => module.geometry),
  },
  {
    id: 'scene',
    title: 'Scene',
    fence: 'boxes',
    aliases: ['scene'],
    sharedFences: {
      json: (body) => /["'](?:bbox(?:_2d)?|box(?:_2d)?|bounding_?box)["']\s*:/i.test(body),
    },
    extensions: ['boxes'],
    drawn: 'over-figure',
    begins: /^(?:caption:\s|\[?\s*\{\s*["'](?:bbox|box|label)(?:_2d)?["']\s*:)/i,
    load: () => import('./scene/scene.ts').then((module) => module.scene),
  },
  {
    id: 'text',
    title: 'Text',
    fence: 'text',
    aliases: ['ocr', 'txt', 'plaintext'],
    extensions: ['txt'],
    drawn: 'over-figure',
    load: () => import('./text/text.ts').then((module) => module.text),
  },
  {
    id: 'formula',
    title: 'Formula',
    fence: 'latex',
    aliases: ['tex', 'math', 'katex', 'formula'],
    extensions: ['tex', 'latex'],
    drawn: 'in-page',
    begins: /^\$?\$?\s*\\(?:frac|begin|sqrt|sum|int)(?![A-Za-z])/,
    load: () => import('./formula/formula.ts').then((module) => module.formula),
  },
  {
    id: 'ui',
    title: 'User interface',
    fence: 'html',
    aliases: ['ui', 'xhtml'],
    extensions: ['html', 'htm'],
    drawn: 'in-page',
    begins: /^<(?:!doctype html|html|body|div|main|form|section|header|nav|button|h[1-6]|p|ul)\b/i,
    load: () => import('./ui/ui.ts').then((module) => module.ui),
  },
] as const satisfies readonly LanguageRow[];

export type LanguageId = (typeof rows)[number]['id'];
export type LanguageEntry = LanguageRow & { readonly id: LanguageId };

export const formalLanguages: readonly LanguageEntry[] = rows;

/** The language of a fenced block; `undefined` for a fence that no language has. */
export function languageOf(fence: string, body: string): LanguageEntry | undefined {
  const name = fence.toLowerCase();
  return formalLanguages.find(
    (row) =>
      row.id === name ||
      row.aliases.includes(name) ||
      row.sharedFences?.[name]?.(body) ||
      (row.fence === name && (row.claims?.(body) ?? true)),
  );
}

/** @returns `undefined` where the beginning of a text says nothing, or fits more than one language */
export function looksLike(body: string): LanguageEntry | undefined {
  const text = body.trimStart();
  const [first, ...others] = formalLanguages.filter(({ begins }) => begins?.test(text));
  return others.length === 0 ? first : undefined;
}

export function languageEntry(id: LanguageId): LanguageEntry {
  const entry = formalLanguages.find((row) => row.id === id);
  if (!entry) throw new Error(`No formal language “${id}”.`);
  return entry;
}

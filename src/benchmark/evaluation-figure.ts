import { formalLanguages, type LanguageId } from '../formal/registry.ts';

/** `none`: a picture of nothing that a formal language can say. */
export type EvaluatedLanguage = LanguageId | 'none';

/** A question about a figure and its answer. */
export type EvaluationTurn = {
  readonly question: string;
  /** The kind of its request: `total`, `reachable`, `area` ... */
  readonly kind: string;
  readonly answer: string;
  /** Of a number in the answer. */
  readonly unit?: string;
  /** What `solve` of the language takes. */
  readonly request?: unknown;
  /** A description with one fact changed, without its fence, which the answer follows. Absent: that of the figure. */
  readonly description?: string;
};

/** One line of a set of figures, as the generator writes it; what an evaluation does not need is left out. */
export type EvaluationFigure = {
  readonly id: string;
  /** Path of its PNG file within the set's folder. */
  readonly image: string;
  readonly language: EvaluatedLanguage;
  readonly style: string;
  /** Without its fence; empty for `none`. */
  readonly description: string;
  /** What is written in it. Boxes are left, top, right, bottom in percent. */
  readonly texts: readonly {
    readonly text: string;
    readonly box: readonly [number, number, number, number];
  }[];
  readonly turns: readonly EvaluationTurn[];
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks one line of a set of figures.
 * @param json as parsed
 * @throws Error that names the field, what was found and what was expected
 */
export function toEvaluationFigure(json: unknown): EvaluationFigure {
  const fields = readFields(json, 'the figure');
  const { texts = [], turns = [] } = fields;
  return {
    id: readText(fields, 'id'),
    image: readText(fields, 'image'),
    language: readLanguage(fields),
    style: readText(fields, 'style'),
    description: readText(fields, 'description'),
    texts: readList(texts, 'texts').map((one) => {
      const text = readFields(one, 'an entry of texts');
      return { text: readText(text, 'text'), box: readBox(text) };
    }),
    turns: readList(turns, 'turns').map(toTurn),
  };
}

function toTurn(json: unknown): EvaluationTurn {
  const fields = readFields(json, 'an entry of turns');
  const { unit, description, request } = fields;
  return {
    question: readText(fields, 'question'),
    kind: readText(fields, 'kind'),
    answer: readText(fields, 'answer'),
    ...(unit !== undefined && { unit: readText(fields, 'unit') }),
    ...(request !== undefined && { request }),
    ...(description !== undefined && { description: readText(fields, 'description') }),
  };
}

function readLanguage(fields: Fields): EvaluatedLanguage {
  const name = readText(fields, 'language');
  const known = formalLanguages.find(({ id }) => id === name)?.id;
  if (known !== undefined || name === 'none') return known ?? 'none';
  throw expected('language', name, `none or one of ${formalLanguages.map(({ id }) => id)}`);
}

function readBox({ box }: Fields): readonly [number, number, number, number] {
  const [left, top, right, bottom, ...more] = readList(box, 'box').map((edge) =>
    typeof edge === 'number' && Number.isFinite(edge) ? edge : undefined,
  );
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    throw expected('box', box, 'four numbers');
  if (more.length > 0) throw expected('box', box, 'four numbers');
  return [left, top, right, bottom];
}

function readText(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw expected(name, value, 'a text');
}

function readList(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw expected(name, value, 'a list');
}

function readFields(json: unknown, name: string): Fields {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Fields;
  throw expected(name, json, 'an object');
}

function expected(name: string, found: unknown, wanted: string): Error {
  const shown = found === undefined ? 'nothing' : JSON.stringify(found);
  return new Error(`${name}: found ${shown}, expected ${wanted}.`);
}

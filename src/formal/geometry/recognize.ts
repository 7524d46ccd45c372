import { cornerOf } from './corner.ts';
import type { GeometryDescription } from './description.ts';
import { evaluateConstant, variablesOf } from './evaluate.ts';
import { type Figure, readFigure, type Segment } from './figure.ts';
import { type Item, labelsOf, only } from './question-items.ts';
import { type QuestionToken, tokenizeQuestion } from './question-tokens.ts';
import { filler, kindWords } from './question-words.ts';
import { extentRequest } from './recognize-extent.ts';
import { askedOf, type GeometryRequest, type PartRequest } from './request.ts';
import { shapeRelations } from './shape-relations.ts';

/**
 * What a question asks of a figure; `undefined` unless every word of it is understood, every point is one of the
 * description, and only one reading is possible.
 */
export function recognizeGeometry(
  description: GeometryDescription,
  question: string,
): GeometryRequest | undefined {
  const figure = readFigure(description);
  const variables = unknownsOf(figure);
  const tokens = tokenizeQuestion(question, figure.points, variables);
  if (!tokens || isYesNo(tokens)) return undefined;
  const items = toItems(tokens, variables);
  if (!items) return undefined;
  const has = (...kinds: readonly string[]): boolean =>
    items.some(({ kind }) => kinds.includes(kind));
  if (has('sum')) return sumRequest(figure, items);
  if (has('perimeter', 'area', 'radius', 'diameter', 'circumference'))
    return extentRequest(figure, items);
  if (has('hypotenuse')) return hypotenuse(figure, items);
  if (has('asked')) return askedRequest(figure, items);
  if (has('variable')) return variableRequest(items);
  return partRequest(figure, items);
}

/** `Is AC long?` asks for no size. */
function isYesNo([first, second]: readonly QuestionToken[]): boolean {
  const start = first?.kind === 'word' ? first.word : '';
  const next = second?.kind === 'word' ? second.word : '';
  if (/^(?:can|could|would|will)$/.test(start)) return !/^(?:you|we|i|u)$/.test(next);
  return /^(?:is|are|does|do|has|have)$/.test(start);
}

function unknownsOf(figure: Figure): string[] {
  const amounts = figure.equations.flatMap(({ left, right }) => [left, right]);
  return [
    ...new Set(
      [...amounts, ...figure.asked].flatMap((amount) =>
        amount.kind === 'expression' ? variablesOf(amount.expression) : [],
      ),
    ),
  ];
}

/** Fillers dropped; `undefined` where a word has no meaning here. */
function toItems(
  tokens: readonly QuestionToken[],
  variables: readonly string[],
): Item[] | undefined {
  const items: Item[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'points') items.push({ kind: 'points', points: token.points });
    else if (token.kind === 'variable') items.push({ kind: 'variable', name: token.name });
    else {
      const { word } = token;
      const kind = Object.hasOwn(kindWords, word) ? kindWords[word] : undefined;
      const isName =
        variables.includes(word) &&
        tokens[index - 1]?.kind === 'word' &&
        index === tokens.length - 1;
      if (isName) items.push({ kind: 'variable', name: word });
      else if (kind !== undefined) items.push({ kind, word });
      // `question mark`, `question` alone says nothing.
      else if (!filler.has(word)) return undefined;
    }
  }
  return items;
}

/** One angle, length or arc. */
function partRequest(figure: Figure, items: readonly Item[]): PartRequest | undefined {
  const labels = labelsOf(items);
  const kinds = new Set(items.map(({ kind }) => kind));
  const [points, second] = labels;
  if (!points) return undefined;
  if (kinds.has('distance') || (kinds.has('between') && kinds.has('length'))) {
    const ends = labels.flat();
    if (!only(items, 'distance', 'between', 'and', 'points', 'length', 'size', 'measure', 'value'))
      return undefined;
    return ends.length === 2 ? lengthRequest(ends) : undefined;
  }
  if (kinds.has('angle') && kinds.has('between')) return angleBetween(figure, items, labels);
  if (second) return undefined;
  if (kinds.has('arc')) {
    const fits = only(items, 'arc', 'points', 'size', 'measure', 'degrees', 'many', 'value');
    return fits && points.length === 2 ? { kind: 'arc', points } : undefined;
  }
  if (points.length === 2) {
    const fits = only(items, 'points', 'length', 'size', 'measure', 'value', 'solve');
    return fits ? lengthRequest(points) : undefined;
  }
  const byThree = points.length === 3 && (kinds.has('degrees') || kinds.has('measure'));
  const angular = kinds.has('angle') || byThree;
  if (kinds.has('interior') && points.length !== 1) return undefined;
  if (
    !angular ||
    !only(
      items,
      'points',
      'angle',
      'degrees',
      'size',
      'measure',
      'many',
      'value',
      'at',
      'interior',
      'solve',
    )
  )
    return undefined;
  return angleRequest(figure, points);
}

function lengthRequest(points: readonly string[]): PartRequest | undefined {
  return points[0] === points[1] ? undefined : { kind: 'length', points };
}

function angleRequest(figure: Figure, points: readonly string[]): PartRequest | undefined {
  const fits =
    (points.length === 1 || points.length === 3) && new Set(points).size === points.length;
  return fits && cornerOf(figure, points) ? { kind: 'angle', points } : undefined;
}

/** `the angle between AB and BC`. */
function angleBetween(
  figure: Figure,
  items: readonly Item[],
  labels: readonly (readonly string[])[],
): PartRequest | undefined {
  const [one, two] = labels;
  if (
    !only(
      items,
      'points',
      'angle',
      'between',
      'and',
      'size',
      'measure',
      'length',
      'value',
      'degrees',
      'many',
    )
  )
    return undefined;
  if (labels.length !== 2 || one?.length !== 2 || two?.length !== 2) return undefined;
  const vertex = one.find((point) => two.includes(point));
  const a = one.find((point) => point !== vertex);
  const b = two.find((point) => point !== vertex);
  if (vertex === undefined || a === undefined || b === undefined || a === b) return undefined;
  return angleRequest(figure, [a, vertex, b]);
}

/** The side across from the only right angle. */
function hypotenuse(figure: Figure, items: readonly Item[]): PartRequest | undefined {
  if (!only(items, 'hypotenuse', 'size', 'measure', 'length', 'value', 'shape', 'points'))
    return undefined;
  const triangles = figure.polygons.filter(({ points }) => points.length === 3);
  const [named, ...others] = labelsOf(items);
  if (others.length > 0) return undefined;
  const label = named?.length === 3 ? named : undefined;
  const wanted = label
    ? triangles.filter(({ points }) => [...points].sort().join() === [...label].sort().join())
    : triangles;
  const [triangle, ...more] = wanted;
  if (!triangle || more.length > 0) return undefined;
  const corners = [
    ...new Set(rightVertices(figure).filter((point) => triangle.points.includes(point))),
  ];
  const [right] = corners;
  const points = triangle.points.filter((point) => point !== right);
  // `the hypotenuse AC` has to be that side.
  if (named && !label && !(named.length === 2 && named.every((end) => points.includes(end))))
    return undefined;
  return corners.length === 1 && points.length === 2
    ? { kind: 'length', points: named?.length === 2 ? named : points }
    : undefined;
}

function rightVertices(figure: Figure): string[] {
  const stated = figure.equations.flatMap(({ left, right }) => {
    if (left.kind !== 'measure' || left.measure.kind !== 'angle' || right.kind !== 'expression')
      return [];
    if (evaluateConstant(right.expression) !== 90) return [];
    return cornerOf(figure, left.measure.points)?.[1] ?? [];
  });
  const meeting = figure.perpendicular.flatMap(([one, two]: readonly [Segment, Segment]) =>
    one.filter((point) => two.includes(point)),
  );
  return [...stated, ...meeting, ...shapeRelations(figure).right.map((corner) => corner[1])];
}

/** `the missing angle`: what the description asks for, where it is of that kind. */
function askedRequest(figure: Figure, items: readonly Item[]): PartRequest | undefined {
  if (!only(items, 'asked', 'angle', 'length', 'value', 'size', 'measure', 'many', 'at', 'degrees'))
    return undefined;
  const asked = askedOf(figure);
  if ('reason' in asked) return undefined;
  const angular = items.some(({ kind }) => kind === 'angle' || kind === 'degrees');
  const long = items.some(({ kind }) => kind === 'length');
  const kind = 'kind' in asked ? asked.kind : 'variable';
  if ((angular && kind !== 'angle') || (long && kind !== 'length')) return undefined;
  return { kind: 'asked' };
}

function variableRequest(items: readonly Item[]): PartRequest | undefined {
  const names = items.flatMap((item) => (item.kind === 'variable' ? [item.name] : []));
  const [name] = names;
  if (
    names.length !== 1 ||
    name === undefined ||
    !only(items, 'variable', 'value', 'solve', 'asked')
  )
    return undefined;
  return { kind: 'variable', name };
}

/** `angle A plus angle B`, `the sum of AB and BC`, `all sides together`. */
function sumRequest(figure: Figure, items: readonly Item[]): GeometryRequest | undefined {
  if (
    !only(
      items,
      'sum',
      'up',
      'and',
      'points',
      'angle',
      'length',
      'size',
      'measure',
      'value',
      'degrees',
      'many',
    )
  )
    return undefined;
  const angular = items.some(({ kind }) => kind === 'angle' || kind === 'degrees');
  const labels = labelsOf(items);
  const parts = labels.flatMap((points) => {
    const part =
      points.length === 2
        ? lengthRequest(points)
        : angular
          ? angleRequest(figure, points)
          : undefined;
    return part ? [part] : [];
  });
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (labels.length < 2 || parts.length !== labels.length || kinds.size !== 1) return undefined;
  if (angular !== kinds.has('angle')) return undefined;
  return { kind: 'sum', of: parts };
}

import type { Level, Question, Solution } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { GeometryDescription } from './description.ts';
import { evaluateConstant, variablesOf } from './evaluate.ts';
import { type Figure, readFigure } from './figure.ts';
import { recognizeGeometry } from './recognize.ts';
import { askedOf, type GeometryRequest, type PartRequest } from './request.ts';
import { sidesOf } from './shape-relations.ts';
import { solveGeometry } from './solve.ts';

/** So many questions about one figure at most. */
const maxQuestions = 6;

/** Questions that the figure's numbers determine, each kind once or twice; what the figure itself asks comes first. */
export function askGeometry(
  description: GeometryDescription,
  random: Random,
): Question<GeometryRequest>[] {
  const figure = readFigure(description);
  const questions: Question<GeometryRequest>[] = [];
  const tried = new Set<string>();
  let attempts = 0;
  for (const request of candidates(figure, random)) {
    if (questions.length >= maxQuestions || attempts >= 14) break;
    const key = JSON.stringify(request);
    const alike = questions.filter((question) => question.request.kind === request.kind);
    if (tried.has(key) || alike.length >= 2) continue;
    tried.add(key);
    attempts += 1;
    const solved = solveGeometry(description, request);
    if (!solved.ok) continue;
    const text = random.pick(wordings(figure, request));
    // A wording that means something else in this figure is not used.
    const recognized = recognizeGeometry(description, text);
    if (JSON.stringify(recognized) !== key) continue;
    questions.push({ level: levelOf(solved.solution), request, text, solution: solved.solution });
  }
  return questions;
}

/** What could be asked, the most natural first. */
function candidates(figure: Figure, random: Random): GeometryRequest[] {
  const variables = figure.equations
    .flatMap(({ left, right }) => [left, right])
    .flatMap((amount) => (amount.kind === 'expression' ? variablesOf(amount.expression) : []))
    .filter((name) => /^[a-zα-ω]$/u.test(name))
    .map((name): GeometryRequest => ({ kind: 'variable', name }));
  const [polygon] = figure.polygons;
  const onlyPolygon = figure.polygons.length === 1;
  const extents: GeometryRequest[] = polygon
    ? (['perimeter', 'area'] as const).map((kind) =>
        onlyPolygon ? { kind } : { kind, points: polygon.points },
      )
    : [];
  const circles: GeometryRequest[] =
    figure.circles.size === 1
      ? (['circumference', 'diameter', 'radius'] as const).map((kind) => ({ kind }))
      : [];
  const roundArea: GeometryRequest[] =
    figure.circles.size === 1 && !polygon ? [{ kind: 'area' }] : [];
  const corners = figure.polygons.flatMap(({ points }): GeometryRequest[] =>
    points.map((point) => ({ kind: 'angle', points: [point] })),
  );
  const sides = figure.polygons.flatMap(({ points }): GeometryRequest[] =>
    sidesOf(points).map((side) => ({ kind: 'length', points: side })),
  );
  const told = new Set(toldSizes(figure));
  const isOpen = (request: GeometryRequest): boolean => !told.has(sizeName(request));
  const open = random.shuffle([...corners, ...sides].filter(isOpen));
  const read = random
    .shuffle([...corners, ...sides].filter((request) => !isOpen(request)))
    .slice(0, 1);
  const asked = askedOf(figure);
  const own: GeometryRequest[] =
    'reason' in asked
      ? []
      : 'variable' in asked
        ? [{ kind: 'variable', name: asked.variable }]
        : [toRequest(asked), ...(random.chance(0.3) ? [{ kind: 'asked' } as const] : [])];
  return [
    ...own,
    ...variables,
    ...extents,
    ...circles,
    ...roundArea,
    ...open,
    ...sumOf(corners, random),
    ...read,
  ];
}

function toRequest(
  measure: Exclude<ReturnType<typeof askedOf>, { reason: string } | { variable: string }>,
): PartRequest {
  switch (measure.kind) {
    case 'angle':
    case 'length':
    case 'arc':
      return { kind: measure.kind, points: measure.points };
    default:
      return { kind: measure.kind, points: measure.points };
  }
}

function sumOf(corners: readonly GeometryRequest[], random: Random): GeometryRequest[] {
  const parts = random
    .pickSome(corners, 2)
    .flatMap((part) => (part.kind === 'angle' ? [part] : []));
  return parts.length === 2 ? [{ kind: 'sum', of: parts }] : [];
}

function sizeName(request: GeometryRequest): string {
  return request.kind === 'angle' || request.kind === 'length'
    ? `${request.kind} ${[...request.points].sort().join(' ')}`
    : request.kind;
}

/** What stands in the figure as a number: asking for it would only be reading. */
function toldSizes(figure: Figure): string[] {
  return figure.equations.flatMap(({ left, right }) => {
    if (left.kind !== 'measure' || right.kind !== 'expression') return [];
    if (evaluateConstant(right.expression) === undefined) return [];
    const { measure } = left;
    return measure.kind === 'angle' || measure.kind === 'length'
      ? [`${measure.kind} ${[...measure.points].sort().join(' ')}`]
      : [measure.kind];
  });
}

/** The ways to say a request. */
export function wordings(figure: Figure, request: GeometryRequest): readonly string[] {
  switch (request.kind) {
    case 'angle':
      return angleWordings(request.points);
    case 'length': {
      const side = request.points.join('');
      return [
        `What is ${side}?`,
        `How long is ${side}?`,
        `Find the length of ${side}.`,
        `What is the length of side ${side}?`,
        `Determine the length of segment ${side}.`,
      ];
    }
    case 'arc': {
      const arc = request.points.join('');
      return [`What is the measure of arc ${arc}?`, `Find arc ${arc}.`];
    }
    case 'variable':
      return [
        `Find ${request.name}.`,
        `What is the value of ${request.name}?`,
        `Solve for ${request.name}.`,
        `Determine the value of ${request.name}.`,
      ];
    case 'asked':
      return [
        'Find the missing value.',
        'What is the unknown value?',
        'Find the value marked with a question mark.',
      ];
    case 'sum': {
      const names = request.of.map((part) =>
        'points' in part ? (part.points ?? []).join('') : '',
      );
      return [
        `What is the sum of angle ${names.join(' and angle ')}?`,
        `What do angles ${names.join(' and ')} add up to?`,
      ];
    }
    default:
      return extentWordings(figure, request.kind, request.points);
  }
}

function angleWordings(points: readonly string[]): readonly string[] {
  const name = points.join('');
  return [
    `What is angle ${name}?`,
    `Find ∠${name}.`,
    `What is the measure of angle ${name}?`,
    `How big is angle ${name}?`,
    `How many degrees is angle ${name}?`,
    ...(points.length === 1 ? [`How big is the angle at ${name}?`] : []),
  ];
}

function extentWordings(
  figure: Figure,
  kind: string,
  points: readonly string[] | undefined,
): readonly string[] {
  const ring = points ?? [];
  const polygon = figure.polygons.find(({ points: own }) => own.join() === ring.join());
  const word = ring.length === 1 ? 'circle' : (polygon?.kind.toLowerCase() ?? 'figure');
  const of = ring.length > 0 ? ` of ${word} ${ring.join('')}` : '';
  const whose = of || (figure.polygons.length === 0 ? ' of the circle' : ' of the figure');
  return [
    `What is the ${kind}${of}?`,
    `Find the ${kind}${whose}.`,
    `Calculate the ${kind}${whose}.`,
  ];
}

/** Trigonometry and circles are taught later than sums, areas and Pythagoras. */
function levelOf({ steps }: Solution): Level {
  return steps.some((step) => /sin|cos|tan|arc|inscribed|tangent/.test(step))
    ? 'high-school'
    : 'junior-high';
}

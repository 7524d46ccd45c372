import type { PlacedText } from '../chart/number-axis.ts';
import { equalAngleForms } from './angles.ts';
import { circleForms, findCircles, rightForms } from './circle-forms.ts';
import {
  betweenForms,
  lineText,
  markForms,
  type SeenFigure,
  shapeForms,
} from './geometry-forms.ts';
import { isSame, joinPoints } from './joined-points.ts';
import type { Look } from './look.ts';
import { namePoints } from './named-points.ts';
import { findOutline } from './outline.ts';
import { readTexts } from './placed-text.ts';
import { sizeForms } from './size-forms.ts';
import { tidyGeometry } from './tidy-geometry.ts';

/**
 * The figure as the model's encoder saw it, in logic forms: points with the letters beside them, the lines between them, what
 * marks and circles say, sizes with their lines and angles. @returns `undefined` where no two points are seen
 */
export function draftGeometry(placed: readonly PlacedText[], look: Look): string | undefined {
  const texts = readTexts(tidyGeometry(placed, look), look, false);
  const named = namePoints(texts, look);
  if (named.length < 2) return undefined;
  const joined = joinPoints(named, look);
  const circles = findCircles(joined, look);
  const outline = findOutline(joined) ?? [];
  // Two radii and two tangents, or two radii and two chords, are no quadrilateral by name.
  const isAround =
    (outline.length === 4 || outline.length === 3) &&
    circles.some(({ centre, on }) => {
      const others = outline.filter((point) => point !== centre);
      if (!outline.includes(centre)) return false;
      return outline.length === 4 || !others.every((point) => on.includes(point));
    });
  const figure: SeenFigure = { ...joined, look, circles, ring: isAround ? [] : outline };
  const shape = shapeForms(figure);
  const between = betweenForms(figure);
  const circle = circleForms(figure);
  const said = [...shape.forms, ...between.forms, ...circle.forms];
  const right = rightForms(figure, said);
  const marks = markForms(figure, [...said, ...right.forms]);
  const shown = [...shape.shown, ...between.shown, ...circle.shown, ...right.shown];
  const equal = equalAngleForms(figure);
  const sizes = sizeForms(figure, texts);
  // A line that another form names is not listed by itself; around circles it is, where that form is its length.
  const naming = [
    ...said,
    ...right.forms,
    ...marks,
    ...equal,
    ...(circles.length === 0 ? sizes : []),
  ];
  const lines = figure.edges
    .filter((edge) => !shown.some((line) => isSame(line, edge)))
    .map(lineText)
    .filter((line) => !naming.some((form) => form.includes(line)))
    .sort();
  return [
    ...named.map(({ name, x, y }) => `Point(${name},${Math.round(x)},${Math.round(y)})`),
    ...shape.forms.slice(0, 1),
    ...lines,
    ...between.forms,
    ...circle.forms,
    ...right.forms,
    ...shape.forms.slice(1),
    ...marks,
    ...equal,
    ...sizes,
  ].join('\n');
}

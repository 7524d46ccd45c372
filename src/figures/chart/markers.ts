import { coordinate, element } from '../../formal/svg.ts';
import { mix } from '../sheet/colors.ts';
import type { Box } from '../sheet/quad.ts';
import type { Sheet, StrokeLook } from '../sheet/sheet.ts';
import type { ChartTheme, Marker } from './chart-theme.ts';

/** A point of a line or a scatter chart, `radius` pixels. */
export function drawMarker(
  sheet: Sheet,
  marker: Marker,
  [x, y]: readonly [number, number],
  radius: number,
  color: string,
  hollow: boolean,
): void {
  const inside = hollow ? sheet.look.background : color;
  const look: StrokeLook = { stroke: color, width: Math.max(1, radius * 0.35), fill: inside };
  const at = (points: readonly (readonly [number, number])[], close = true): string =>
    points
      .map(
        ([px, py], index) =>
          `${index === 0 ? 'M' : 'L'}${coordinate(x + px * radius)},${coordinate(y + py * radius)}`,
      )
      .join('') + (close ? 'Z' : '');
  switch (marker) {
    case 'none':
      return;
    case 'circle':
      sheet.path(circlePath(x, y, radius), look);
      return;
    case 'square':
      sheet.path(
        at([
          [-0.88, -0.88],
          [0.88, -0.88],
          [0.88, 0.88],
          [-0.88, 0.88],
        ]),
        look,
      );
      return;
    case 'diamond':
      sheet.path(
        at([
          [0, -1.2],
          [1.2, 0],
          [0, 1.2],
          [-1.2, 0],
        ]),
        look,
      );
      return;
    case 'triangle':
      sheet.path(
        at([
          [0, -1.1],
          [1.05, 0.8],
          [-1.05, 0.8],
        ]),
        look,
      );
      return;
    case 'cross':
    case 'plus': {
      const arm = marker === 'cross' ? 0.85 : 1.15;
      const ends = marker === 'cross' ? ([1, 1] as const) : ([1, 0] as const);
      const [a, b] = [ends[0] * arm, ends[1] * arm];
      const strokes = { stroke: color, width: Math.max(1.3, radius * 0.45) };
      sheet.path(
        at(
          [
            [-a, -b],
            [a, b],
          ],
          false,
        ),
        strokes,
      );
      sheet.path(
        at(
          marker === 'cross'
            ? [
                [-a, b],
                [a, -b],
              ]
            : [
                [0, -arm],
                [0, arm],
              ],
          false,
        ),
        strokes,
      );
      return;
    }
  }
}

export function circlePath(x: number, y: number, radius: number): string {
  const [left, right, level, r] = [x - radius, x + radius, y, radius].map(coordinate);
  return `M${left},${level}A${r},${r} 0 1 1 ${right},${level}A${r},${r} 0 1 1 ${left},${level}Z`;
}

/** How a bar, a slice or a key of the legend of the nth series is filled. */
export function fillOf(sheet: Sheet, theme: ChartTheme, index: number, flat: boolean): StrokeLook {
  const color = theme.color(index);
  const { outline } = theme.bars;
  const paper = sheet.look.background;
  switch (theme.bars.fill) {
    case 'solid':
      return { fill: color, ...outline };
    case 'soft':
      return { fill: mix(color, paper, 0.45), stroke: color, width: 1.2, ...outline };
    case 'outline':
      return { fill: mix(color, paper, 0.88), stroke: color, width: 2 };
    case 'gradient':
      return { fill: gradient(sheet, color, flat), ...outline };
    case 'hatched':
      return { fill: hatching(sheet, color, index), stroke: color, width: 1.2 };
  }
}

function gradient(sheet: Sheet, color: string, flat: boolean): string {
  return sheet.define((id) =>
    element(
      'linearGradient',
      { id, x1: 0, y1: 0, x2: flat ? 0 : 1, y2: flat ? 1 : 0 },
      [
        element('stop', { offset: 0, 'stop-color': mix(color, '#ffffff', 0.35) }),
        element('stop', { offset: 1, 'stop-color': mix(color, '#000000', 0.18) }),
      ].join(''),
    ),
  );
}

/** Lines in one of several directions and distances, or dots, by the index. */
function hatching(sheet: Sheet, color: string, index: number): string {
  const paper = mix(color, sheet.look.background, 0.85);
  const size = 6 + 2 * (index % 3);
  const turn = [45, -45, 0, 90, 30, -30][index % 6] ?? 45;
  return sheet.define((id) =>
    element(
      'pattern',
      {
        id,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${turn})`,
      },
      element('rect', { width: size, height: size, fill: paper }) +
        (index % 4 === 3
          ? element('circle', { cx: size / 2, cy: size / 2, r: size * 0.25, fill: color })
          : element('rect', { width: size * 0.4, height: size, fill: color })),
    ),
  );
}

/** The key of a series in a legend: a box of its fill. */
export function drawSwatch(sheet: Sheet, theme: ChartTheme, index: number, box: Box): void {
  sheet.rect(box, fillOf(sheet, theme, index, theme.bars.flat));
}

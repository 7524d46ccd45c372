import type { Look } from './look.ts';
import { findNameAxis, isBelow, type NameAxis } from './name-axis.ts';
import type { ReadText } from './placed-text.ts';
import { splitName } from './split-name.ts';

/** Texts in the line of the names, or right below one, that may well be names are; names that were run together are not one. */
export function withMissed(
  axis: NameAxis,
  texts: readonly ReadText[],
  look: Look,
  each: number,
): NameAxis {
  const { names, upright, along } = axis;
  const isInLine = (one: ReadText): boolean =>
    names.some((name) =>
      upright
        ? Math.abs(one.top - name.top) < 1 && Math.abs(one.bottom - name.bottom) < 1.5
        : Math.abs(one.right - name.right) < 0.8 || Math.abs(one.left - name.left) < 0.8,
    );
  const lines = texts.filter(({ role }) => role === 'name');
  const missed = texts.filter(
    (one) =>
      one.role !== 'name' &&
      one.role !== 'cell' &&
      names.length > 2 &&
      ((one.roles.name > 0.08 && isInLine(one)) ||
        (upright && one.roles.name > 0.03 && lines.some((name) => isBelow(name, one, 0.4)))),
  );
  const values = [
    ...texts.filter(({ role }) => role === 'cell'),
    ...look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.5),
  ];
  const all = [...lines, ...missed].filter((one) => !isAxisName(one, lines));
  const split = upright ? all.flatMap((name) => splitName(name, values.map(along), each)) : all;
  return findNameAxis(split, upright, values.map(along)) ?? axis;
}

/** What alone stands below a name of one line is the name of the axis. */
function isAxisName(one: ReadText, lines: readonly ReadText[]): boolean {
  if (one.roles['first header'] < 0.03) return false;
  const seconds = lines.filter((text) => lines.some((name) => isBelow(name, text)));
  return seconds.length === 1 && seconds[0] === one;
}

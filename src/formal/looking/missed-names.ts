import type { Look } from './look.ts';
import { findNameAxis, isBelow, type NameAxis } from './name-axis.ts';
import { namesAtValues } from './names-by-values.ts';
import { median, type ReadText } from './placed-text.ts';
import { splitName } from './split-name.ts';

/** Times the height of most texts: what is taller is no level line. */
const level = 1.8;

/**
 * Texts in the line of the names, or right below one, that may well be names are; names that were run together are not one.
 * @param atNames labels of values stand at the places of their names
 */
export function withMissed(
  axis: NameAxis,
  texts: readonly ReadText[],
  look: Look,
  each: number,
  atNames = true,
): NameAxis {
  const { names, upright, along } = axis;
  const isInLine = (one: ReadText): boolean =>
    names.some((name) =>
      upright
        ? Math.abs(one.top - name.top) < 1 && Math.abs(one.bottom - name.bottom) < 1.5
        : Math.abs(one.right - name.right) < 0.8 || Math.abs(one.left - name.left) < 0.8,
    );
  const own = texts.filter(({ role }) => role === 'name');
  const lines = own.length > 0 ? own : names;
  const missed = texts.filter(
    (one) =>
      one.role !== 'name' &&
      one.role !== 'cell' &&
      names.length > 2 &&
      ((one.roles.name > 0.08 && isInLine(one)) ||
        (upright && one.roles.name > 0.03 && lines.some((name) => isBelow(name, one, 0.4)))),
  );
  const values = [
    ...texts.filter(({ role }) => atNames && role === 'cell'),
    ...look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.5),
  ];
  const atValues = namesAtValues(axis, texts, values).filter((one) => !missed.includes(one));
  const all = [...lines, ...missed, ...atValues].filter((one) => !isAxisName(one, lines));
  // Names that stand aslant reach over places of others, and are no two.
  const height = median(texts.map(({ top, bottom }) => bottom - top));
  const isLevel = ({ top, bottom }: ReadText): boolean => bottom - top < level * height;
  const split = upright
    ? all.flatMap((name) => (isLevel(name) ? splitName(name, values.map(along), each) : [name]))
    : all;
  return findNameAxis(split, upright, values.map(along)) ?? axis;
}

/** What alone stands below a name of one line is the name of the axis. */
function isAxisName(one: ReadText, lines: readonly ReadText[]): boolean {
  if (one.roles['first header'] < 0.03) return false;
  const seconds = lines.filter((text) => lines.some((name) => isBelow(name, text)));
  return seconds.length === 1 && seconds[0] === one;
}

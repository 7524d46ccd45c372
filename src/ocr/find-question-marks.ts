import type { Region } from './connected-regions.ts';
import { characterMargin } from './find-lone-characters.ts';
import type { Ink } from './ink.ts';
import { lineHeightOf, type TextBox } from './text-box.ts';

/** Height of the hook against that of the lines that were found, whose boxes stand off their ink. */
const [leastHeight, mostHeight] = [0.2, 1.3];
/** Pixels, where no lines were found. */
const [smallest, largest] = [4, 24];
/** Width of the hook against its height. */
const [leastWidth, mostWidth] = [0.35, 1.4];
/** Sides of the dot, and the gap above it, against the height of the hook. */
const [mostDot, mostGap] = [0.5, 0.6];
/** More are no question marks but a pattern. */
const mostCandidates = 60;

/**
 * Places where a question mark may stand: ink with a dot below it. The detector finds the hook alone, which reads as 2 or 7.
 * @param lines what the detector found, in pixels of the image
 * @returns upright boxes in pixels of the image; most that are no question marks do not read as any
 */
export function findQuestionMarks({ regions }: Ink, lines: readonly TextBox[]): TextBox[] {
  const lineHeight = lineHeightOf(lines);
  const [least, most] = lineHeight
    ? [Math.max(smallest, lineHeight * leastHeight), lineHeight * mostHeight]
    : [smallest, largest];
  const hooks = regions.filter((region) => {
    const [width, height] = sizeOf(region);
    const ratio = width / height;
    return height >= least && height <= most && ratio >= leastWidth && ratio <= mostWidth;
  });
  const boxes = hooks.flatMap((hook) => {
    const dot = regions.find((region) => isDotOf(region, hook));
    return dot ? [boxAround(hook, dot)] : [];
  });
  return boxes.length > mostCandidates ? [] : boxes;
}

const sizeOf = ({ left, top, right, bottom }: Region): readonly [number, number] => [
  right - left,
  bottom - top,
];

function isDotOf(dot: Region, hook: Region): boolean {
  const [width, height] = sizeOf(hook);
  const gap = dot.top - hook.bottom;
  const middle = (dot.left + dot.right) / 2;
  return (
    Math.max(...sizeOf(dot)) <= Math.max(2, mostDot * height) &&
    gap >= 0 &&
    gap <= mostGap * height &&
    // Of an italic one it stands further left.
    middle >= hook.left - 0.15 * width &&
    middle <= hook.right - 0.15 * width
  );
}

function boxAround(hook: Region, dot: Region): TextBox {
  const left = Math.min(hook.left, dot.left);
  const right = Math.max(hook.right, dot.right);
  const height = dot.bottom - hook.top;
  return {
    centerX: (left + right) / 2,
    centerY: (hook.top + dot.bottom) / 2,
    width: right - left + 2 * characterMargin * height,
    height: height * (1 + 2 * characterMargin),
    angle: 0,
  };
}

import { expect, test } from 'vitest';
import { findQuestionMarks } from '../../src/ocr/find-question-marks.ts';
import { readText } from '../../src/ocr/read-text.ts';
import { drawSvg } from './support/draw-svg.ts';
import { openNodeNetworks } from './support/node-networks.ts';
import { paper } from './support/paper.ts';

const hook = [40, 40, 48, 50] as const;

test('ink with a dot below it may be a question mark', () => {
  const [box, ...others] = findQuestionMarks(paper(hook, [42, 52, 44, 54]), []);
  expect(others).toEqual([]);
  expect(box).toMatchObject({ centerX: 44, centerY: 47, angle: 0 });
  expect(box?.height).toBeGreaterThan(14);
});

test('without a dot, or with one that is too large, too far or aside, it is none', () => {
  for (const dot of [
    [42, 70, 44, 72],
    [38, 52, 50, 62],
    [60, 52, 62, 54],
    [42, 30, 44, 32],
  ] as const)
    expect(findQuestionMarks(paper(hook, dot), [])).toEqual([]);
  expect(findQuestionMarks(paper(hook), [])).toEqual([]);
});

test('a pattern of many is none', () => {
  const many = Array.from({ length: 80 }, (_, i) => {
    const [x, y] = [4 + (i % 16) * 12, 4 + Math.floor(i / 16) * 22];
    return [[x, y, x + 6, y + 8] as const, [x + 2, y + 10, x + 4, y + 12] as const];
  }).flat();
  expect(findQuestionMarks(paper(...many), [])).toEqual([]);
});

test('one that stands alone is read as what it is', async () => {
  const figure = drawSvg(
    [360, 240],
    '<path d="M60 200L300 200L180 40Z" fill="none" stroke="#222"/><text x="160" y="225">12 cm</text><text x="90" y="120">?</text>',
  );
  const read = await readText(figure, await openNodeNetworks());
  expect(read.map(({ text }) => text).sort()).toEqual(['12 cm', '?']);
});

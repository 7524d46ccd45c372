import type { Random } from '../../formal/random.ts';
import { coordinate } from '../../formal/svg.ts';
import { mix } from './colors.ts';
import type { Sheet } from './sheet.ts';

/** Ruled or squared paper under drawings by hand, a grid of dots under cards; nothing under others. */
export function paintPaper(sheet: Sheet, style: string, random: Random): void {
  const { width, height, background, ink } = sheet.look;
  const isHand = style === 'hand';
  if (!isHand && style !== 'cards') return;
  const paper = random.pick(
    isHand ? (['none', 'none', 'ruled', 'squared'] as const) : (['dots', 'dots', 'none'] as const),
  );
  if (paper === 'none') return;
  const pitch = random.integer(16, 26);
  const color = mix(background, isHand ? '#5b8dbd' : ink, isHand ? 0.28 : 0.16);
  if (paper === 'dots') {
    const fill = sheet.define(
      (id) =>
        `<pattern id="${id}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1" fill="${color}"/></pattern>`,
    );
    sheet.rect({ x: 0, y: 0, width, height }, { fill, straight: true });
    return;
  }
  let path = '';
  for (let y = pitch; y < height; y += pitch) path += `M0 ${coordinate(y)}H${coordinate(width)}`;
  if (paper === 'squared')
    for (let x = pitch; x < width; x += pitch) path += `M${coordinate(x)} 0V${coordinate(height)}`;
  sheet.path(path, { stroke: color, width: 0.8, straight: true });
}

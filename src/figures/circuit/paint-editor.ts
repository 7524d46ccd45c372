import type { Random } from '../../formal/random.ts';
import { mix } from '../sheet/colors.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** The page of a schematic editor: a grid of dots. */
export function paintEditor(sheet: Sheet, random: Random): void {
  const { width, height, background, ink } = sheet.look;
  const pitch = random.integer(10, 18);
  const color = mix(background, ink, 0.25);
  const fill = sheet.define(
    (id) =>
      `<pattern id="${id}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse"><rect width="1.2" height="1.2" fill="${color}"/></pattern>`,
  );
  sheet.rect({ x: 0, y: 0, width, height }, { fill, straight: true });
}

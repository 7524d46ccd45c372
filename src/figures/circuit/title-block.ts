import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import { measureText } from '../sheet/measure-text.ts';
import type { SideNotes } from '../sheet/side-notes.ts';
import { randomLastName } from '../words.ts';

/** The same with the block that schematic editors put in the lower right corner: sheet, revision, date. */
export function withTitleBlock(notes: SideNotes, look: Look, random: Random): SideNotes {
  if (!random.chance(0.7)) return notes;
  const { area } = notes;
  const font = { family: look.fontFamily, weight: 400 };
  const size = 11;
  const cells = random.pickSome(
    [
      `Sheet ${random.integer(1, 4)}/${random.integer(4, 6)}`,
      `Rev ${random.pick(['A', 'B', 'C', '1.0', '2.3'])}`,
      `Size A${random.integer(3, 5)}`,
      `20${random.integer(10, 25)}-0${random.integer(1, 9)}-${random.integer(10, 28)}`,
      `Drawn: ${randomLastName(random)}`,
    ],
    random.integer(2, 3),
  );
  const height = 20;
  return {
    area: { ...area, height: area.height - height - 4 },
    draw(sheet) {
      notes.draw(sheet);
      const stroke = mix(look.ink, look.background, 0.3);
      let right = area.x + area.width;
      const y = area.y + area.height - height;
      for (const cell of cells) {
        const width = measureText(cell, size, font) + 16;
        const x = right - width;
        if (x < area.x) break;
        sheet.rect({ x, y, width, height }, { stroke, width: 1, straight: true });
        sheet.write(x + width / 2, y + height / 2, cell, {
          size,
          weight: 400,
          anchor: 'middle',
          align: 'middle',
          fill: stroke,
        });
        right = x;
      }
    },
  };
}

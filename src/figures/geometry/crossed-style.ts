import { figureFonts } from '../fonts.ts';
import { handLook } from '../look.ts';
import type { Ink, TextInk } from './ink.ts';
import type { PaperKind } from './paper.ts';
import { baseInk, finish, fontSizeOf, type Style } from './style-parts.ts';

/** Each part of the figure as any other style may have it, and some as none has. */
export const crossed: Style = {
  id: 'crossed',
  crossed: true,
  draw(description, given, random) {
    const look = random.chance(0.3) ? handLook(given, random) : given;
    const base = baseInk(description, look, random);
    const width = random.number(0.9, 4, 0.1);
    const letters = random.pick(figureFonts);
    const points: TextInk = {
      ...base.points,
      family: letters.family,
      weight: random.pick(letters.weights),
      size: fontSizeOf(description, look, letters.family),
      slanted: random.chance(0.3),
    };
    const ink: Ink = {
      ...base,
      roughness: Math.min(1.5, look.roughness),
      stroke: { color: base.stroke.color, width },
      mark: { color: base.mark.color, width: random.number(0.9, 2.4, 0.1) },
      arc: { ...base.arc, kind: random.pick(['line', 'shaded', 'both'] as const) },
      dot: {
        kind: random.pick(['filled', 'open', 'none', 'cross'] as const),
        radius: width * 0.6 + random.number(1.2, 2.8, 0.2),
      },
      points,
      values: random.chance(0.5) ? { ...points, color: base.values.color } : base.values,
    };
    const papers: readonly PaperKind[] = ['plain', 'plain', 'squares', 'lines', 'dots'];
    return finish(description, ink, look, random, { papers, framed: 0.25, notes: 0.5 });
  },
};

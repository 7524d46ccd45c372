import type { FigureSource } from '../figure-kinds.ts';
import { drawDoodles } from './draw-doodles.ts';
import { drawMap } from './draw-map.ts';
import { drawPage } from './draw-page.ts';
import { drawPhoto } from './draw-photo.ts';
import { drawTexture } from './draw-texture.ts';

/**
 * Pictures that no formal language describes: their description is empty. A model that has never seen one reads a chart
 * into everything.
 */
export const noneFigures: FigureSource = {
  styles: [
    { id: 'photo', draw: (_, look, random) => ({ svg: drawPhoto(look, random) }) },
    { id: 'texture', draw: (_, look, random) => ({ svg: drawTexture(look, random) }) },
    { id: 'page', draw: (_, look, random) => ({ svg: drawPage(look, random) }) },
    {
      id: 'sketch',
      draw: (_, look, random) => ({
        svg: random.chance(0.5) ? drawDoodles(look, random) : drawMap(look, random),
      }),
    },
  ],
  sample: () => undefined,
};

import type { FigureKind } from '../figure-kind.ts';
import type { GeometryFigure } from './figure-plan.ts';
import { sampleFigure } from './sample-figure.ts';
import { geometryStyles } from './styles.ts';

/** Geometry figures. Their descriptions carry the exact places of the points beside the whole percents. */
export const geometryFigures: FigureKind<GeometryFigure> = {
  language: 'geometry',
  styles: geometryStyles,
  sample: (random, level, style, look) => sampleFigure(random, level, look, style === 'blueprint'),
};

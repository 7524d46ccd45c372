import type { FigureKind } from '../figure-kind.ts';
import { sampleScene } from './sample-scene.ts';
import type { SceneFigure } from './scene-plan.ts';
import { sceneStyles } from './styles.ts';

/** Scenes of drawn objects. Their descriptions carry what stands behind the objects, which the boxes do not tell. */
export const sceneFigures: FigureKind<SceneFigure> = {
  language: 'scene',
  styles: sceneStyles,
  sample: sampleScene,
};

import type { Random } from '../../formal/random.ts';
import {
  boxHeight,
  boxWidth,
  type SceneBox,
  type SceneDescription,
} from '../../formal/scene/description.ts';
import type { Change } from './change.ts';

/** Another label at an object, one of the picture's two times in three, or the object elsewhere in the picture. */
export function changeScene(
  scene: SceneDescription,
  random: Random,
): Change<SceneDescription> | undefined {
  const { objects } = scene;
  if (objects.length === 0) return undefined;
  const at = random.integer(0, objects.length - 1);
  const object = objects[at];
  if (!object) return undefined;
  const labels = objects.map(({ label }) => label).filter((label) => label !== object.label);
  const changed =
    labels.length > 0 && random.chance(0.35)
      ? { ...object, label: random.pick(labels) }
      : { ...object, box: elsewhere(object.box, random) };
  return {
    description: { ...scene, objects: objects.map((one, index) => (index === at ? changed : one)) },
    facts: 1,
  };
}

/** A box of the same size at whole percents. */
function elsewhere(box: SceneBox, random: Random): SceneBox {
  const [width, height] = [boxWidth(box), boxHeight(box)];
  const tidy = (value: number): number => Math.round(10 * value) / 10;
  const left = random.integer(0, Math.max(0, Math.floor(100 - width)));
  const top = random.integer(0, Math.max(0, Math.floor(100 - height)));
  return { left, top, right: tidy(left + width), bottom: tidy(top + height) };
}

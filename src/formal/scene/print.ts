import type { SceneDescription } from './description.ts';

const plain = /^\p{L}(?:[\p{L}\p{M}\p{N} _/]*[\p{L}\p{M}\p{N}])?$/u;
const reserved = /^(?:caption|size|image size|objects?|boxes|detections?|scene|label|name)\b/i;

/** The canonical text: the caption, then a line an object with its box in percent. */
export function print({ caption, objects }: SceneDescription): string {
  const lines = objects.map(({ label, box: { left, top, right, bottom } }) => {
    const name =
      plain.test(label) && !reserved.test(label) && !label.includes('  ')
        ? label
        : `"${label.replaceAll(/["\\]/g, '\\$&')}"`;
    return `${name} ${[left, top, right, bottom].map((value) => Math.round(value * 100) / 100).join(',')}`;
  });
  return [...(caption === undefined ? [] : [`caption: ${caption}`]), ...lines].join('\n');
}

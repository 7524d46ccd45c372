import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { luminance } from '../look.ts';
import type { Paint } from './art.ts';

/** Colours of one object: those of the palette for what may have any, natural ones for the rest. */
export function randomPaint({ palette }: Look, random: Random): Paint {
  // Very light ones would be lost on paper.
  const strong = palette.filter((color) => luminance(color) < 0.72);
  const [main = '#c1443c', second = '#2e5e7e', third = '#e0a030'] = random.pickSome(
    strong.length >= 3
      ? strong
      : ['#c1443c', '#e08e45', '#5b8e7d', '#2e5e7e', '#7b6fd0', '#4fa04a'],
    3,
  );
  return {
    main,
    second,
    third,
    wood: random.pick(['#8b5e3c', '#a9744a', '#6f4a2f', '#b98b5e', '#7d6450']),
    metal: random.pick(['#9aa3aa', '#8a9096', '#aeb6bc', '#7f8a92']),
    leaf: random.pick(['#3f8f46', '#2f7a3b', '#6aa84f', '#4d8b31', '#7a9a3a']),
    skin: random.pick(['#f2c9a1', '#e0ac82', '#c68642', '#8d5524', '#f6d7bd']),
    glass: random.pick(['#bfe0ee', '#cfe8f3', '#a9d3e6', '#d7ecdf']),
    light: random.pick(['#fbfaf5', '#f3efe4', '#ffffff', '#eef0f2']),
    dark: random.pick(['#2a2a2c', '#3a3430', '#222831', '#333f48']),
  };
}

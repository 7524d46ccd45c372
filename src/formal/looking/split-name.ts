import type { ReadText } from './placed-text.ts';

/** Percent: values nearer to each other stand at one name. */
const oneName = 3;

/**
 * Takes a text apart that a text reader made of neighbouring names along an axis.
 * @param places of values along the axis
 * @param each how many values stand side by side at one name
 */
export function splitName(name: ReadText, places: readonly number[], each: number): ReadText[] {
  const inside = places
    .filter((place) => place > name.left && place < name.right)
    .toSorted((a, b) => a - b);
  const apart: number[] = [];
  for (const place of inside)
    if (place - (apart.at(-1) ?? -100) > oneName / each) apart.push(place);
  const own = Array.from({ length: Math.floor(apart.length / each) }, (_, index) => {
    const part = apart.slice(index * each, (index + 1) * each);
    return part.reduce((sum, place) => sum + place, 0) / part.length;
  });
  const words = name.text.split(/\s+/);
  if (own.length < 2 || words.length < own.length) return [name];
  const width = (name.right - name.left) / Math.max(1, name.text.length);
  const parts: string[][] = own.map(() => []);
  let at = 0;
  for (const word of words) {
    const middle = name.left + (at + word.length / 2) * width;
    const nearest = own.reduce(
      (best, place, index) =>
        Math.abs(place - middle) < Math.abs((own[best] ?? 0) - middle) ? index : best,
      0,
    );
    parts[nearest]?.push(word);
    at += word.length + 1;
  }
  if (parts.some((part) => part.length === 0)) return [name];
  return parts.map((part, index) => {
    const x = own[index] ?? name.x;
    const half = (part.join(' ').length * width) / 2;
    return { ...name, text: part.join(' '), x, left: x - half, right: x + half };
  });
}

import {
  type Colour,
  colourAt,
  coloursIn,
  commonest,
  distance,
  distanceFromBlend,
  leastInk,
  type Pixels,
} from '../../core/pixel-colours.ts';
import type { Place } from './look.ts';
import { findRing, type Ring } from './pie-ring.ts';
import type { ReadText } from './placed-text.ts';
import { findSign, lettersFrom, printOf, withoutLead } from './signs.ts';

/** Of 442: how far the same print may be off. */
const spread = 42;
/** Percent of the figure's longer side around a value that count for its colour. */
const radius = 0.9;
/** How much of its ink thin print has at least. */
const thin = 0.2;
/** Of a colour's share, whatever is seen: others may stand before it. */
const doubt = 0.03;

/**
 * Compares the colours of values with the signs of a legend: what the model's encoder sees coarsely, the pixels say exactly.
 * Shares add up to 1; `undefined` where a sign or a colour is missing.
 */
export type Colours = {
  /** A name whose box has its sign in it, as its letters alone. */
  withoutSign(name: ReadText): ReadText;
  /** The colour of what stands before a text as the sign of a legend does, if it is not the text's own. */
  signOf(text: ReadText): Colour | undefined;
  /** How well the print at a place is that of each sign. */
  sharesAt(place: Place, names: readonly ReadText[]): number[] | undefined;
  /** How well a text's own print is that of each sign. */
  sharesOfPrint(text: ReadText, names: readonly ReadText[]): number[] | undefined;
  /** How well a slice of a pie has the colour of each sign: that under a text, or else in its direction. */
  sharesOfSlice(text: ReadText, names: readonly ReadText[]): number[] | undefined;
};

export function createColours(image: Pixels): Colours {
  const signs = new Map<ReadText, Colour | undefined>();
  let ring: Ring | undefined | 'not looked for' = 'not looked for';

  function signOf(text: ReadText): Colour | undefined {
    if (signs.has(text)) return signs.get(text);
    const sign = findSign(image, text);
    signs.set(text, sign);
    return sign;
  }

  function signsOf(names: readonly ReadText[]): Colour[] | undefined {
    const found = names.map(signOf);
    return found.every((one) => one !== undefined) ? found : undefined;
  }

  const toShares = (colour: Colour, found: readonly Colour[]): number[] | undefined =>
    shares(found.map((sign) => Math.exp(-((distance(colour, sign) / spread) ** 2))));

  return {
    withoutSign(name) {
      const left = lettersFrom(image, name);
      // What the sign was read as is no part of the name.
      const text = withoutLead(name.text);
      return left === undefined ? name : { ...name, text, left, x: (left + name.right) / 2 };
    },

    signOf(text) {
      const sign = signOf(text);
      const print = sign && printOf(image, text);
      return print && distance(sign, print.ink) > leastInk ? sign : undefined;
    },

    sharesAt(place, names) {
      const found = signsOf(names);
      if (!found) return undefined;
      const [x, y] = [(place.x * image.width) / 100, (place.y * image.height) / 100];
      const reach = Math.max(2.5, (Math.max(image.width, image.height) * radius) / 100);
      const far = 6 * reach;
      const paper = commonest(coloursIn(image, x - far, y - far, x + far, y + far));
      if (!paper) return undefined;
      const scores = found.map(() => 0);
      for (let row = Math.round(y - 2 * reach); row <= y + 2 * reach; row += 1)
        for (let column = Math.round(x - 2 * reach); column <= x + 2 * reach; column += 1) {
          const colour = colourAt(image, column, row);
          if (distance(colour, paper) < leastInk) continue;
          const near = Math.exp(-((column - x) ** 2 + (row - y) ** 2) / reach ** 2);
          for (const [index, sign] of found.entries()) {
            const off = distanceFromBlend(colour, paper, sign);
            scores[index] = (scores[index] ?? 0) + near * Math.exp(-((off / spread) ** 2));
          }
        }
      return shares(scores);
    },

    sharesOfPrint(text, names) {
      const found = signsOf(names);
      const print = found && printOf(image, text);
      if (!print) return undefined;
      return shares(
        found.map((sign) =>
          Math.exp(-((distanceFromBlend(print.ink, print.paper, sign, thin) / spread) ** 2)),
        ),
      );
    },

    sharesOfSlice(text, names) {
      const found = signsOf(names);
      if (!found) return undefined;
      const under = printOf(image, text)?.paper;
      const inside = under && toShares(under, found);
      if (inside) return inside;
      if (ring === 'not looked for') ring = findRing(image);
      const towards = ring?.colourTowards(text);
      return towards && toShares(towards, found);
    },
  };
}

function shares(scores: readonly number[]): number[] | undefined {
  const sum = scores.reduce((all, score) => all + score, 0);
  if (sum < 0.05) return undefined;
  const rest = doubt / scores.length;
  return scores.map((score) => (1 - doubt) * (score / sum) + rest);
}

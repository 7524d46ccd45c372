import type { Random } from '../formal/random.ts';
import { adjectives } from './data/adjectives.ts';
import { firstNames } from './data/first-names.ts';
import { kinds } from './data/kinds.ts';
import { lastNames } from './data/last-names.ts';
import { nouns } from './data/nouns.ts';
import { places } from './data/places.ts';
import { verbs } from './data/verbs.ts';

// About 18,000 words and names, so that a model learns to copy what is written instead of reciting. Only Latin letters
// without accents, since the text reader knows no others.

/** A noun in lower case, 3 to 14 letters. */
export function randomWord(random: Random): string {
  return random.pick(nouns);
}

export function randomVerb(random: Random): string {
  return random.pick(verbs);
}

/** A person's first name, capitalised, 3 to 14 letters; one in eight with an initial: `Nadia K.`. */
export function randomName(random: Random): string {
  const name = random.pick(firstNames);
  return random.chance(0.125) ? `${name} ${random.pick(lastNames).charAt(0)}.` : name;
}

/** A surname, capitalised, 3 to 14 letters. */
export function randomLastName(random: Random): string {
  return random.pick(lastNames);
}

/** A town, state or country, capitalised, up to 18 characters and three words. */
export function randomPlace(random: Random): string {
  return random.pick(places);
}

/** A made-up identifier as on parts and rooms: `B7`, `KX-204`, `Q3/12`, `v2.4`. */
export function randomCode(random: Random): string {
  const letter = (): string => random.pick('ABCDEFGHJKLMNPQRSTUVWXYZ'.split(''));
  switch (random.integer(0, 4)) {
    case 0:
      return `${letter()}${random.integer(1, 99)}`;
    case 1:
      return `${letter()}${letter()}-${random.integer(10, 999)}`;
    case 2:
      return `${letter()}${random.integer(1, 4)}/${random.integer(10, 99)}`;
    case 3:
      return `${random.integer(1, 99)}${letter()}`;
    default:
      return `${random.pick(['v', 'V', 'No. ', 'T'])}${random.integer(1, 9)}.${random.integer(0, 9)}`;
  }
}

const syllables =
  'ba bel bo cal dor el fen gar hi in jo kal lu mar na nor o pel qua ri sa sol ta tor ul va vi wen xi ya zo'.split(
    ' ',
  );

/** A word that no language has, in lower case, 3 to 11 letters: it can only be copied. */
export function randomNonsense(random: Random): string {
  const word = Array.from({ length: random.integer(2, 3) }, () => random.pick(syllables)).join('');
  return word.length < 3 ? `${word}n` : word;
}

/** `words` words in lower case, the last a noun: `quiet harbour crane`. */
export function randomPhrase(random: Random, words: number): string {
  const before = Array.from({ length: Math.max(0, words - 1) }, (_, index) =>
    random.pick(index === 0 && random.chance(0.7) ? adjectives : nouns),
  );
  return [...before, randomWord(random)].join(' ');
}

export type LetterCase = 'lower' | 'capitalised' | 'title' | 'upper';

/** Mostly capitalised, as labels are. */
export function randomCase(random: Random): LetterCase {
  return random.pick(['capitalised', 'capitalised', 'title', 'lower', 'upper'] as const);
}

/** `title` capitalises every word, `capitalised` the first; other letters stay as they are. */
export function inCase(text: string, letterCase: LetterCase): string {
  switch (letterCase) {
    case 'lower':
      return text.toLowerCase();
    case 'upper':
      return text.toUpperCase();
    case 'title':
      return text.replaceAll(/(?<=^| )[a-z]/g, (letter) => letter.toUpperCase());
    case 'capitalised':
      return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

type LabelSource = (random: Random, letterCase: LetterCase) => string;

const labelSources: readonly LabelSource[] = [
  (random, letterCase) => inCase(randomWord(random), letterCase),
  (random, letterCase) => inCase(randomWord(random), letterCase),
  (random, letterCase) => inCase(randomPhrase(random, 2), letterCase),
  (random, letterCase) => inCase(random.pick(kinds), letterCase === 'lower' ? 'title' : letterCase),
  (random, letterCase) => inCase(randomNonsense(random), letterCase),
  randomName,
  randomName,
  (random) => `${random.pick(firstNames)} ${random.pick(lastNames)}`,
  randomPlace,
  randomPlace,
  randomCode,
];

/**
 * `count` different labels of one sort (things, people, places, codes ...) and one case, as the rows of a table are.
 * No two differ only in case.
 * @param maxLength characters of the longest, 4 or more
 */
export function randomLabels(random: Random, count: number, maxLength = 18): string[] {
  const source = random.pick(labelSources);
  const letterCase = randomCase(random);
  const labels = new Map<string, string>();
  for (let tries = 0; labels.size < count; tries += 1) {
    // A sort that has too few short ones gives way to codes, of which there are enough.
    const label = (tries < 20 * count ? source : randomCode)(random, letterCase);
    if (label.length <= maxLength) labels.set(label.toLowerCase(), label);
  }
  return [...labels.values()];
}

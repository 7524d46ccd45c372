import type { RequestWords } from './formal-language.ts';

/** Keys of requests whose values are names of the description; the others' are words of the request language. */
const nameKeys = ['row', 'column', 'points', 'name'];

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();

/** The names that a question has, for each key that takes names. Keys of which none is named are left out. */
export function namedInQuestion(words: RequestWords, question: string): RequestWords {
  return Object.fromEntries(
    nameKeys.flatMap((key) => {
      const named = (words[key] ?? []).filter((name) => isNamed(name, question));
      return named.length > 0 ? [[key, longest(named, question)] as const] : [];
    }),
  );
}

/** Numbers that a question has, as JSON writes them. */
export function numbersInQuestion(question: string): string[] {
  const found = question.matchAll(/-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?/g);
  return [...found].map(([number]) => String(Number(number.replaceAll(',', ''))));
}

function isNamed(name: string, question: string): boolean {
  if (name === '') return false;
  // Letters of points stand in angles, lines and shapes: `∠ABC`.
  if (/^\p{Lu}['′]?$/u.test(name))
    return [...question.matchAll(/(?<!\p{L})\p{Lu}{1,6}(?!\p{L})/gu)].some(([letters]) =>
      letters.includes(name.charAt(0)),
    );
  return places(fold(name), fold(question)).length > 0;
}

/** Where a name stands by itself: no letter or digit goes on. */
function places(name: string, question: string): number[] {
  const found: number[] = [];
  for (let at = question.indexOf(name); at !== -1; at = question.indexOf(name, at + 1))
    if (
      !isInWord(question, at - 1, name.charAt(0)) &&
      !isInWord(question, at + name.length, name.at(-1) ?? '')
    )
      found.push(at);
  return found;
}

const isInWord = (text: string, at: number, edge: string): boolean =>
  /[\p{L}\d]/u.test(edge) && /[\p{L}\d]/u.test(text[at] ?? ' ');

/** Without names that stand in the question as a part of another one alone: of “North” and “North Sea” it means the longer. */
function longest(names: readonly string[], question: string): string[] {
  const asked = fold(question);
  return names.filter((name) => {
    const longer = names.filter(
      (other) => other !== name && places(fold(name), fold(other)).length > 0,
    );
    const covered = longer.flatMap((other) =>
      places(fold(other), asked).map((at) => ({ at, end: at + fold(other).length })),
    );
    const own = places(fold(name), asked);
    return (
      longer.length === 0 ||
      own.some((at) => !covered.some((one) => at >= one.at && at + fold(name).length <= one.end))
    );
  });
}

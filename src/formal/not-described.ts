/** English words after which a question names a thing. */
const beforeNames =
  'in|for|of|by|from|at|on|to|and|or|with|between|did|does|do|has|have|had|is|are|was|were';
/** A name after one of these words, a year (after “than” it is a bound), or what is quoted. */
const named = new RegExp(
  `(?<=\\b(?:${beforeNames}|than)\\s)\\p{Lu}[\\p{L}\\p{N}’'-]+|(?<=\\b(?:${beforeNames})\\s)(?:1[5-9]|20)\\d\\d\\b|(?<=[“"])[^”"]+(?=[”"])`,
  'gu',
);
/** No name of anything in the chart. */
const kindOfChart = /^# (?:\w+ )*chart\b/;
/** Letters that begin a month or day that may be written in short. */
const leastShort = 3;
/** Share of pairs of letters from which a word is another one misread (Dice 1945). */
const alike = 0.5;

/**
 * A name in a question that a description does not have, not even misread or in short: what is asked about it cannot be told.
 * @returns the first such name; `undefined` where all are there, or nothing is named
 */
export function notDescribed(question: string, description: string): string | undefined {
  const words = wordsOf(description.replace(kindOfChart, ''));
  return [...question.matchAll(named)]
    .map(([name]) => name.replace(/['’]s$/, ''))
    .find((name) => !wordsOf(name).some((word) => words.some((other) => isSame(word, other))));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (/\d/.test(one)) return false;
  return (short.length >= leastShort && long.startsWith(short)) || likeness(one, other) >= alike;
}

/** Of the pairs of letters that follow each other in either word the share that both have, 0 to 1. */
function likeness(one: string, other: string): number {
  const pairs = (word: string): string[] => [...word.slice(1)].map((end, i) => `${word[i]}${end}`);
  const [first, second] = [pairs(one), pairs(other)];
  const shared = first.filter((pair) => second.includes(pair)).length;
  return (2 * shared) / Math.max(1, first.length + second.length);
}

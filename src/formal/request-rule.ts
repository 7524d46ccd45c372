import type { QuestionKit, RequestWords } from './formal-language.ts';
import { readJsonPrefix } from './json-prefix.ts';
import { namedInQuestion, numbersInQuestion } from './named-in-question.ts';

export type RequestRule = {
  /** @param written itself allowed */
  allows(written: string, next: string): boolean;
  /** Whether the reasoning may end here. */
  isWhole(written: string): boolean;
};

const start = '<think>\n';

/** Whether the last element of a list, which is or ends in a text, is there already: a value is not asked for twice. */
function isSaidTwice(json: string): boolean {
  const list = json.slice(json.lastIndexOf('[') + 1);
  if (!json.includes('[') || list.includes(']')) return false;
  const objects = list.split(/(?<=\}),/);
  const elements = list.startsWith('{') ? objects : list.split(/(?<="),/);
  const last = elements.at(-1) ?? '';
  return elements.slice(0, -1).some((one) => one === last || one === `${last}}`);
}

const numberWord =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million)\b/i;

const asWritten = (words: RequestWords): Map<string, string[]> =>
  new Map(
    Object.entries(words).map(([key, texts]) => [
      key,
      texts.map((text) => JSON.stringify(text).slice(1, -1)),
    ]),
  );

/**
 * Keeps what a model says is asked in the form that the solver takes, to names that the description has, and of these to the
 * ones that the question has, where there are any. The reasoning begins with it; what follows is free. See `createReasoner`.
 * @param words keys that are not in it take anything but texts
 */
export function createRequestRule(
  questions: QuestionKit,
  words: RequestWords,
  question: string,
): RequestRule {
  const raw = asWritten(words);
  const inner = (words.points ? ['kind', 'points', 'name'] : ['row', 'column']).filter((key) =>
    raw.has(key),
  );
  const named = asWritten(namedInQuestion(words, question));
  const numbers = numbersInQuestion(question);

  function isRequest(json: string): boolean {
    try {
      return !('problem' in questions.readRequest(JSON.parse(json)));
    } catch {
      return false;
    }
  }

  // What compares with a limit needs one.
  const hasLimit = numbers.length > 0 || numberWord.test(question);
  const known = (isKey: boolean, key: string) =>
    isKey ? [...raw.keys()] : (raw.get(key) ?? []).filter((text) => key !== 'kind' || isOpen(text));
  const isOpen = (kind: string): boolean =>
    hasLimit || !questions.requestKeys?.[kind]?.includes('threshold');

  /** The keys of a request of the kind that is said; all where none is, or its keys are not known. */
  function keysOf(json: string): readonly string[] {
    const [, kind] = /^\{"kind":"([^"]*)"/.exec(json) ?? [];
    const keys = kind === undefined ? undefined : questions.requestKeys?.[kind];
    return keys ? ['kind', ...keys] : [...raw.keys()];
  }

  const texts = Object.entries(words).flatMap(([key, one]) => (one.length > 0 ? [key] : []));
  /** What is no text where one belongs. */
  const noText = new RegExp(`"(?:${texts.join('|')})":[^"[]`);

  /** Others than the names of the question only where those are all there. */
  function isWhole(json: string, text: string, isKey: boolean, key: string): boolean {
    if (!known(isKey, key).includes(text)) return false;
    const names = isKey ? [] : (named.get(key) ?? []);
    return names.includes(text) || names.every((name) => json.includes(`"${name}"`));
  }

  /** A limit is a number of the question. */
  function hasItsNumber(json: string): boolean {
    const [, begun, end] = /"threshold":(-?[\d.]*)([,}]?)/.exec(json) ?? [];
    if (begun === undefined || numbers.length === 0) return true;
    return numbers.some((number) => (end ? number === begun : number.startsWith(begun)));
  }

  /** Values that differ in this name alone: each is asked for once. */
  function isListed(key: string): boolean {
    const other = key === 'row' ? 'column' : 'row';
    return (key === 'row' || key === 'column') && (named.get(other) ?? []).length === 1;
  }

  function canBegin(written: string): boolean {
    const json = written.replace(/\uFFFD+$/, '');
    const isHalf = json.length < written.length;
    if (json[0] !== '{') return written === '';
    if (noText.test(json) || !hasItsNumber(json)) return false;
    const place = readJsonPrefix(json, (text, isKey, key) => isWhole(json, text, isKey, key));
    if (!place) return false;
    if (place.ended) return isRequest(json);
    const keys = place.depth === 1 ? keysOf(json) : inner;
    const used = place.key === '' ? place.keys : [...place.keys, place.key];
    if (place.depth === 1 && used.some((key) => !keys.includes(key))) return false;
    // A comma needs a key that is left.
    if (json.endsWith(',') && keys.every((key) => place.keys.includes(key))) return false;
    if (!place.open) return !isHalf;
    const { raw: begun, isKey } = place.open;
    // Half a character can only be one of a name that has such there.
    const goesOn = (text: string): boolean =>
      text.startsWith(begun) && (!isHalf || (text.charCodeAt(begun.length) || 0) > 127);
    if (isKey) {
      // What a request is about has names alone, or is a request about names.
      return keys.some((key) => goesOn(key) && !place.keys.includes(key));
    }
    const rest = json.slice(0, json.length - begun.length);
    const isNew = (text: string): boolean => !isSaidTwice(`${rest}${text}"`);
    const asked = (named.get(place.key) ?? []).filter(isNew);
    const left = asked.filter((name) => !rest.includes(`"${name}"`));
    const open = isListed(place.key) && left.length > 0 ? left : asked;
    return (open.length > 0 ? open : known(false, place.key).filter(isNew)).some(goesOn);
  }

  return {
    allows(written: string, next: string): boolean {
      const text = written + next;
      if (text.length <= start.length) return start.startsWith(text);
      if (!text.startsWith(start)) return false;
      const end = written.indexOf('\n', start.length);
      if (end !== -1) return true;
      const [json = '', ...rest] = text.slice(start.length).split('\n');
      if (rest.length > 0) return isRequest(json);
      return canBegin(json);
    },
    isWhole: (written: string): boolean => written.indexOf('\n', start.length) !== -1,
  };
}

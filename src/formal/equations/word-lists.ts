import type { BinaryOperator } from './expression.ts';

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const functionNames = listOf(
  'sqrt cbrt sin cos tan arcsin arccos arctan log ln lg exp max min sum mean avg average median abs floor ceil gcd lcm ' +
    'hcf gcf round frac',
);

/** Words that stand for an operation between two numbers. */
export const wordOperators: ReadonlyMap<string, BinaryOperator> = new Map<string, BinaryOperator>([
  ['plus', '+'],
  ['minus', '-'],
  ['times', '*'],
  ['mod', 'mod'],
]);

/**
 * Words after which an equation begins anew. After any other word a number may belong to the words before it
 * (`Angle 1 + 40 = 180`), so a false equation there is left alone.
 */
export const openingWords = listOf(
  'so is are was be being then thus hence therefore have has had get gets got getting gives give giving gave compute ' +
    'computing calculate calculating calculation calculations that total now first next finally because since equals ' +
    'yields makes make making means find found finding result results do doing which we also again indeed just simply ' +
    'by using namely i.e e.g here this it only as where when after adding subtracting multiplying dividing add subtract ' +
    'area perimeter volume length width height sum difference product quotient average mean answer cost price value ' +
    'number distance speed time hypotenuse side current voltage power resistance would should will needs becomes become ' +
    'know knew see say obtain obtained obtaining write actually okay ok well hmm wait yes since follows solving ' +
    'evaluating simplify simplifies simplifying step but while whereas and',
);

/** Words that take the number after them into what comes before: `the sum of 12 and 3 = 15`. */
export const bindingWords = listOf(
  'of between than to from plus minus times over with per at squared cubed percent ratio divided multiplied half twice ' +
    'double thrice triple square root cube or log negative less more mod thousand million billion hundred dozen if ' +
    'whether suppose assume assuming let not isn does doesn unless without except instead through until up about like',
);

/** Words that go on with a number: `3 dozen`, `5 and a half`, `3 remainder 1`. */
export const continuingWords = listOf(
  'and plus minus times over divided multiplied squared cubed remainder rem r mod modulo or to per half halves of dozen ' +
    'thousand million billion hundred trillion percent pairs pair score quarters thirds with cents cent pence',
);

/** In the same sentence: the equation is a question, a condition or a refusal. */
export const doubtBefore =
  /\b(?:if|whether|suppos\w+|assum\w+|not|n['’]t|never|cannot|unless|instead of|rather than|impossible|neither|nor)\s+(?:\w+\s+){0,2}$|\b(?:wrong\w*|incorrect\w*|false\w*|mis(?:tak|concep|read|calc)\w+|erro(?:r|neous)\w*|fallacy|trap|myth|untrue|puzzle|pretend\w*)\b|\bif\s+[-\d(][-\d\s()+*×·÷/.]*=|\b(?:options|choices|distractors?)\b/i;
/** Anywhere in the sentence: numbers are counted in another way. */
export const otherArithmetic =
  /\bin (?:thousands|millions|billions)\b|\b(?:binary|hex(?:adecimal)?|octal|boolean|logical (?:and|or)|base[- ]?(?:\d+|two|eight|ten|sixteen|n)|b?mod|modul[oa]\w*|clock arithmetic|hour clock|integer (?:division|part|arithmetic)|floor (?:division|of)|(?:round|truncat)\w* (?:up|down)|truncat\w*|left ?over|remainder|GF ?\()|\bin (?:C|C\+\+|C#|Java|JavaScript|Python|Rust|Ruby|code|programming)(?!\w)/i;
export const doubtAfter =
  /^[^.;\n]{0,60}?(?:\?|✗|✘|❌|\b(?:not|n['’]t|no|false|wrong|incorrect|impossible|contradict\w*|invalid|mistake|error|untrue|fails?|doesn|isn|can(?:no|'|’)t)\b)/i;
export const roughly =
  /\b(?:about|approx\w*|roughly|around|nearly|almost|nearest|round\w*|estimat\w*|close to|truncat\w*|floor|ceil\w*|or so|decimal|significant|mod|modulo)\b/i;

/** Factors by which a result without its unit may differ from one with: no proof of a mistake. */
export const unitFactors: readonly number[] = [12, 24, 60, 100, 3600, 1440, 7, 365, 52, 2.54, 3.6];

const plural = (word: string): string => word.toLowerCase().replace(/(?:es|s)$/, '');

export function sameNoun(a: string, b: string): boolean {
  return plural(a) === plural(b);
}

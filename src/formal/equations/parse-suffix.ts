import { type Expression, isBare } from './expression.ts';
import type { Parser } from './parser.ts';
import { readUnit } from './read-unit.ts';
import type { Token } from './token.ts';
import { continuingWords, functionNames, wordOperators } from './word-lists.ts';

/** What follows a number or bracket: percent and degree signs, `!`, units, and words for what is counted. */
export function parseSuffixes(parser: Parser, first: Expression): Expression {
  let of = first;
  for (;;) {
    const next = parseSuffix(parser, of);
    if (!next) return of;
    of = next;
  }
}

function parseSuffix({ cursor, options }: Parser, of: Expression): Expression | undefined {
  const token = cursor.peek();
  if (token?.kind === 'word') {
    if (token.text === 'percent') {
      cursor.skip();
      return { kind: 'percent', of };
    }
    return options.units ? parseMeasure({ cursor, options }, of, token) : undefined;
  }
  if (token?.kind !== 'operator') return undefined;
  if (token.text === '%' || token.text === '°') {
    cursor.skip();
    return { kind: token.text === '%' ? 'percent' : 'degrees', of };
  }
  if (token.text === '^') {
    // 40^\circ, 40^{\circ}
    const length = cursor.peek(1)?.text === '°' ? 2 : 4;
    if (length === 4 && (cursor.peek(1)?.text !== '{' || cursor.peek(2)?.text !== '°'))
      return undefined;
    cursor.skip(length);
    return { kind: 'degrees', of };
  }
  if (token.text !== '!' || token.spaced) return undefined;
  // At the end of a sentence it only shouts.
  const next = cursor.peek(1)?.kind;
  const isFactorial = options.whole || next === 'operator' || next === 'close' || next === 'open';
  if (!isFactorial) return undefined;
  cursor.skip();
  return { kind: 'factorial', of };
}

type Place = Pick<Parser, 'cursor' | 'options'>;

function parseMeasure(place: Place, of: Expression, token: Token): Expression | undefined {
  const { cursor } = place;
  if (/^(?:degrees?|deg)$/.test(token.text)) {
    cursor.skip();
    return { kind: 'degrees', of };
  }
  if (token.text === 'min' && cursor.peek(1)?.kind === 'open') return undefined;
  if (/^[xX]$/.test(token.text)) return undefined;
  const read = readUnit(cursor.tokens, cursor.at, cursor.limit);
  if (!read) return isBare(of) ? parseNoun(place, of) : undefined;
  cursor.at = read.end;
  return { kind: 'unit', of, unit: read.unit, label: read.label };
}

/** Up to three words after a number, where the calculation goes on behind them. */
function parseNoun({ cursor, options }: Place, of: Expression): Expression | undefined {
  const words: string[] = [];
  while (words.length < 4) {
    const word = cursor.peek(words.length);
    if (word?.kind !== 'word' || !isNoun(word.text)) break;
    words.push(word.text);
  }
  if (words.length === 0 || words.length > 3) return undefined;
  const after = cursor.peek(words.length);
  const goesOn =
    after === undefined
      ? options.whole
      : after.kind === 'close' || (after.kind === 'operator' && /^[-+*/]$/.test(after.text));
  if (!goesOn) return undefined;
  cursor.skip(words.length);
  return { kind: 'noun', of, noun: words.join(' ') };
}

function isNoun(text: string): boolean {
  if (!/^[a-z]{3,}$/.test(text) || continuingWords.has(text)) return false;
  return !functionNames.has(text) && !wordOperators.has(text);
}

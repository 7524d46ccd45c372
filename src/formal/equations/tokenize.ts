import { closingDollar, type DollarScan } from './closing-dollar.ts';
import { readLatex } from './read-latex.ts';
import { readWord } from './read-name.ts';
import { readNumber } from './read-number.ts';
import { readSign } from './read-sign.ts';
import { findSkipped, lineMark } from './skipped-text.ts';
import { type Read, readOne, type Token } from './token.ts';

const lists = new Set('max min sum mean avg average median gcd lcm hcf gcf'.split(' '));
/** `&` lines up formulas, `~` is LaTeX's fixed space. */
const blanks = new Set(
  ' \t\r&\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f',
);

/**
 * Cuts a text in plain words, Markdown and LaTeX into tokens, white space and emphasis left out.
 * Linear in the text; code, addresses and tags become single `junk` or `edge` tokens.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const dollars: DollarScan = { clearedTo: 0, end: -1 };
  const dropped = new Set<number>();
  /** Of each bracket that is open: its commas separate a list. */
  const inList: boolean[] = [];
  let spaced = true;
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (at === 0 || text[at - 1] === '\n') {
      const end = lineMark(text, at);
      const isMinus = /[-–]\s*$/.test(text.slice(at, end));
      if (end > at) {
        add(readOne('edge', isMinus ? '- ' : 'mark', at, end));
        continue;
      }
    }
    if (blanks.has(char) || dropped.has(at)) {
      spaced ||= blanks.has(char);
      at++;
      const last = tokens.at(-1);
      // The brace behind \text{cm belongs to the equation all the same.
      if (char === '}' && last?.end === at - 1) tokens[tokens.length - 1] = { ...last, end: at };
    } else add(read(char));
  }
  return tokens;

  function read(char: string): Read {
    const last = tokens.at(-1);
    const code = char.charCodeAt(0);
    if (char === '\n') return readOne('newline', char, at, at + 1);
    if (char === '\\') return readLatex(text, at, last);
    if (char === '$') return readDollar();
    const isLetter = code >= 0x41 && (code <= 0x5a || (code >= 0x61 && code <= 0x7a));
    if (isLetter || char === '`' || char === '~') {
      const end = findSkipped(text, at);
      if (end !== undefined) return readOne('junk', 'code', at, end);
    }
    const isDigit = (code >= 0x30 && code <= 0x39) || char === '.';
    if (isDigit || code > 0x7f) {
      const found = readNumber(text, at, inList.at(-1) ?? false);
      if (found?.kind === 'number')
        return readOne('number', text.slice(at, found.end), at, found.end, found.number);
      if (found) return readOne('junk', text.slice(at, found.end), at, found.end);
    }
    const word = isLetter || code > 0x7f ? readWord(text, at, last) : undefined;
    return word ?? readSign(text, at, last);
  }

  function readDollar(): Read {
    if (text[at + 1] === '$') return readOne('delimiter', '$$', at, at + 2);
    if (at === dollars.end) return readOne('delimiter', '$', at, at + 1);
    const isFormula = closingDollar(text, at, dollars);
    return readOne(isFormula ? 'delimiter' : 'currency', '$', at, at + 1);
  }

  function add(found: Read): void {
    if (found.joinsLast) tokens.pop();
    for (const token of found.tokens) {
      if (token.kind === 'open') {
        const before = tokens.at(-1);
        inList.push(before?.kind === 'word' && lists.has(before.text.toLowerCase()));
      } else if (token.kind === 'close') inList.pop();
      const { kind, text: shown, start, end, number } = token;
      tokens.push({ kind, text: shown, start, end, number, spaced });
      spaced = token.kind === 'newline';
    }
    for (const offset of found.dropped ?? []) dropped.add(offset);
    at = found.end;
  }
}

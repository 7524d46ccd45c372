import { maxProblems, type Problem } from '../problem.ts';
import { canonicalForm, canonicalPredicate } from './canonical-form.ts';
import { type Call, maxDepth, name, type Term } from './description.ts';
import { arity } from './predicates.ts';
import { readShorthand } from './read-shorthand.ts';
import { readValue } from './read-value.ts';

/** A form and where it stands: offsets in the text. */
export type PlacedForm = { readonly form: Call; readonly start: number; readonly end: number };

/** A problem by offsets; the parser makes lines and columns of them. */
export type PlacedProblem = Pick<Problem, 'severity' | 'message' | 'expected'> & {
  readonly start: number;
  readonly length: number;
};

/** Why a form could not be read to its end. */
type Failure = { readonly failure: 'open' | 'deep'; readonly at: number; readonly end: number };
type Read<T> = { readonly value: T; readonly end: number } | Failure;

const blanks = /[ \t]*/y;
const anySpace = /\s*/y;
const restOfLine = /[^\n;]*/y;
const identifier = /[A-Za-z_][\w'′]*/y;
const betweenForms = /(?:[\s,;.&∧•"'`[\]{}]|[-*]\s|\d{1,3}[.)]\s|(?:#|\/\/)[^\n]*|and\b)+/y;

/** Reads the forms of a text one after the other, in time linear in its length. */
export class FormReader {
  readonly forms: PlacedForm[] = [];
  readonly problems: PlacedProblem[] = [];
  private readonly text: string;
  private readonly partial: boolean;
  private readonly spellings = new Map<string, string | undefined>();

  constructor(text: string, partial: boolean) {
    this.text = text;
    this.partial = partial;
  }

  readAll(): void {
    let at = this.skip(0, betweenForms);
    while (at < this.text.length) at = this.skip(this.statement(at), betweenForms);
  }

  private statement(start: number): number {
    if (this.text[start] === ')') {
      this.warn(start, 1, 'There is a closing bracket too many here; it was ignored.', 'a form');
      return start + (/^\)+/.exec(this.text.slice(start, start + 4096))?.[0].length ?? 1);
    }
    const word = this.match(start, identifier);
    const open = word ? this.skip(start + word.length, blanks) : start;
    if (!word || this.text[open] !== '(') return this.shorthand(start);
    const read = this.call(start, word, open, 1);
    if ('failure' in read) return this.unread(start, read);
    return this.comparison(start, read.value, read.end);
  }

  /** `LengthOf(Line(A,B)) = 5`: the forms on both sides of an equals sign. */
  private comparison(start: number, left: Call, end: number): number {
    const sign = this.skip(end, blanks);
    if (this.text[sign] !== '=') {
      this.add(left, start, end);
      return end;
    }
    const right = this.argument(sign + 1, 1);
    if ('failure' in right) return this.unread(start, right);
    if (this.partial && right.end >= this.text.length) return right.end;
    this.add(canonicalForm('Equals', [left, right.value]), start, right.end);
    return right.end;
  }

  private shorthand(start: number): number {
    const end = this.lineEnd(start);
    const written = this.text.slice(start, end).trimEnd();
    if (this.partial && end >= this.text.length) return end;
    const form = readShorthand(written);
    if (form) this.add(form, start, start + written.length);
    else
      this.warn(
        start,
        written.length,
        'This is no logic form; it was left out. Write it as a predicate with brackets.',
        'a form like `Equals(LengthOf(Line(A,B)),5)`',
      );
    return end;
  }

  private unread(start: number, { failure, at, end }: Failure): number {
    if (failure === 'deep') {
      const message = `The brackets are more than ${maxDepth} deep; this form was left out.`;
      this.problems.push({
        severity: 'error',
        start: at,
        length: 1,
        message,
        expected: `at most ${maxDepth} brackets within each other`,
      });
      return this.lineEnd(end);
    }
    if (this.partial && end >= this.text.length) return this.text.length;
    const message = 'This bracket is not closed. Add the `)` that is missing.';
    this.problems.push({ severity: 'error', start: at, length: 1, message, expected: '`)`' });
    return Math.max(end, start + 1);
  }

  private add(form: Call, start: number, end: number): void {
    this.forms.push({ form, start, end });
  }

  /** @param open where the bracket opens */
  private call(start: number, word: string, open: number, depth: number): Read<Call> {
    if (depth > maxDepth) return { failure: 'deep', at: open, end: open };
    const args: Term[] = [];
    let at = this.skip(open + 1, anySpace);
    if (this.text[at] === ')') return { value: this.finish(start, word, args), end: at + 1 };
    for (;;) {
      const read = this.argument(at, depth);
      if ('failure' in read) return read.failure === 'open' ? { ...read, at: open } : read;
      args.push(read.value);
      at = this.skip(read.end, blanks);
      const next = this.text[at];
      if (next === ')') return { value: this.finish(start, word, args), end: at + 1 };
      if (next === ',' || next === ';' || next === '=' || next === ':')
        at = this.skip(at + 1, anySpace);
      else {
        // A line break is allowed before the bracket that closes.
        const after = this.skip(at, anySpace);
        if (this.text[after] !== ')') return { failure: 'open', at: open, end: at };
        return { value: this.finish(start, word, args), end: after + 1 };
      }
    }
  }

  private finish(start: number, word: string, args: readonly Term[]): Call {
    const isPosition = args.length === 2 && args.every(({ kind }) => kind === 'value');
    if (/^[A-Z][\d'′]?$/.test(word) && isPosition)
      return { kind: 'call', predicate: 'Point', args: [name(word.replace('′', "'")), ...args] };
    const predicate = this.predicateOf(word);
    if (predicate === undefined) {
      const message = `“${word}” is no predicate that is known here; it is kept, but not drawn.`;
      this.warn(start, word.length, message, 'a predicate of Inter-GPS, such as `Equals`');
      return { kind: 'call', predicate: word, args };
    }
    const form = canonicalForm(predicate, args);
    const [least, most] = arity(form.predicate);
    if (form.args.length < least || form.args.length > most) {
      const expected = least === most ? `${least}` : `${least} to ${most}`;
      const message = `“${word}” takes ${expected} arguments; ${form.args.length} stand here.`;
      this.warn(start, word.length, message, `${expected} arguments`);
    }
    return form;
  }

  /** A nested form, a name or a value; forms may be joined by signs of arithmetic. */
  private argument(start: number, depth: number): Read<Term> {
    let read = this.operand(this.skip(start, blanks), depth);
    while (!('failure' in read)) {
      const at = this.skip(read.end, blanks);
      const sign = this.text[at] ?? '';
      const joined = /[-+*/·×−]/.test(sign);
      const follows = joined ? this.skip(at + 1, blanks) : at;
      if (!joined && !(read.value.kind === 'value' && this.formWord(at))) break;
      const right = this.operand(follows, depth);
      if ('failure' in right) return right;
      const predicate =
        sign === '+' ? 'SumOf' : /[-−]/.test(sign) ? 'Sub' : sign === '/' ? 'Div' : 'Mul';
      const args = [read.value, right.value];
      read = { value: canonicalForm(predicate, args), end: right.end };
    }
    return read;
  }

  private operand(start: number, depth: number): Read<Term> {
    const word = this.formWord(start);
    if (word) return this.call(start, word, this.text.indexOf('(', start), depth + 1);
    const end = this.valueEnd(start);
    const raw = this.text.slice(start, end);
    // Before a nested form, the sign that joins them is left for `argument`.
    const own = raw.length < 300 && this.formWord(end) ? raw.replace(/[\s*·×+/−-]+$/, '') : raw;
    const term = readValue(own);
    if (term) return { value: term, end: start + own.length };
    if (end >= this.text.length) return { failure: 'open', at: start, end };
    const message = 'This is neither a name nor a number nor an expression that can be read.';
    this.warn(start, raw.trim().length, message, 'a point, a number, an expression or `?`');
    return { value: name(raw.trim().replaceAll(/\s+/g, ' ').slice(0, 300)), end };
  }

  /** The predicate whose form begins here, as part of another form. */
  private formWord(at: number): string | undefined {
    const word = this.match(at, identifier);
    if (!word || this.text[this.skip(at + word.length, blanks)] !== '(') return undefined;
    return this.predicateOf(word) || /^[A-Z][A-Za-z]{2,}$/.test(word) ? word : undefined;
  }

  /** Where a value ends: at a comma or bracket of the form around it, at the line's end, at a nested form. */
  private valueEnd(start: number): number {
    let open = 0;
    for (let at = start; at < this.text.length; at += 1) {
      const character = this.text[at] ?? '';
      if (character === '\n') return at;
      if (character === '(' || character === '{') open += 1;
      else if ((character === ')' || character === '}') && open > 0) open -= 1;
      else if (open === 0 && /[,;=:)]/.test(character)) return at;
      else if (open === 0 && at > start && /[*·×+/\s−-]/.test(this.text[at - 1] ?? '')) {
        if (/[A-Z]/.test(character) && this.formWord(at)) return at;
      }
    }
    return this.text.length;
  }

  private lineEnd(start: number): number {
    const end = this.skip(start, restOfLine);
    return end;
  }

  /** The spelling of each word is looked up once. */
  private predicateOf(word: string): string | undefined {
    if (!this.spellings.has(word)) this.spellings.set(word, canonicalPredicate(word));
    return this.spellings.get(word);
  }

  private warn(start: number, length: number, message: string, expected: string): void {
    // More are not shown; errors always are.
    if (this.problems.length >= maxProblems) return;
    this.problems.push({ severity: 'warning', start, length, message, expected });
  }

  private match(at: number, pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }

  private skip(at: number, pattern: RegExp): number {
    return at + (this.match(at, pattern)?.length ?? 0);
  }
}

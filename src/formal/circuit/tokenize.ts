import { maxProblems, type Problem, type Severity } from '../problem.ts';

/** A word of the netlist with its place, counted from 1. */
export type Token = {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Only a comma parts it from the word before: `7k` of `4,7k`. */
  readonly glued?: true;
};

/** An element or directive with its continuation lines. */
export type Statement = {
  readonly tokens: readonly Token[];
  /** The first line as written, without its comment; the title may be in it. */
  readonly text: string;
};

export type Scan = {
  readonly statements: readonly Statement[];
  /** A comment on the very first line, which SPICE takes for the title. */
  readonly firstComment?: string;
  readonly problems: readonly Problem[];
};

export function problemAt(
  severity: Severity,
  { text, line, column }: Token,
  message: string,
  expected: string,
): Problem {
  return { severity, line, column, length: text.length, message, found: text, expected };
}

/** A place behind a token, where something is missing. */
export function placeAfter({ text, line, column }: Token): Token {
  return { text: '', line, column: column + text.length };
}

/** From `;` or `$ ` to the end of the line is a comment. */
function withoutComment(line: string): string {
  const semicolon = line.indexOf(';');
  const dollar = line.search(/\$(?:\s|$)/);
  const ends = [semicolon, dollar, line.indexOf('//')].filter((end) => end >= 0);
  return ends.length === 0 ? line : line.slice(0, Math.min(...ends));
}

/** Blanks, commas, equal signs and parentheses part words, as in SPICE; braces hold together. */
function tokensOf(text: string, line: number, offset: number): Token[] {
  return [...text.matchAll(/\{[^{}]*\}|[^\s,=(){}]+|[{}]/g)].map((match) => ({
    text: match[0],
    line,
    column: match.index + offset + 1,
    ...(/[^\s,=()]/.test(text.charAt(match.index - 2)) &&
      text.charAt(match.index - 1) === ',' && { glued: true as const }),
  }));
}

/** Takes a netlist apart into statements: comments away, continuation lines joined. Linear in the text. */
export function scan(text: string): Scan {
  const statements: { tokens: Token[]; text: string }[] = [];
  const problems: Problem[] = [];
  let firstComment: string | undefined;
  let begun = false;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.replace(/^\uFEFF/, '');
    const indent = line.length - line.trimStart().length;
    const body = line.trimStart();
    if (body === '') continue;
    if (/^(?:[*#;]|\/\/|\$\s|```)/.test(body)) {
      if (!begun) firstComment = body.replace(/^[*#;/$\s]+/, '');
      begun = true;
      continue;
    }
    begun = true;
    const code = withoutComment(body);
    if (!code.startsWith('+')) {
      const tokens = tokensOf(code, index + 1, indent);
      if (tokens.length > 0) statements.push({ tokens, text: code.trim() });
      continue;
    }
    const before = statements.at(-1);
    const more = tokensOf(code.slice(1), index + 1, indent + 1);
    if (before) before.tokens.push(...more);
    else if (problems.length < maxProblems) {
      const message = 'This line continues another, and there is none before it.';
      const place = { text: '+', line: index + 1, column: indent + 1 };
      problems.push(problemAt('error', place, message, 'an element'));
    }
  }
  const comment = firstComment?.replaceAll(/\s+/g, ' ').trim();
  return { statements, problems, ...(comment && { firstComment: comment }) };
}

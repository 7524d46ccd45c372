/**
 * A stretch of Markdown that must not be touched or cut: code, or a formula in any of its
 * delimiters.
 */
export type MarkdownSpan =
  | {
      readonly kind: 'fence' | 'code' | 'inline-math' | 'display-math' | 'boxed';
      /** Offset after its closing delimiter. */
      readonly end: number;
      /** What stands between the delimiters; for `boxed` the whole command. */
      readonly inner: string;
    }
  /** A display formula that is its own delimiter: `\begin{align*} … \end{align*}`. */
  | {
      readonly kind: 'environment';
      readonly end: number;
      /** What stands between its commands. */
      readonly inner: string;
      readonly name: string;
    }
  /** Begun, not closed, and nothing so far says that it never will be. */
  | { readonly kind: 'unclosed' };

const fenceStart = /(`{3,}|~{3,})[^\n]*(\n|$)/y;
/** Environments that are formulas without dollars around them, whole or while they are being spelled. */
const environmentStart =
  /\\begin\{((?:align(?:ed|at)?|equation|gather(?:ed)?|multline|eqnarray|split|[pbvBV]?matrix|d?cases)\*?)\}/y;
const halfEnvironmentStart = /^\\begin(?:\{[A-Za-z]{0,12}\*?)?$/;
const backticks = /`+/y;
/** A blank line ends a paragraph, and with it every inline construct. */
const paragraphEnd = /\n[ \t]*\n/g;

/**
 * The span that begins exactly at `at`.
 * A dollar opens and closes a formula as in Pandoc (no space inside, no digit after), so that
 * prices stay prices.
 * @returns `undefined` where plain text stands, a delimiter that cannot be closed any more included
 */
export function spanAt(text: string, at: number): MarkdownSpan | undefined {
  const char = text[at];
  if (char === '`' || char === '~') return codeAt(text, at);
  if (char === '$') return text[at + 1] === '$' ? displayAt(text, at) : dollarAt(text, at);
  if (char !== '\\') return undefined;
  if (text.startsWith('\\(', at)) return closedBy(text, at + 2, '\\)', 'inline-math');
  if (text.startsWith('\\[', at)) return closedBy(text, at + 2, '\\]', 'display-math');
  if (text.startsWith('\\boxed{', at)) return boxedAt(text, at);
  if (text.startsWith('\\begin', at)) return environmentAt(text, at);
  // A command that is still being spelled may become one of the above.
  return /^\\[a-z]*$/.test(text.slice(at, at + 7)) && at + 7 > text.length
    ? { kind: 'unclosed' }
    : undefined;
}

function codeAt(text: string, at: number): MarkdownSpan | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  fenceStart.lastIndex = at;
  const fence = /^ {0,3}$/.test(text.slice(lineStart, at)) ? fenceStart.exec(text) : null;
  if (fence) {
    const mark = fence[1] ?? '```';
    const close = new RegExp(`^ {0,3}${mark}[${mark[0]}]*[ \\t]*$`, 'gm');
    close.lastIndex = at + fence[0].length;
    const found = close.exec(text);
    if (!found) return { kind: 'unclosed' };
    const inner = text.slice(at + fence[0].length, found.index);
    return { kind: 'fence', end: found.index + found[0].length, inner };
  }
  backticks.lastIndex = at;
  const run = backticks.exec(text)?.[0];
  if (run === undefined) return undefined;
  const limit = paragraphLimit(text, at);
  let end = at + run.length;
  while (end < limit) {
    const next = text.indexOf('`', end);
    if (next === -1 || next >= limit) break;
    backticks.lastIndex = next;
    const other = backticks.exec(text)?.[0] ?? '`';
    end = next + other.length;
    if (other.length === run.length)
      return { kind: 'code', end, inner: text.slice(at + run.length, next) };
  }
  return limit === text.length ? { kind: 'unclosed' } : undefined;
}

function dollarAt(text: string, at: number): MarkdownSpan | undefined {
  const limit = paragraphLimit(text, at);
  if (at + 1 < text.length && /\s/.test(text[at + 1] ?? ' ')) return undefined;
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '$' && !/\s/.test(text[i - 1] ?? ' ') && !/\d/.test(text[i + 1] ?? ''))
      return { kind: 'inline-math', end: i + 1, inner: text.slice(at + 1, i) };
  }
  return limit === text.length ? { kind: 'unclosed' } : undefined;
}

function displayAt(text: string, at: number): MarkdownSpan | undefined {
  return closedBy(text, at + 2, '$$', 'display-math');
}

function boxedAt(text: string, at: number): MarkdownSpan | undefined {
  const limit = paragraphLimit(text, at);
  let depth = 0;
  for (let i = at; i < limit; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0)
      return { kind: 'boxed', end: i + 1, inner: text.slice(at, i + 1) };
  }
  return limit === text.length ? { kind: 'unclosed' } : undefined;
}

function environmentAt(text: string, at: number): MarkdownSpan | undefined {
  environmentStart.lastIndex = at;
  const name = environmentStart.exec(text)?.[1];
  if (name === undefined)
    return halfEnvironmentStart.test(text.slice(at, at + 24)) ? { kind: 'unclosed' } : undefined;
  const from = at + `\\begin{${name}}`.length;
  const close = `\\end{${name}}`;
  const limit = paragraphLimit(text, from);
  const found = text.indexOf(close, from);
  if (found !== -1 && found < limit)
    return {
      kind: 'environment',
      end: found + close.length,
      inner: text.slice(from, found),
      name,
    };
  return limit === text.length ? { kind: 'unclosed' } : undefined;
}

function closedBy(
  text: string,
  from: number,
  close: string,
  kind: 'inline-math' | 'display-math',
): MarkdownSpan | undefined {
  const limit = paragraphLimit(text, from);
  const found = text.indexOf(close, from);
  if (found !== -1 && found < limit)
    return { kind, end: found + close.length, inner: text.slice(from, found) };
  return limit === text.length ? { kind: 'unclosed' } : undefined;
}

function paragraphLimit(text: string, from: number): number {
  paragraphEnd.lastIndex = from;
  return paragraphEnd.exec(text)?.index ?? text.length;
}

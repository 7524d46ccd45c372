import { type MarkdownSpan, spanAt } from './markdown-span.ts';

/**
 * Rewrites what models write into what Markdown with dollar formulas means: `\( \)` and `\[ \]`
 * become dollars, a bare `\boxed{}` or `\begin{align*}` becomes a formula, display formulas get lines of their own. A
 * lone dollar is a price, and a star between digits is a product, not emphasis: both are escaped.
 * Code stays as it is.
 */
export function normalizeMath(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const span = spanAt(text, at);
    if (span && span.kind !== 'unclosed') {
      out += rewrite(span, text.slice(at, span.end), out, text.slice(span.end));
      at = span.end;
    } else if (text[at] === '\\') {
      out += text.slice(at, at + 2);
      at += 2;
    } else if (text[at] === '`' || text[at] === '~') {
      // Unclosed: a fence then reaches to the end, and a run of backticks stands for itself.
      const run = /^[`~]+/.exec(text.slice(at))?.[0] ?? '`';
      const rest = span && run.length >= 3 ? text.slice(at) : run;
      out += rest;
      at += rest.length;
    } else {
      out += isEscaped(text, at) ? `\\${text[at]}` : text[at];
      at++;
    }
  }
  return out;
}

function isEscaped(text: string, at: number): boolean {
  if (text[at] === '$') return true;
  return text[at] === '*' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
}

type ClosedSpan = Exclude<MarkdownSpan, { kind: 'unclosed' }>;

function rewrite(span: ClosedSpan, source: string, before: string, after: string): string {
  switch (span.kind) {
    case 'fence':
    case 'code':
      return source;
    case 'inline-math':
    case 'boxed':
      // A dollar inside would close the formula early.
      return `$${span.inner
        .trim()
        .replaceAll(/\s*\n\s*/g, ' ')
        .replaceAll(/(?<!\\)\$/g, '')}$`;
    case 'display-math':
      return displayMath(span.inner, before, after);
    case 'environment':
      return displayMath(knownEnvironment(span.name, source), before, after);
  }
}

/** What KaTeX has no name for, by one that looks the same. */
function knownEnvironment(name: string, source: string): string {
  const known = { multline: 'gather', eqnarray: 'align' }[name.replace('*', '')];
  const unlabelled = source.replaceAll(/\\label\{[^{}\n]*\}/g, '');
  return known === undefined ? unlabelled : unlabelled.replaceAll(`{${name}}`, `{${known}*}`);
}

function displayMath(formula: string, before: string, after: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  // Below a list marker the formula is indented with the item, or it would end the list.
  const indent = (/^\s*(?:[-*+]\s+|\d+[.)]\s+)?/.exec(line)?.[0] ?? '').replaceAll(/\S/g, ' ');
  const inner = formula.trim().replaceAll(/\n\s*/g, `\n${indent}`);
  const open = line.trim() === '' ? '' : `\n${indent}`;
  const close = /^[ \t]*(\n|$)/.test(after) ? '' : `\n${indent}`;
  return `${open}$$\n${indent}${inner}\n${indent}$$${close}`;
}

import { spanAt } from './markdown-span.ts';

export type StableMarkdown = {
  /** Can be parsed now: further text does not change the meaning of its formulas and code. */
  readonly stable: string;
  /** From the delimiter that is not closed yet; shown as plain text until it is. */
  readonly tail: string;
};

/**
 * Splits a text that is still being written, so that a half-written formula or fence does not
 * flicker.
 */
export function stableMarkdown(text: string): StableMarkdown {
  let at = 0;
  while (at < text.length) {
    const span = spanAt(text, at);
    if (span?.kind === 'unclosed') return { stable: text.slice(0, at), tail: text.slice(at) };
    if (span) at = span.end;
    else if (text[at] === '\\') at += 2;
    else if (text[at] === '`') at += /^`+/.exec(text.slice(at))?.[0].length ?? 1;
    else at++;
  }
  return { stable: text, tail: '' };
}

/**
 * Cuts a text at blank lines into blocks that can be parsed alone, so that a delta parses only
 * the last one anew. Lists and indented text stay with what is above them. The blocks joined are
 * the text.
 */
export function splitBlocks(text: string): string[] {
  const blocks: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const span = spanAt(text, at);
    if (span && span.kind !== 'unclosed') {
      at = span.end;
      continue;
    }
    const gap = text[at] === '\n' ? /^\n[ \t]*\n+/.exec(text.slice(at)) : null;
    const next = at + (gap?.[0].length ?? 1);
    if (gap && next < text.length && !continuesBlock(text, next)) {
      blocks.push(text.slice(start, next));
      start = next;
    }
    at = text[at] === '\\' ? at + 2 : next;
  }
  blocks.push(text.slice(start));
  return blocks;
}

function continuesBlock(text: string, at: number): boolean {
  return /^(\s|[-*+]\s|\d+[.)]\s)/.test(text.slice(at, at + 12));
}

/** Makes every character stand for itself in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
}

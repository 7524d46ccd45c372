import { parseFences } from '../formal/parse-fences.ts';
import { languageOf } from '../formal/registry.ts';
import { createDraftBlock, type DraftBlock, fenceFor } from './description-draft.ts';

export type FencedText = {
  readonly blocks: readonly [DraftBlock, ...DraftBlock[]];
  /** There were words outside of the fences, which are left out. */
  readonly leavesOut: boolean;
};

/** For the user, where words were left out. */
export const leftOutWords = 'Only the fenced text was taken; the words around it were left out.';

/**
 * The fenced blocks of a reply copied from a chat, each in its language. Fences that are indented, as below a list
 * item, count too.
 * @returns `undefined` for a text without a fence
 */
export function takeFences(text: string): FencedText | undefined {
  const flush = text.replaceAll(/\r\n?/g, '\n').replaceAll(/^[ \t]+(?=```)/gm, '');
  if (!/^```/m.test(flush)) return undefined;
  const all = parseFences(flush, false);
  const [first, ...others] = all
    .filter(({ language, body }) => language !== '' && body !== '')
    .map(({ language, body }) => toDraftBlock(language, body));
  if (!first) return undefined;
  return {
    blocks: [first, ...others],
    leavesOut: all.some(({ language, body }) => language === '' && body !== ''),
  };
}

function toDraftBlock(language: string, body: string): DraftBlock {
  const lines = language.toLowerCase() === 'json' ? textLinesOf(body) : undefined;
  if (lines !== undefined) return createDraftBlock('text', lines);
  const known = languageOf(language, body);
  return createDraftBlock(known ? fenceFor(known.id, body) : language, body);
}

/** A JSON list of text with boxes, one entry a line as the text language reads it. */
function textLinesOf(body: string): string | undefined {
  let list: unknown;
  try {
    list = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const hasText = (entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    Object.entries(entry).some(
      ([key, value]) => /^(?:text|text_content)$/.test(key) && typeof value === 'string',
    );
  return list.every(hasText) ? list.map((entry) => JSON.stringify(entry)).join('\n') : undefined;
}

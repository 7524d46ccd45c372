import { type FencedBlock, parseFences, printFences } from '../formal/parse-fences.ts';
import { type LanguageId, languageEntry, languageOf } from '../formal/registry.ts';

/** A block that is being edited. */
export type DraftBlock = {
  /** Keeps its editor when blocks are added or removed. */
  readonly key: string;
  readonly language: string;
  readonly body: string;
};

let keys = 0;

export function createDraftBlock(language: string, body: string): DraftBlock {
  keys += 1;
  return { key: `block-${keys}`, language, body };
}

export function toDraft(description: string): DraftBlock[] {
  return parseFences(description, false).map(({ language, body }) =>
    createDraftBlock(language, body),
  );
}

/** The language's fence; its own name where another language would take that fence for this text. */
export function fenceFor(id: LanguageId, body: string): string {
  const { fence } = languageEntry(id);
  return languageOf(fence, body)?.id === id ? fence : id;
}

/** Models know the fences, not their other names. */
function canonicalFence(fence: string, body: string): string {
  const known = languageOf(fence, body);
  return known ? fenceFor(known.id, body) : fence;
}

/** Blocks without any text are left out. */
export function fromDraft(blocks: readonly DraftBlock[]): string {
  return printFences(
    blocks
      .filter(({ body }) => body.trim() !== '')
      .map(({ language, body }) => ({ language: canonicalFence(language, body), body })),
  );
}

export function toFencedBlock({ language, body }: DraftBlock): FencedBlock {
  return { language, body, closed: true };
}

const prefix = 'formalens-draft-';

/**
 * Drafts outlive a reload and a look at another conversation, in this tab only.
 * @param key the conversation's id, or a name for what has none yet
 * @param blocks absent: the draft is done with
 */
export function keepDraft(key: string, blocks: readonly DraftBlock[] | undefined): void {
  try {
    if (blocks === undefined) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, JSON.stringify(blocks));
  } catch {
    // Full or forbidden: then the draft lasts as long as the page.
  }
}

/** @returns `undefined` where none is kept, or what is kept is not a draft */
export function keptDraft(key: string): DraftBlock[] | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    if (!Array.isArray(kept)) return undefined;
    return kept.flatMap((block: unknown) => {
      if (typeof block !== 'object' || block === null) return [];
      const { language, body } = { language: '', body: '', ...block };
      return typeof language === 'string' && typeof body === 'string'
        ? createDraftBlock(language, body)
        : [];
    });
  } catch {
    return undefined;
  }
}

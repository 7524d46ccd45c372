import type { DescriptionFlaws } from '../core/retry-description.ts';
import { parseFences } from './parse-fences.ts';
import type { Problem } from './problem.ts';
import { languageOf } from './registry.ts';

/** What is wrong in one block of a description. */
type BlockErrors = { readonly title: string; readonly errors: readonly Problem[] };

/** Longest piece of a description that is quoted, in characters. */
const maxQuoted = 40;

/**
 * Parses every fenced block of a description. Fences of no known language and text outside of fences are not judged;
 * nor is a language whose code cannot be loaded. Never throws.
 * @returns `undefined` where all of it parses; else how many errors there are and the first of them in words:
 *   `Line 3: found “x”, expected a number.`
 */
export async function checkDescription(description: string): Promise<DescriptionFlaws | undefined> {
  const fenced = parseFences(description, false).filter(({ language }) => language !== '');
  if (fenced.length === 0)
    return { errors: 1, problem: 'Found no fenced block, expected one such as ```csv … ```.' };
  const blocks = await Promise.all(fenced.map((block) => checkBlock(block.language, block.body)));
  const errors = blocks.reduce((sum, block) => sum + block.errors.length, 0);
  const wrong = blocks.findIndex((block) => block.errors.length > 0);
  const [first] = blocks[wrong]?.errors ?? [];
  if (!first) return undefined;
  const where = fenced.length > 1 ? `Block ${wrong + 1} (${blocks[wrong]?.title}), line` : 'Line';
  const found = first.found === '' ? 'nothing' : `“${clip(first.found)}”`;
  return { errors, problem: `${where} ${first.line}: found ${found}, expected ${first.expected}.` };
}

async function checkBlock(fence: string, body: string): Promise<BlockErrors> {
  const entry = languageOf(fence, body);
  if (!entry) return { title: fence, errors: [] };
  try {
    const { ok, problems } = (await entry.load()).parse(body);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const missing = !ok && errors.length === 0;
    return { title: entry.title, errors: missing ? [nothingIn(entry.title)] : errors };
  } catch {
    return { title: entry.title, errors: [] };
  }
}

/** A parser that gave neither a description nor a reason. */
function nothingIn(title: string): Problem {
  const expected = `a ${title.toLowerCase()}`;
  const message = `Expected ${expected}.`;
  return { severity: 'error', line: 1, column: 1, length: 0, message, found: '', expected };
}

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= maxQuoted ? line : `${line.slice(0, maxQuoted - 1)}…`;
}

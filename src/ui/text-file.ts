import { maxDescriptionLength } from '../formal/problem.ts';
import { formalLanguages, type LanguageId, languageOf, looksLike } from '../formal/registry.ts';

/** Also read, for the fences in it. */
const markdown = 'md';
const extensions = [...formalLanguages.flatMap((entry) => entry.extensions), markdown];

/** For the `accept` of a file input. */
export const textFileTypes = extensions.map((extension) => `.${extension}`).join(',');

export type TextFile = {
  readonly name: string;
  /** Absent where the text has fences of its own. */
  readonly language?: LanguageId;
  readonly text: string;
};

export function isTextFile(name: string): boolean {
  return extensions.includes(extensionOf(name));
}

/** @returns a sentence for the user where the file cannot be a description */
export async function readTextFile(file: File): Promise<TextFile | { readonly refusal: string }> {
  if (file.size > maxDescriptionLength) {
    const kilobytes = Math.round(file.size / 1000);
    return {
      refusal:
        `“${file.name}” has ${kilobytes} kB; a description can have ` +
        `${maxDescriptionLength / 1000} kB. Shorten it to what a figure would show.`,
    };
  }
  const text = (await file.text()).replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (text.includes('\0')) return { refusal: `“${file.name}” is not a text file.` };
  if (/^[ \t]*```/m.test(text)) return { name: file.name, text };
  // The text itself can say more than the extension: a chart or a table in a `.csv`.
  const extension = extensionOf(file.name);
  const entry = formalLanguages.find((row) => row.extensions.includes(extension));
  const language = (entry && languageOf(entry.fence, text)?.id) ?? guess(text);
  return { name: file.name, text, ...(language && { language }) };
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** For a file whose name says nothing: what its beginning looks like, or the language it names, else plain text. */
function guess(text: string): LanguageId | undefined {
  const known = looksLike(text);
  if (known) return known.id;
  const [word = ''] = text.trimStart().toLowerCase().split(/\s/, 1);
  return formalLanguages.find(({ aliases }) => aliases.includes(word))?.id ?? 'text';
}

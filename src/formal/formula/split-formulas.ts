export type FormulaPiece = {
  readonly tex: string;
  /** Where `tex` begins in the whole text, counted from 0. */
  readonly offset: number;
};

/** Delimiters that models put around formulas, and what closes them. */
const delimiters: readonly (readonly [string, string])[] = [
  ['$$', '$$'],
  ['\\[', '\\]'],
  ['\\(', '\\)'],
  ['$', '$'],
];

/** Lines of a LaTeX document that are around formulas. */
const documentLine =
  /^\s*(?:\\(?:documentclass|usepackage|begin\{document\}|end\{document\}).*|%.*)?$/;

/** Takes a text apart into formulas; white space around each is left out. */
export function splitFormulas(text: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  const add = (start: number, end: number) => {
    const raw = text.slice(start, end);
    const tex = raw.trim();
    if (tex !== '') pieces.push({ tex, offset: start + raw.length - raw.trimStart().length });
  };
  let at = 0;
  while (at < text.length) {
    const opening = delimiters.find(([open]) => text.startsWith(open, at));
    if (opening) {
      const [open, close] = opening;
      const end = text.indexOf(close, at + open.length);
      add(at + open.length, end === -1 ? text.length : end);
      at = end === -1 ? text.length : end + close.length;
      continue;
    }
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (!documentLine.test(line)) add(at, endOfFormula(text, at));
    at = documentLine.test(line) ? end : endOfFormula(text, at);
  }
  return pieces;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The end of the line where braces and environments that began after `start` are closed again. */
function endOfFormula(text: string, start: number): number {
  let depth = 0;
  const token = /\\begin\b|\\end\b|\\left\b|\\right\b|\\[\s\S]|[{}\n]/g;
  token.lastIndex = start;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === '{' || found === '\\begin' || found === '\\left') depth += 1;
    else if (found === '}' || found === '\\end' || found === '\\right') depth -= 1;
    else if (found === '\n') {
      const blank = /^[^\S\n]*\n/.test(text.slice(token.lastIndex, token.lastIndex + 200));
      // `\\` at the end of a line also says that the formula goes on.
      const goesOn = /\\\\\s*$/.test(text.slice(Math.max(start, match.index - 20), match.index));
      if (blank || (depth <= 0 && !goesOn)) return match.index;
    }
  }
  return text.length;
}

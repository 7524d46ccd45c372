import { textWidth } from '../svg.ts';

/** Lines drawn of one label at most. */
const mostLines = 12;

export type TextBlock = {
  readonly lines: readonly string[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** Breaks a label at spaces, and long words anywhere, to lines of about `maxWidth` pixels. */
export function wrapText(text: string, fontSize: number, maxWidth: number): TextBlock {
  const lines: string[] = [];
  const width = (line: string) => textWidth(line, fontSize);
  for (const paragraph of text.split('\n', mostLines)) {
    if (lines.length > mostLines) break;
    let line = '';
    // No line that is drawn needs more words than this.
    for (const word of paragraph.split(' ', 400)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (width(longer.slice(0, 200)) <= maxWidth && longer.length <= 200) line = longer;
      else {
        if (line !== '') lines.push(line);
        const pieces = brokenWord(word.slice(0, 1000), maxWidth, width);
        lines.push(...pieces.slice(0, -1));
        line = pieces.at(-1) ?? '';
      }
      if (lines.length > mostLines) break;
    }
    lines.push(line);
  }
  const kept = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '…'] : lines;
  return {
    lines: kept,
    width: Math.max(...kept.map(width)),
    height: kept.length * fontSize * 1.25,
  };
}

function brokenWord(word: string, maxWidth: number, width: (text: string) => number): string[] {
  const pieces = [''];
  for (const character of word) {
    const piece = (pieces.at(-1) ?? '') + character;
    if (piece.length > 1 && width(piece) > maxWidth) pieces.push(character);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces;
}

import { textWidth } from '../svg.ts';

const mostLines = 4;

/** Words up to this length are never broken. Characters. */
const shortWord = 12;

/** The longest parts of a text that may not be broken: numbers, and words up to 12 characters. */
export function unbreakableParts(text: string): readonly string[] {
  return text
    .slice(0, 500)
    .split(/\s+/)
    .filter((word) => word !== '' && (word.length <= shortWord || isNumber(word)));
}

/** Digits with what stands between and around them: `210,060,000`, `$1,200.50`, `-3.2e-5`. */
function isNumber(word: string): boolean {
  return word.length <= 30 && /^[^\p{L}\d]*\d[\d.,'’/:+−-]*\p{L}{0,3}[^\p{L}\d]*$/u.test(word);
}

/** Breaks at spaces, then anywhere in long words; at most four lines, the last with an ellipsis where more would follow. */
export function breakLines(text: string, width: number, fontSize: number): string[] {
  const fits = (line: string) => textWidth(line, fontSize) <= width;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.slice(0, 400).split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      if (unbreakableParts(word).length > 0) {
        line = word;
        continue;
      }
      for (const character of word) {
        if (line !== '' && !fits(line + character)) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
      if (lines.length > mostLines) break;
    }
    lines.push(line);
    if (lines.length > mostLines) break;
  }
  if (lines.length <= mostLines) return lines.length === 1 && lines[0] === '' ? [] : lines;
  const last = [...(lines[mostLines - 1] ?? '')];
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...lines.slice(0, mostLines - 1), `${last.join('')}…`];
}

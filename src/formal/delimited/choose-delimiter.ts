export type Delimiter = ',' | ';' | '\t' | '|' | ':' | '=';

/** In the order in which they win: a comma is also a decimal sign, so it comes after the others. */
const delimiters: readonly Delimiter[] = ['\t', '|', ';', ','];

/** What is looked at: lines, and characters. */
const sampleSize = 60;
const sampleLength = 12_000;

/**
 * What separates the cells: of tab, `|`, `;` and `,` the one that most lines have outside of quotes, the first of equals;
 * half of the lines have to.
 * @param body the text without the comments before it
 * @param allowPairs also `Mon: 25` and `Mon = 25`, where every line is such a pair
 * @returns `undefined` where nothing separates anything: the text is one column
 */
export function chooseDelimiter(body: string, allowPairs: boolean): Delimiter | undefined {
  const lines = linesWithoutQuoted(body.slice(0, sampleLength)).slice(0, sampleSize);
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    count: lines.filter((line) => line.includes(delimiter)).length,
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  const best = counted.find(({ count }) => count === most)?.delimiter;
  const withDelimiter = most > 0 && most >= lines.length / 2 ? best : undefined;
  if (withDelimiter || !allowPairs || lines.length === 0) return withDelimiter;
  return ([':', '='] as const).find((delimiter) =>
    lines.every((line) => line.split(delimiter).length === 2 && /\d|[-–—]/.test(line)),
  );
}

/** The lines that are not blank, each quoted cell as a `Q`: what is quoted separates nothing. */
export function linesWithoutQuoted(body: string): string[] {
  return `\n${body}`
    .replaceAll(/([,;|\t\n])( *)"[^"]*(?:""[^"]*)*"/g, '$1Q')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

const label =
  /^\s*((?:chart |main )?title|caption|subtitle|(?:chart |graph |plot )?(?:type|kind)|units?|source|[xy][- ]?axis(?: (?:label|title))?)\s*[:=]\s*(?=\S)/i;
const titleCell = /^\s*\|?\s*(title)\s*(?:[|\t]|,\s*(?=[^,]*$))(?:\s*)(.*?)\s*\|?\s*$/i;

/**
 * A line above the values that says something of the whole: `Title: Sales`, `Type: bar`, `Unit: kg`, or the first row of
 * DePlot's tables, `TITLE | Sales`.
 * @param following the lines below it
 * @param isChart a column of titles is not plotted, but stands in tables
 * @returns as `label: text`; `undefined` for a line of values or names
 */
export function readLabelledLine(
  line: string,
  following: readonly string[],
  isChart: boolean,
): string | undefined {
  // Titles are short; patterns over a line of 100 kB would take long.
  if (line.length > 300 || !/^[\s|]{0,9}[a-z]/i.test(line)) return undefined;
  const labelled = label.exec(line);
  const rest = labelled ? line.slice(labelled[0].length).trim() : '';
  if (labelled && !/^[-+]?[\d.,]+\s*%?$/.test(rest)) return `${labelled[1]}: ${rest}`;
  const cell = titleCell.exec(line);
  if (!cell || /[|\t]/.test(cell[2] ?? '')) return undefined;
  const [header = '', first = ''] = following
    .map((each) => each.slice(0, 300))
    .filter((each) => each.trim() !== '');
  const isWider = countCells(header) > 2;
  const isShouted = cell[1] === 'TITLE';
  const goesOn = isShouted && (isChart || (!/\d/.test(header) && /[|\t,]\s*[-\d]/.test(first)));
  return header.trim() !== '' && (isWider || goesOn) ? `title: ${cell[2] ?? ''}` : undefined;
}

function countCells(line: string): number {
  const inner = line.trim().replaceAll(/^\||\|$/g, '');
  return Math.max(...['|', '\t', ','].map((mark) => inner.split(mark).length));
}

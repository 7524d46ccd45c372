/**
 * Plain text that Markdown shows as it is.
 * @param breaks `none` joins everything to one line (headings, list items); `lines` keeps line
 *   breaks
 */
export function escapeMarkdown(text: string, breaks: 'none' | 'lines' = 'none'): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(escapeLine);
  return breaks === 'none' ? lines.filter((line) => line !== '').join(' ') : lines.join('\n');
}

function escapeLine(line: string): string {
  return (
    line
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      // Code, emphasis, links, images, HTML, entities, headings, tables, strike-through, formulas.
      .replaceAll(/[\\`*_[\]<>&#|~$]/g, '\\$&')
      // At the start of a line: lists, rules, underlined headings.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/**
 * Markdown in a block quote, which ends every construct that was left open in it.
 * @returns empty for blank text
 */
export function quoteMarkdown(text: string): string {
  return toLines(text)
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

/**
 * The Markdown that a model wrote, without raw HTML and images, which could load something from
 * elsewhere: they are shown as text.
 */
export function disarmMarkdown(text: string): string {
  // As entities: a backslash could itself be undone by one that stands before it.
  return text.replaceAll(/<(?=[a-z/!?])/gi, '&lt;').replaceAll('![', '!&#91;');
}

/**
 * A formal description: its fences as they are, closed where one was left open, and what stands
 * outside of them disarmed and quoted. Text without any fence gets one.
 * @returns empty for blank text
 */
export function quoteOutsideFences(text: string): string {
  const lines = toLines(text);
  if (lines.length === 0) return '';
  if (!lines.some((line) => opensFence(line) !== undefined)) {
    const fence = '`'.repeat(Math.max(3, longestRun(text, /`+/g) + 1));
    return [`${fence}text`, ...lines, fence].join('\n');
  }
  const blocks: string[] = [];
  let outside: string[] = [];
  let inside: string[] = [];
  let fence: string | undefined;
  const leave = (): void => {
    const quoted = quoteMarkdown(disarmMarkdown(outside.join('\n')));
    if (quoted !== '') blocks.push(quoted);
    outside = [];
  };
  for (const line of lines) {
    if (fence !== undefined) {
      inside.push(line);
      if (!closesFence(line, fence)) continue;
      blocks.push(inside.join('\n'));
      fence = undefined;
      continue;
    }
    fence = opensFence(line);
    if (fence === undefined) outside.push(line);
    else {
      leave();
      inside = [line];
    }
  }
  leave();
  if (fence !== undefined) blocks.push([...inside, fence].join('\n'));
  return blocks.join('\n\n');
}

/**
 * The characters of the fence that this line opens (CommonMark 0.31, 4.5); `undefined` where it
 * opens none.
 */
function opensFence(line: string): string | undefined {
  return /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
}

function closesFence(line: string, fence: string): boolean {
  const marks = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1];
  return marks?.[0] === fence[0] && marks !== undefined && marks.length >= fence.length;
}

/** Without blank lines at either end. */
function toLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r]/);
  const first = lines.findIndex((line) => line.trim() !== '');
  return first === -1
    ? []
    : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

function longestRun(text: string, run: RegExp): number {
  // Not Math.max over all of them: too many arguments overflow the stack.
  return Array.from(text.matchAll(run)).reduce((max, [found]) => Math.max(max, found.length), 0);
}

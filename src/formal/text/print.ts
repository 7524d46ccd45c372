import type { TextDescription, TextLine } from './description.ts';

/** One line a line: `10,20,40,25 Total`; text that would be read as something else stands in quotes. */
export function printText(description: TextDescription): string {
  return description.lines.map(printLine).join('\n');
}

function printLine({ text, box, rotation }: TextLine): string {
  if (box)
    return `${box.join(',')}${rotation ? `@${rotation}` : ''} ${/^".+"$|^:/.test(text) ? `"${text}"` : text}`;
  const literal = !/^["[{(<\]}]|^(?:OCR Result|Text)\s*:|\d\s*,\s*-?\d.*,.*\d/i.test(text);
  return literal ? text : `"${text}"`;
}

export type FencedBlock = {
  /** The fence's info word; empty for text outside of fences. */
  readonly language: string;
  /** Without blank lines at its start and white space at its end. */
  readonly body: string;
  /** Its closing fence has been written. True for text outside of fences that another block follows. */
  readonly closed: boolean;
};

/**
 * Takes a description apart into its fenced blocks. A fence that is still open counts as a block,
 * and while the text streams a half-written fence line is held back.
 */
export function parseFences(text: string, streaming: boolean): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let language: string | undefined;
  let lines: string[] = [];
  const close = (closed: boolean) => {
    const body = lines.join('\n').replace(/^(?:[^\S\n]*\n)+|\s+$/g, '');
    if (body !== '' || language !== undefined)
      blocks.push({ language: language ?? '', body, closed });
    lines = [];
  };
  const all = text.split('\n');
  for (const [index, line] of all.entries()) {
    const halfWritten = streaming && index === all.length - 1 && /^`{1,}\w*$/.test(line);
    if (halfWritten) break;
    // After the language an opening fence may say more: ```csv title="Sales".
    const pattern =
      language === undefined ? /^```+\s*([\w+-]*)(?:\s[^`]*)?$/ : /^```+\s*([\w+-]*)\s*$/;
    const fence = pattern.exec(line);
    if (!fence) lines.push(line);
    else if (language === undefined) {
      close(true);
      language = fence[1] || 'text';
    } else {
      close(true);
      language = undefined;
    }
  }
  close(!streaming && language === undefined);
  return blocks;
}

/**
 * The inverse: blocks as one description. A line of a body that would close its fence is indented.
 */
export function printFences(blocks: readonly Pick<FencedBlock, 'language' | 'body'>[]): string {
  return blocks
    .map(({ language, body }) =>
      language === '' ? body : `\`\`\`${language}\n${body.replaceAll(/^```/gm, ' ```')}\n\`\`\``,
    )
    .join('\n');
}

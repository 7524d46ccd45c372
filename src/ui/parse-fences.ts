export type FencedBlock = {
  /** Empty for text outside of fences. */
  readonly language: string;
  readonly body: string;
};

/**
 * Takes a description apart into its fenced blocks. A fence that is still open counts as a block,
 * and while the text streams a half-written fence line is held back.
 */
export function parseFences(text: string, streaming: boolean): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let language: string | undefined;
  let lines: string[] = [];
  const close = () => {
    const body = lines.join('\n').replace(/^\n+|\s+$/g, '');
    if (body !== '' || language !== undefined) blocks.push({ language: language ?? '', body });
    lines = [];
  };
  const all = text.split('\n');
  for (const [index, line] of all.entries()) {
    const halfWritten = streaming && index === all.length - 1 && /^`{1,}\w*$/.test(line);
    if (halfWritten) break;
    const fence = /^```+\s*([\w+-]*)\s*$/.exec(line);
    if (!fence) lines.push(line);
    else if (language === undefined) {
      close();
      language = fence[1] || 'text';
    } else {
      close();
      language = undefined;
    }
  }
  close();
  return blocks;
}

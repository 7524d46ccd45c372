/** Several such lines may be a puzzle, which the last one tells. */
const isRule = /^\s*\d+ ?[-+*×·÷/] ?\d+ ?= ?\d+\s*$/;

/**
 * How much of a growing text can be read once and for all: up to a line end behind which no equation, formula or code
 * block goes on. UTF-16 units.
 */
export function settledLength(text: string): number {
  let settled = 0;
  let fence = '';
  let dollars = 0;
  let ends = true;
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    if (end === -1) break;
    const line = text.slice(at, end);
    const mark = /^\s*(```|~~~)/.exec(line)?.[1];
    if (mark && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    dollars = line.trim() === '' ? 0 : dollars + (line.match(/(?<!\\)\$/g)?.length ?? 0);
    if (line.trim() !== '')
      ends = !isRule.test(line) && !/(?:[=≈+*/<>≤≥^:-]|:[*_]+|\\\\)\s*$/.test(line);
    const next = /^\s*(\S\S?)/.exec(text.slice(end + 1, end + 40))?.[1];
    // What comes next must be seen: a line may begin with the relation.
    const goesOn = next === undefined || /^(?:[=≈&$\\~]|<=|>=)/.test(next);
    if (fence === '' && dollars % 2 === 0 && ends && !goesOn) settled = end + 1;
    at = end + 1;
  }
  return settled;
}

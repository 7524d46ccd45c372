/**
 * Fewer repeats, or a shorter span, also occur in honest text: equal table rows, `0,0,0`, ruled
 * lines, empty cells.
 */
const minRepeats = 4;
const minSpanCharacters = 320;
const maxPeriodCharacters = 400;

/**
 * True when text has run into a loop: its end is one chunk, written at least four times in a row,
 * over at least 320 characters. Small models do this and never stop by themselves.
 * Cheap enough to ask at each token.
 */
export function endsInLoop(text: string): boolean {
  for (let period = 1; period <= maxPeriodCharacters; period++) {
    const span = Math.max(period * minRepeats, minSpanCharacters);
    if (span > text.length) continue;
    if (repeatsWithPeriod(text, period, span)) return true;
  }
  return false;
}

/**
 * True when each of the last `span` characters equals the one `period` before it, within the span.
 */
function repeatsWithPeriod(text: string, period: number, span: number): boolean {
  for (let i = text.length - 1; i >= text.length - span + period; i--) {
    if (text.charCodeAt(i) !== text.charCodeAt(i - period)) return false;
  }
  return true;
}

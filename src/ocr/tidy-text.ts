/** Characters that East Asian fonts draw at full width, U+FF01 to U+FF5E, stand for ASCII (Unicode 15, UAX 11). */
const fullWidth = /[\uff01-\uff5e\u3000]/g;
/** Strokes that are Han numerals too. */
const strokes: Readonly<Record<string, string>> = { 一: '-', 二: '=' };

/**
 * Puts right what the recogniser, trained on Chinese and English, is known to write for signs of other texts:
 * full-width punctuation, `°℃` for `°C`, Han numerals for strokes, the tick mark behind an axis label as a dash, `Q` for
 * the ohm sign, and the space on one side of a sign of equality alone.
 */
export function tidyText(text: string): string {
  // Among other Han characters these are what they are.
  const western = /\p{Script=Han}/u.test(text.replace(/[一二]/g, '')) ? text : toWestern(text);
  return western
    .replace(/°?℃/g, '°C')
    .replace(/°\s*°(?=[CF])/g, '°')
    .replace(
      /(?<=[^\s=<>-])( ?)([=<>])( ?)(?=[^\s=<>-])/g,
      (all, before: string, sign: string, after: string) => (before === after ? all : ` ${sign} `),
    )
    .replace(/^([\d.,]*\d)\s?[-—]$/, '$1')
    .replace(/(\d\s?[kM]|\d\s)Q$/, '$1Ω')
    .trim();
}

function toWestern(text: string): string {
  return text
    .replace(fullWidth, (character) =>
      character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/[一二]/g, (stroke) => strokes[stroke] ?? stroke);
}

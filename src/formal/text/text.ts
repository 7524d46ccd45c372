import type { FoundText } from '../../core/conversation.ts';
import type { FormalLanguage } from '../formal-language.ts';
import { compareTexts } from './compare.ts';
import type { TextDescription } from './description.ts';
import { drawText } from './draw.ts';
import { parseText } from './parse.ts';
import { printText } from './print.ts';
import { sampleText } from './sample.ts';

/** Printed or handwritten text with its place. */
export const text: FormalLanguage<TextDescription> = {
  parse: parseText,
  print: printText,
  draw: (description, style) => ({ form: 'svg', svg: drawText(description, style) }),
  compare: compareTexts,
  sample: sampleText,
  template: '10,10,60,18 OPEN DAILY\n10,22,50,30 from nine to five',
};

/** What the text reader found, as a description. */
export function toTextDescription(lines: readonly FoundText[]): TextDescription {
  const round = (percent: number) => Math.round(percent * 10) / 10;
  return {
    lines: lines.map(({ text: words, box: [x1, y1, x2, y2], rotation }) => ({
      text: words.replaceAll(/\s+/g, ' ').trim(),
      box: [round(x1), round(y1), round(x2), round(y2)] as const,
      ...(rotation !== 0 && { rotation }),
    })),
  };
}

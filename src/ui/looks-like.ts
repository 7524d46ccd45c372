import { type LanguageEntry, type LanguageId, languageEntry } from '../formal/registry.ts';

/** How a text begins that is clearly of one language. */
const beginnings: readonly (readonly [LanguageId, RegExp])[] = [
  [
    'flowchart',
    /^(?:(?:flowchart|graph)\s+(?:TB|TD|BT|LR|RL)\b|(?:sequence|class|state|er)Diagram\b|@startuml\b)/,
  ],
  ['circuit', /^(?:\*[^\n]*\n\s*)?[RVCLIDQ]\d+ \w+ \w+ [-+\d]\S*/i],
  ['geometry', /^(?:Point|Line|Triangle|Circle|Quadrilateral|Angle)\([A-Z\d]/],
  ['ui', /^<(?:!doctype html|html|body|div|main|form|section|header|nav|button|h[1-6]|p|ul)\b/i],
  ['formula', /^\$?\$?\s*\\(?:frac|begin|sqrt|sum|int)(?![A-Za-z])/],
  ['scene', /^(?:caption:\s|\[?\s*\{\s*["'](?:bbox|box|label)(?:_2d)?["']\s*:)/i],
  ['chart', /^#\s*(?:bar|line|pie|scatter|area|stacked|grouped)\b[^\n]*\b(?:chart|plot|graph)\b/i],
];

/** @returns `undefined` where the beginning says nothing, or fits more than one language */
export function looksLike(body: string): LanguageEntry | undefined {
  const text = body.trimStart();
  const found = beginnings.find(([, pattern]) => pattern.test(text));
  return found && languageEntry(found[0]);
}

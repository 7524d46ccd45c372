import type { FoundText } from '../../../src/core/conversation.ts';
import { editDistance } from './edit-distance.ts';
import type { TextSheet } from './text-sheet.ts';

export type SheetScore = {
  /** Characters of the truth, spaces included. */
  readonly characters: number;
  /** Least insertions, deletions and replacements; text found where there is none counts as inserted. */
  readonly errors: number;
  /** `truth -> found` of each text that differs. */
  readonly misread: readonly string[];
};

export function scoreSheet(sheet: TextSheet, found: readonly FoundText[]): SheetScore {
  const parts: FoundText[][] = sheet.truth.map(() => []);
  const misread: string[] = [];
  let errors = 0;
  for (const line of found) {
    const x = (line.box[0] + line.box[2]) / 2;
    const y = (line.box[1] + line.box[3]) / 2;
    const owner = sheet.truth.findIndex(
      ({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3],
    );
    if (owner >= 0) parts[owner]?.push(line);
    else {
      errors += line.text.length;
      misread.push(`nothing -> ${line.text}`);
    }
  }
  let characters = 0;
  for (const [i, { text }] of sheet.truth.entries()) {
    const read = (parts[i] ?? [])
      .sort((a, b) => a.box[0] - b.box[0] || b.box[1] - a.box[1])
      .map((part) => part.text)
      .join(' ');
    const distance = editDistance(text, read);
    characters += text.length;
    errors += distance;
    if (distance > 0) misread.push(`${text} -> ${read}`);
  }
  return { characters, errors, misread };
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What makes two figures the same for the rule that nothing of the evaluation is trained on: language and description.
 * `training/nano/figures.py` computes the same and leaves such figures out.
 * @returns 16 hexadecimal digits
 */
export function fingerprint(language: string, description: string): string {
  return createHash('sha256').update(`${language}\n${description}`).digest('hex').slice(0, 16);
}

/** Of all figures in the folders, sorted, each once. */
export function fingerprintsOf(folders: readonly string[]): string[] {
  const lines = folders.flatMap((folder) =>
    readFileSync(join(folder, 'figures.jsonl'), 'utf8').trim().split('\n'),
  );
  const all = lines.map((line) => {
    const { language, description } = JSON.parse(line) as Record<
      'language' | 'description',
      string
    >;
    return fingerprint(language, description);
  });
  return [...new Set(all)].toSorted();
}

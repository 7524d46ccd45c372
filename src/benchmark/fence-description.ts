import { printFences } from '../formal/parse-fences.ts';
import { languageEntry } from '../formal/registry.ts';
import type { EvaluatedLanguage } from './evaluation-figure.ts';

/** The fence of a description that says: nothing here that a formal language can say. */
export const noneFence = 'none';

/** A canonical text in the fence of its language, as models write it. @param body empty for `none` */
export function fenceDescription(language: EvaluatedLanguage, body: string): string {
  const fence = language === 'none' ? noneFence : languageEntry(language).fence;
  return body === '' ? `\`\`\`${fence}\n\`\`\`` : printFences([{ language: fence, body }]);
}

import type { FormalLanguage } from '../formal/formal-language.ts';
import { parseFences } from '../formal/parse-fences.ts';
import { languageEntry, languageOf } from '../formal/registry.ts';
import type { EvaluationFigure } from './evaluation-figure.ts';
import type { DescriptionScore } from './evaluation-result.ts';
import { noneFence } from './fence-description.ts';

type Truth = Pick<EvaluationFigure, 'language' | 'description'>;

/**
 * Scores a description as the model wrote it. The first block in the figure's language is compared with the truth; what
 * any other block says is invented. Where there is no such block, or nothing of it can be read, every fact is missing.
 * A figure of `none` has no facts: only `refused` counts there.
 */
export async function scoreDescription(text: string, truth: Truth): Promise<DescriptionScore> {
  const blocks = parseFences(text, false).filter(({ language }) => language !== '');
  const refused =
    blocks.length > 0 && blocks.every(({ language }) => language.toLowerCase() === noneFence);
  const read = await Promise.all(
    blocks.flatMap(({ language: fence, body }) => {
      const entry = languageOf(fence, body);
      return entry ? [readBlock(entry.id, entry.load(), body)] : [];
    }),
  );
  const parses = read.length > 0 && read.every(({ ok }) => ok);
  if (truth.language === 'none')
    return { parses, refused, exact: refused, right: 0, missing: 0, invented: 0 };

  const language = await languageEntry(truth.language).load();
  const known = language.parse(truth.description).description;
  if (known === undefined) throw new Error('The description of the set cannot be read.');
  const counted = read.find(({ id }) => id === truth.language);
  const { right, missing, invented, exact } =
    counted?.description === undefined
      ? { right: 0, missing: factsOf(language, known), invented: 0, exact: false }
      : language.compare(counted.description, known);
  const more = read.filter((one) => one !== counted).map((one) => one.facts());
  const inventedElsewhere = more.reduce((sum, facts) => sum + facts, 0);
  return {
    parses,
    refused,
    exact: exact && parses && inventedElsewhere === 0,
    right,
    missing,
    invented: invented + inventedElsewhere,
  };
}

async function readBlock(id: string, loading: Promise<FormalLanguage>, body: string) {
  const language = await loading;
  const { ok, description } = language.parse(body);
  const facts = (): number => (description === undefined ? 0 : factsOf(language, description));
  return { id, ok, description, facts };
}

function factsOf(language: FormalLanguage, description: unknown): number {
  return language.compare(description, description).right;
}

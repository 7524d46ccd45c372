import { existsSync, readFileSync } from 'node:fs';

export type Figure = {
  /** Path from the repository's root. */
  readonly path: string;
  readonly image: string;
  readonly description: string;
  readonly turns: readonly {
    readonly question: string;
    readonly reasoning: string;
    readonly answer: string;
  }[];
};

type Recorded = {
  image: string;
  description: string;
  turns: { question: string; response: string }[];
};

/** Figures of the starter model with the exact text it writes; one of them is among the app's samples. */
export const figures: readonly Figure[] = (
  JSON.parse(readFileSync('test/fixtures/starter-figures/figures.json', 'utf8')) as Recorded[]
).map(({ image, description, turns }) => ({
  image,
  path:
    [`public/samples/${image}`, `test/fixtures/starter-figures/${image}`].find(existsSync) ?? '',
  description,
  turns: turns.map(({ question, response }) => {
    const match = /^<think>\n([\s\S]*)\n<\/think>\n<answer>([\s\S]*)<\/answer>$/.exec(response);
    return { question, reasoning: match?.[1] ?? '', answer: match?.[2] ?? '' };
  }),
}));

export function figure(image: string): Figure {
  const found = figures.find((one) => one.image === image);
  if (!found) throw new Error(`There is no recorded figure “${image}”.`);
  return found;
}

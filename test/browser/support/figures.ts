import { existsSync, readFileSync } from 'node:fs';

type Turn = { readonly question: string; readonly reasoning: string; readonly answer: string };

/** A line of what was read that is changed, and what then is the answer. */
export type Correction = Turn & {
  readonly from: string;
  readonly to: string;
  /** The whole corrected description, without its fence. */
  readonly body: string;
};

export type Figure = {
  /** Path from the repository's root. */
  readonly path: string;
  readonly image: string;
  readonly description: string;
  /** Of the description: what its fence names, and what stands within. */
  readonly language: string;
  readonly body: string;
  readonly turns: readonly Turn[];
  readonly correction?: Correction;
};

type RecordedTurn = { question: string; response: string };
type RecordedFigure = { image: string; description: string; turns: RecordedTurn[] };
type RecordedCorrection = RecordedTurn & {
  image: string;
  from: string;
  to: string;
  correctedDescription: string;
};

const folder = 'test/fixtures/nano-figures';
const read = <Kind>(name: string): Kind[] => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));

function toFenced(description: string): { language: string; body: string } {
  const [, language = '', body = ''] = /^```(\w+)\n([\s\S]*)\n```$/.exec(description) ?? [];
  return { language, body };
}

function toTurn({ question, response }: RecordedTurn): Turn {
  const [, reasoning = '', answer = ''] =
    /^<think>\n([\s\S]*)\n<\/think>\n<answer>([\s\S]*)<\/answer>$/.exec(response) ?? [];
  return { question, reasoning, answer };
}

const corrections = read<RecordedCorrection>('corrections.json').map((one) => ({
  image: one.image,
  from: one.from,
  to: one.to,
  ...toTurn(one),
  body: toFenced(one.correctedDescription).body,
}));

/**
 * Figures that the embedded model was not trained on, with the exact text it writes about them: what
 * `tools/record-figures.ts` wrote down in Node. Some are among the app's samples.
 */
export const figures: readonly Figure[] = read<RecordedFigure>('figures.json').map(
  ({ image, description, turns }) => {
    const correction = corrections.find((one) => one.image === image);
    return {
      image,
      path: [`public/samples/${image}`, `${folder}/${image}`].find(existsSync) ?? '',
      description,
      ...toFenced(description),
      turns: turns.map(toTurn),
      ...(correction && { correction }),
    };
  },
);

export type AskedFigure = Figure & {
  readonly turns: readonly [Turn, ...Turn[]];
  readonly correction: Correction;
};

const isAsked = (figure: Figure): figure is AskedFigure =>
  figure.turns.length > 0 && figure.correction !== undefined;

/** Figures with recorded questions and a recorded correction. */
export const askedFigures: readonly AskedFigure[] = figures.filter(isAsked);

/** The app's sample of a bar chart: whole numbers without units, short names, and a recorded correction of its total. */
export const barChart = figure('chart-05.png');
export const otherChart = figure('chart-900-84.png');
export const triangle = figure('geometry-900-80.png');

export function figure(image: string): AskedFigure {
  const found = askedFigures.find((one) => one.image === image);
  if (!found) throw new Error(`There is no recorded figure “${image}” with questions.`);
  return found;
}

/** How the page lays out white space is its own affair. */
export const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

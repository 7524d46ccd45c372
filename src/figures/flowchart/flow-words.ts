import { machines, procedures, trees } from '../../formal/flowchart/sample-words.ts';
import type { Random } from '../../formal/random.ts';
import { adjectives } from '../data/adjectives.ts';
import {
  inCase,
  type LetterCase,
  randomLabels,
  randomName,
  randomNonsense,
  randomPlace,
  randomVerb,
  randomWord,
} from '../words.ts';

/** Words of a procedure; `step` and `question` give another one each time. */
export type ProcedureWords = {
  step(): string;
  question(): string;
  readonly start: string;
  readonly end: string;
  readonly otherEnds: readonly string[];
  readonly yes: string;
  readonly no: string;
};

/** Share of figures whose words come from the large lists, so that they can only be copied. */
const randomShare = 0.45;

const answerPairs: readonly (readonly [string, string])[] = [
  ['yes', 'no'],
  ['Yes', 'No'],
  ['YES', 'NO'],
  ['Y', 'N'],
  ['true', 'false'],
  ['True', 'False'],
  ['T', 'F'],
  ['ok', 'error'],
  ['pass', 'fail'],
  ['1', '0'],
  ['ja', 'nein'],
];

const starts = ['Start', 'Start', 'START', 'Begin', 'Go', 'Open', 'Entry', 'start'];
const ends = ['End', 'End', 'END', 'Stop', 'Done', 'Finish', 'Close', 'Exit', 'end'];

export function answers(random: Random): readonly [string, string] {
  return random.chance(0.6) ? random.pick(answerPairs.slice(0, 3)) : random.pick(answerPairs);
}

function sentence(random: Random): string {
  const noun = () => randomWord(random);
  const verb = () => randomVerb(random);
  return random.pick([
    () => `${verb()} the ${noun()}`,
    () => `${verb()} ${noun()}`,
    () => `${verb()} ${random.integer(2, 90)} ${noun()}`,
    () => `${verb()} ${randomName(random)}`,
    () => `${noun()} ${noun()}`,
    () => `send ${noun()} to ${randomPlace(random)}`,
    () => `${verb()} and ${verb()}`,
    () => `${random.pick(adjectives)} ${noun()}`,
    () => noun(),
    () => `${randomNonsense(random)} ${randomNonsense(random)}`,
  ])();
}

function asked(random: Random): string {
  const noun = () => randomWord(random);
  return random.pick([
    () => `Is the ${noun()} ${random.pick(adjectives)}?`,
    () => `${noun()} ${random.pick(adjectives)}?`,
    () => `enough ${noun()}?`,
    () => `more than ${random.integer(2, 99)} ${noun()}?`,
    () => `${randomVerb(random)} it?`,
    () => `${noun()} or ${noun()}?`,
    () => `${noun()}?`,
    () => `is ${randomName(random)} there?`,
  ])();
}

export function procedureWords(random: Random): ProcedureWords {
  const own = random.chance(randomShare);
  const topic = random.pick(procedures);
  const [yes, no] = answers(random);
  const shouted = random.chance(0.08);
  const letterCase: LetterCase = shouted
    ? 'upper'
    : random.pick(['capitalised', 'capitalised', 'capitalised', 'lower', 'title']);
  const write = (text: string) => (own || shouted ? inCase(text, letterCase) : text);
  const fresh = (list: readonly string[], make: () => string) => {
    const rest = random.shuffle(list);
    const used = new Set<string>();
    return (): string => {
      for (;;) {
        const text = write((own ? undefined : rest.pop()) ?? make());
        if (text.length > 34 || used.has(text.toLowerCase())) continue;
        used.add(text.toLowerCase());
        return text;
      }
    };
  };
  const lower = letterCase === 'lower' && own;
  return {
    step: fresh(topic.steps, () => sentence(random)),
    question: fresh(topic.questions, () => asked(random)),
    start: lower ? 'start' : random.pick(starts),
    end: lower ? 'end' : random.pick(ends),
    otherEnds: own
      ? [write(sentence(random)), write(sentence(random))]
      : random.shuffle([...topic.ends, 'Ask for help', 'Give up', 'Try tomorrow']).map(write),
    yes,
    no,
  };
}

/** Different labels for things that are sorted in a tree or joined in a graph. */
export function thingLabels(random: Random, count: number): string[] {
  if (random.chance(0.55)) return randomLabels(random, count, 16);
  const words = random.pick(trees);
  return words.length < count ? randomLabels(random, count, 14) : random.pickSome(words, count);
}

/** Short names of places in a graph: letters, numbers, codes, names. */
export function vertexLabels(random: Random, count: number): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  switch (random.integer(1, 7)) {
    case 1:
    case 2:
      return random.pickSome(letters, count);
    case 3:
      return random.pickSome(letters, count).map((letter) => letter.toLowerCase());
    case 4:
      return random.shuffle(Array.from({ length: count }, (_, index) => String(index + 1)));
    case 5: {
      const letter = random.pick(['v', 'n', 'P', 'x', 'S']);
      return random.shuffle(Array.from({ length: count }, (_, index) => `${letter}${index + 1}`));
    }
    case 6:
      return randomLabels(random, count, 9);
    default:
      return random.pickSome(
        Array.from({ length: 90 }, (_, index) => String(index + 10)),
        count,
      );
  }
}

/** States and events of a machine. */
export function machineWords(random: Random): {
  states: readonly string[];
  events: readonly string[];
} {
  if (!random.chance(randomShare)) return random.pick(machines);
  const letterCase = random.pick(['lower', 'capitalised', 'upper'] as const);
  const states = random.chance(0.3)
    ? Array.from({ length: 8 }, (_, index) => `${random.pick(['S', 'S', 'q'])}${index}`)
    : Array.from({ length: 8 }, () => inCase(randomWord(random), letterCase));
  const events = random.pick([
    () => ['a', 'b', 'c'],
    () => ['0', '1'],
    () => Array.from({ length: 5 }, () => randomVerb(random)),
    () => Array.from({ length: 5 }, () => `${randomWord(random)}`),
    () => Array.from({ length: 4 }, () => `t = ${random.integer(1, 30)}`),
  ])();
  return { states: [...new Set(states)], events: [...new Set(events)] };
}

const variableSets = [
  ['x', 'total'],
  ['n', 'sum'],
  ['a', 'b'],
  ['k', 's'],
  ['i', 'p'],
  ['count', 'result'],
  ['num', 'acc'],
  ['price', 'tax'],
  ['h', 'w'],
  ['m', 'd'],
  ['left', 'right'],
  ['t', 'v'],
] as const;

/** Two names of variables: letters, usual words or random short nouns. */
export function variableNames(random: Random): readonly [string, string] {
  if (random.chance(0.5)) return random.pick(variableSets);
  if (random.chance(0.5)) {
    const [first = 'x', second = 'y'] = random.pickSome([...'abcdefghjkmnpqrstuvwxyz'], 2);
    return [first, second];
  }
  for (;;) {
    const [first, second] = [randomWord(random), randomWord(random)];
    if (/^[a-z]{3,7}$/.test(first) && /^[a-z]{3,7}$/.test(second) && first !== second)
      return [first, second];
  }
}

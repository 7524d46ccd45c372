import type { DataGrid } from './data-grid.ts';

type Attribute = {
  /** Words of questions, as `foldWord` makes them. */
  readonly words: string;
  /** What the title, a column's name or a unit says where the attribute is what is measured. */
  readonly measured: RegExp;
  /** May also be said of a bar, a line or a slice. */
  readonly drawn?: true;
};

/** Words that say by themselves what they compare. Of a figure about something else they ask what it does not show. */
const attributes: readonly Attribute[] = [
  {
    words: 'taller tallest tall height',
    measured: /\b(?:heights?|tall|cm|m|met(?:re|er)s?|feet|ft|inch(?:es)?)\b/,
    drawn: true,
  },
  {
    words: 'longer longest shorter shortest long length',
    measured:
      /\b(?:lengths?|long|short|distances?|durations?|times?|heights?|[ckm]?m|met(?:re|er)s?|h|min|hours?|minutes?)\b/,
    drawn: true,
  },
  {
    words: 'warmer hotter colder cooler warmest hottest coldest coolest',
    measured: /temperature|°|\b(?:warm|heat|hot|cold|celsius|fahrenheit)/,
  },
  {
    words: 'heavier lighter heaviest lightest weigh',
    measured:
      /\b(?:weigh(?:ts?)?|mass(?:es)?|heavy|k?g|kilograms?|grams?|tonnes?|tons?|lbs?|pounds?)\b/,
  },
  { words: 'older younger oldest youngest', measured: /\b(?:ages?|aged|old)\b/ },
  {
    words: 'farther further',
    measured: /\b(?:distances?|far|km|miles?|k?m|met(?:re|er)s?)\b/,
  },
  { words: 'faster slower', measured: /\b(?:speeds?|fast|km\/h|mph|m\/s)/ },
  {
    words: 'cheaper cost spend spent',
    measured: /\b(?:prices?|costs?|cheap|fees?|rents?|expens|spen[dt]|spending|budget)|\p{Sc}/u,
  },
  {
    words: 'earn earned',
    measured: /\b(?:earn|income|wages?|salar|revenue|profit|turnover|pay)|\p{Sc}/u,
  },
  {
    words: 'popular favourite favorite',
    measured:
      /favou?rite|popular|prefer|chos|choice|vote|survey|\b(?:lik|child|students?\b|pupil|people|person|respondent|sold|sales|visit|users?\b|customer|answers)/,
  },
];

const byWord: ReadonlyMap<string, Attribute> = new Map(
  attributes.flatMap((each) => each.words.split(' ').map((word) => [word, each] as const)),
);

const drawnMark = /^(?:bar|slice|sector|segment|wedge|line|dot|point)$/;

/**
 * Whether a question may use a word of comparison: `heavier` needs a figure about weights. Words that compare anything
 * (`larger`) fit always.
 * @param asked all words of the question, folded: a bar may be tall whatever it stands for
 */
export function attributeFits(
  grid: DataGrid,
  asked: readonly string[],
): (folded: string) => boolean {
  const names = grid.columns.filter(({ unnamed }) => !unnamed).map(({ name }) => name);
  const units = grid.columns.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  // What the rows are is not what is measured: “Height of students” is not about students.
  const noun = grid.rowNoun ?? '';
  const text = [grid.topic.replace(/\bof\s.*$/i, ''), ...names, ...units].join(' ').toLowerCase();
  const whole = `${text} ${grid.topic.toLowerCase()}`.replaceAll(noun === '' ? '\0' : noun, ' ');
  const isDrawn = asked.some((word) => drawnMark.test(word));
  return (folded) => {
    const attribute = byWord.get(folded);
    if (!attribute) return true;
    if (attribute.drawn && isDrawn) return true;
    return attribute.measured.test(attribute.words.startsWith('popular') ? whole : text);
  };
}

const person =
  /^(?:person|people|name|student|pupil|child|children|kid|runner|player|employee|worker|friend|athlete|teacher|reader|member|boy|girl|driver|swimmer)s?$/;
const measuresPeople =
  /\b(?:people|persons?|child(?:ren)?|students?|pupils?|visitors?|voters?|votes?|adults?|kids|respondents?|population|customers?|users?|workers?|passengers?|guests?|inhabitants|favou?rite)\b/;

/**
 * What `people` means in a question: the rows, where they are persons; what is counted, where people are; and nothing
 * that is understood where neither is so, or both.
 */
export function peopleAre(grid: DataGrid): 'rows' | 'measure' | undefined {
  const inRows = person.test(grid.rowNoun ?? '');
  const numeric = grid.columns.filter((column) => column.numeric);
  const [only] = numeric;
  const names = numeric.map(({ name, unit = '' }) => `${name} ${unit}`).join(' ');
  const unclear = only?.unnamed === true && only.unit === undefined;
  const text = `${grid.topic} ${grid.comparable ? names : ''}`.toLowerCase();
  const counted = measuresPeople.test(text) || (unclear && !inRows);
  if (inRows) return counted ? undefined : 'rows';
  return counted ? 'measure' : undefined;
}

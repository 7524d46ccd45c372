/** What a word of a question does. Words that are not here are not understood, and end the recognition. */
export type Role =
  | 'fill'
  | 'more'
  | 'less'
  | 'max'
  | 'min'
  | 'than'
  | 'difference'
  | 'sum'
  | 'total'
  | 'all'
  | 'mean'
  | 'median'
  | 'times'
  | 'ratio'
  | 'share'
  | 'percent'
  | 'percentage-point'
  | 'people'
  | 'between'
  | 'range'
  | 'rise'
  | 'fall'
  | 'change'
  | 'trend'
  | 'second'
  | 'third'
  | 'rank'
  | 'which'
  | 'what'
  | 'how'
  | 'many'
  | 'is'
  | 'as'
  | 'from'
  | 'to'
  | 'per'
  | 'by'
  | 'or'
  | 'at'
  | 'exactly'
  | 'value'
  | 'amount'
  | 'pair'
  | 'item'
  | 'series'
  | 'size'
  | 'exceed';

/** Of words in their folded form (see `foldWord`): without plural s, in lower case. */
const words = {
  fill:
    'the a an has its of in on for there thi that these those it chart graph figure diagram plot picture image data table shown show display ' +
    'please tell me find give calculate compute determine work out according with and both do doe did ha have had ' +
    'can you we they their them choose chose chosen like liked prefer preferred pick picked vote voted sell sold buy ' +
    'bought get got receive received earn earned score scored make made produce produced own owned record recorded measure measured ' +
    'count counted spend spent read reach reached contain hold go went come take took report reported say ' +
    'popular common favourite favorite one be being been answer exact just into represent stand neighbouring consecutive asked surveyed interviewed questioned name came come visit visited travel travelled traveled use used attend attended walk walked ride ate eat drink drank cost weigh finish finished collect collected caught planted born live lived work worked studied study play played watch watched enjoy enjoyed want wanted win won gained',
  more: 'more higher greater larger bigger taller over above longer warmer hotter heavier older farther further faster',
  less: 'less fewer lower smaller shorter below under colder cooler cheaper lighter younger slower',
  max: 'most highest largest biggest greatest tallest maximum max longest peak peaked hottest warmest heaviest top',
  min: 'least lowest smallest fewest minimum min shortest coldest coolest lightest',
  than: 'than',
  difference: 'difference differ gap',
  sum: 'sum plu add added together combined combine',
  total: 'total totaled totalled altogether',
  // Not “every”: “What did every shop sell?” wants a value for each, not their sum.
  all: 'all entire whole overall everything',
  mean: 'mean average avg',
  median: 'median',
  times: 'time',
  ratio: 'ratio',
  share: 'share proportion',
  percent: 'percent percentage %',
  // `toWords` joins these two words.
  'percentage-point': 'percentagepoint',
  people: 'people person',
  between: 'between',
  range: 'range spread',
  rise: 'rise rose risen rising increase increased increasing grow grew grown growing growth',
  fall: 'fall fell fallen falling decrease decreased decreasing drop dropped decline declined shrink down',
  change: 'change changed',
  trend: 'trend',
  second: 'second 2nd',
  third: 'third 3rd',
  rank: 'rank ranked ranking',
  which: 'which who where when whose',
  what: 'what',
  how: 'how',
  many: 'many much',
  is: 'is was are were',
  as: 'as',
  from: 'from since',
  to: 'to until',
  per: 'per',
  by: 'by',
  or: 'or',
  at: 'at',
  exactly: 'exactly equal',
  value: 'value level figure reading height length',
  amount: 'number amount quantity',
  pair: 'two',
  item: 'bar slice category categorie item label group sector segment entry entrie option kind type point row column label dot wedge',
  series: 'line series serie colour color',
  exceed: 'exceed exceeded surpass surpassed',
  size: 'big tall high large long great',
} as const satisfies Readonly<Record<Role, string>>;

const roles: ReadonlyMap<string, Role> = new Map(
  typedEntries(words).flatMap(([role, list]) =>
    list.split(' ').map((word) => [word, role] as const),
  ),
);

function typedEntries<Key extends string>(record: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries<string>(record).map(([key, value]) => [key as Key, value]);
}

/** `undefined` for a word that is not understood. */
export function roleOf(folded: string): Role | undefined {
  return roles.get(folded);
}

const shortNames =
  /^(?:(jan)uary|(feb)ruary|(mar)ch|(apr)il|(jun)e|(jul)y|(aug)ust|(sep)t(?:ember)?|(oct)ober|(nov)ember|(dec)ember|(mon)day|(tue)s(?:day)?|(wed)nesday|(thu)(?:rs?(?:day)?)|(fri)day|(sat)urday|(sun)day)$/;

/** A word as it is compared: lower case, without possessive and plural s, months and days short. */
export function foldWord(word: string): string {
  const lower = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll(/['’]/g, '');
  const short = shortNames
    .exec(lower)
    ?.slice(1)
    .find((part) => part !== undefined);
  if (short) return short;
  if (/^\d/.test(lower)) return lower.replaceAll(',', '');
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')
    ? lower.slice(0, -1)
    : lower;
}

export type Word = {
  readonly folded: string;
  /** As it was written. */
  readonly text: string;
};

/** The words, numbers and signs of a text; punctuation that ends or joins clauses is left out. */
export function toWords(text: string): Word[] {
  const plain = text
    .replaceAll(/\b(add|adds|added)\s+up\s+to\b/gi, '$1')
    .replaceAll(/\b(add|adds|added|make|makes|made)\s+up\b/gi, '$1')
    .replaceAll(/(?:\bpercent(?:age)?|%)[\s-]+points?\b/gi, 'percentagepoint')
    .replaceAll(/\b(?:go|goes|going|went|gone)\s+(up|down)\b/gi, (_, way: string) =>
      way.toLowerCase() === 'up' ? 'rise' : 'fall',
    );
  const found = plain.match(
    /\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?(?![\p{L}\d])|[\p{L}\p{N}_]+(?:['’][\p{L}]+)*|[^\s?.,!:;"“”'‘’()[\]/–—-]/gu,
  );
  return (found ?? []).map((word) => ({ folded: foldWord(word), text: word }));
}

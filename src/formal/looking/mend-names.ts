const months =
  'January February March April May June July August September October November December';
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday';

/** Each in all forms that axes have: `August`, `Aug`, `A`. */
const cycles: readonly (readonly string[][])[] = [
  months.split(' ').map((name) => [name, name.slice(0, 3), name.slice(0, 1)]),
  days.split(' ').map((name) => [name, name.slice(0, 3), name.slice(0, 2), name.slice(0, 1)]),
].map((cycle) => cycle.map((forms) => [...forms]));

/** Names that have to be right, and their share of all, for the others to be known by them. */
const [leastRight, leastShare] = [3, 0.5];
/** Share of the characters of a misread name that are right, at least; of one or two none need be. */
const leastAlike = 0.5;

/**
 * Months or days along an axis, in their order, with those put right that a text reader misread: `Jun jul Au9 S 0 N` are
 * `Jun Jul Aug S O N`.
 * @returns names as they are where they are not in such an order
 */
export function mendNames(names: readonly string[]): string[] {
  for (const cycle of cycles)
    for (const direction of [1, -1]) {
      const formsAt = (start: number, index: number): readonly string[] => {
        const at = (start + direction * index) % cycle.length;
        return cycle[at < 0 ? at + cycle.length : at] ?? [];
      };
      const starts = cycle.map((_, start) => ({
        start,
        right: names.filter((name, index) => formsAt(start, index).includes(name)).length,
      }));
      const [best] = starts.toSorted((a, b) => b.right - a.right);
      if (!best || best.right < leastRight || best.right < names.length * leastShare) continue;
      return names.map((name, index) => mend(name, formsAt(best.start, index)));
    }
  return [...names];
}

function mend(name: string, forms: readonly string[]): string {
  if (forms.includes(name)) return name;
  const read = name.replace(/[.,:;|]+$/, '');
  const [form] = forms
    .filter((one) => Math.abs(one.length - read.length) < 2)
    .map((one) => ({ one, share: shareOf(one, read) }))
    .filter(({ one, share }) => share >= leastAlike || (one.length < 3 && read.length < 3))
    .toSorted((a, b) => b.share - a.share);
  return form?.one ?? name;
}

/** Of the characters of a form those that stand in a reading at their place. */
function shareOf(form: string, read: string): number {
  const lower = read.toLowerCase();
  const right = [...form.toLowerCase()].filter((one, index) => lower[index] === one).length;
  return right / Math.max(form.length, read.length);
}

/** Names that begin with `l` where the others begin with capitals: an `I`, which looks the same (`losefina`). */
export function mendCapitals(names: readonly string[]): string[] {
  const capitals = names.filter((name) => /^\p{Lu}/u.test(name)).length;
  return names.map((name) =>
    /^l\p{Ll}/u.test(name) && capitals * 2 >= names.length - 1 && capitals > 0
      ? `I${name.slice(1)}`
      : name,
  );
}

/** Names that are a word with a number, `Week 3`, of which some were read in the other order, `3 Week`. */
export function mendNumbered(names: readonly string[]): string[] {
  const words = names.flatMap((name) => /^(\p{L}+) \d+$/u.exec(name)?.[1] ?? []);
  const [word] = words;
  const isUsual = words.length * 2 > names.length && words.every((one) => one === word);
  return names.map((name) => {
    const [, number, other] = /^(\d+) (\p{L}+)$/u.exec(name) ?? [];
    return isUsual && other === word && number !== undefined ? `${other} ${number}` : name;
  });
}

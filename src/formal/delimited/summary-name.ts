const summary =
  /^(?:(?:grand|sub)[\s-]*)?totals?$|^(?:sum|all|overall|average|avg|mean|gesamt|insgesamt|summe|durchschnitt|mittelwert)$/i;
const mentioned =
  /^all\b|\b(?:sub-?)?totals?\b|\b(?:sum|overall|averages?|avg|mean|gesamt\w*|insgesamt|summe|durchschnitt)\b/i;

/**
 * Whether a name of a row or a column says that it sums up the others: `Total`, `**Total**`, `Average`. `maybe` where it
 * says more than that, such as `Total sales`: it may sum up the others, or be a thing of its own.
 */
export function isSummary(name: string): boolean | 'maybe' {
  const plain = name.replaceAll(/[*_:`]/g, '').trim();
  if (summary.test(plain)) return true;
  return mentioned.test(plain) ? 'maybe' : false;
}

/** A word in lower case, points of the description written together (`ABC`), or an unknown of it. */
export type QuestionToken =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string };

/** Words after which letters are points even where they are written small. */
const beforePoints =
  /^(?:angle|angles|side|segment|line|arc|chord|triangle|rectangle|square|quadrilateral|parallelogram|trapezoid|rhombus|kite|pentagon|hexagon|polygon|circle|vertex|length)$/;
/** Two-letter words are no sides. */
const smallWords =
  /^(?:a|an|is|of|at|in|to|be|it|on|as|by|do|if|or|so|up|us|we|me|my|no|go|he|am|i|the|and|for|are|has|its|you)$/;

/**
 * The words and names of a question; `undefined` where it has something else: numbers, names of points that are not in
 * the description, more than 300 characters.
 */
export function tokenizeQuestion(
  question: string,
  points: readonly string[],
  variables: readonly string[],
): QuestionToken[] | undefined {
  if (question.length > 300) return undefined;
  const text = question
    .replaceAll(/\\(?:overline|text|mathrm|widehat)\{(\w+)\}/g, ' $1 ')
    .replaceAll(/\bm\s*(?=∠|\\angle|<)/g, ' measure ')
    .replaceAll(/∠|\\angle|∡|<(?=\s*[A-Z])/g, ' angle ')
    .replaceAll(/[△▵∆]|\\triangle/g, ' triangle ')
    .replaceAll(/[⊙]|\\odot/g, ' circle ')
    .replaceAll(/\+/g, ' plus ')
    .replaceAll(/°/g, ' degrees ')
    .replaceAll(/[’′]/g, "'")
    .replaceAll(/\b([Ww]hat|[Ii]t|[Hh]ow|[Ww]here|[Ll]et)'s\b/g, '$1 is')
    .replaceAll(/\bquestion\s+mark\b|[“"'(]\?[”"')]/gi, ' marked ')
    .replaceAll(/\b(?:distance|length|way)\s+(?:all\s+)?around\b/gi, ' perimeter ')
    .replaceAll(
      /\b(?:sum|total\s+length|total)\s+of\s+(?:all\s+)?(?:(?:of\s+)?(?:the|its)\s+)?(?:three\s+|four\s+)?sides\b/gi,
      ' perimeter ',
    )
    .replaceAll(/\b(?:total|whole|overall)\s+(?=perimeter|area|circumference)/gi, ' ')
    .replaceAll(
      /\bside\s+(?:that\s+is\s+)?(?:opposite|across\s+from)(?:\s+to)?\s+the\s+right\s+angle\b/gi,
      ' hypotenuse ',
    )
    .replaceAll(/[?.,!:;=“”"()$|]/g, ' ');
  const tokens: QuestionToken[] = [];
  const parts = text.split(/\s+/).filter((part) => part !== '');
  for (const [index, raw] of parts.entries()) {
    const last = tokens.findLast(
      (token) => token.kind !== 'word' || !/^(?:of|at|the)$/.test(token.word),
    );
    const after = last?.kind === 'word' ? last.word : '';
    if (variables.includes(raw) && !/^(?:a|i|the)$/i.test(raw)) {
      tokens.push({ kind: 'variable', name: raw });
      continue;
    }
    const word = raw.toLowerCase().replace(/'s$/, '');
    const isCapital = /^[A-Z]/.test(raw) && /^(?:[A-Z][\d']*)+$/.test(raw);
    const mayBeSmall =
      beforePoints.test(after) &&
      /^[a-z]{1,6}$/.test(raw) &&
      (!smallWords.test(raw) || (raw === 'a' && index === parts.length - 1));
    const names = isCapital
      ? splitNames(raw, points)
      : mayBeSmall
        ? splitNames(raw.toUpperCase(), points)
        : undefined;
    // `A` and `I` can begin a sentence as words.
    const isArticle = /^(?:A|I)$/.test(raw) && tokens.length === 0;
    if (names && !isArticle) tokens.push({ kind: 'points', points: names });
    else if (
      isCapital &&
      !isArticle &&
      raw.length < 7 &&
      !/^(?:WHAT|HOW|FIND|THE|IS|OF)$/.test(raw)
    )
      return undefined;
    else if (/^[a-z]+$/.test(word)) tokens.push({ kind: 'word', word });
    else return undefined;
  }
  return tokens;
}

/** The points that a run of capitals names, longest names first; `undefined` where a part is none. */
function splitNames(text: string, points: readonly string[]): string[] | undefined {
  const byLength = [...points].sort((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = text;
  while (rest !== '') {
    const next = byLength.find((point) => point !== '' && rest.startsWith(point));
    if (next === undefined) return undefined;
    found.push(next);
    rest = rest.slice(next.length);
  }
  return found;
}

import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import { checkConsistency } from './check-consistency.ts';
import type { GeometryDescription } from './description.ts';
import { FormReader, type PlacedProblem } from './read-forms.ts';

/**
 * Reads logic forms, one or several a line. A predicate that is unknown is kept with a warning; a bracket that is not
 * closed is an error. Numbers and relations that contradict each other are warnings at the later form.
 */
export function parseGeometry(
  text: string,
  options: ParseOptions = {},
): ParseResult<GeometryDescription> {
  const refusal = refuseTooLong(text);
  if (refusal) return refusal;
  const partial = options.partial === true;
  const reader = new FormReader(text, partial);
  reader.readAll();
  const description: GeometryDescription = { forms: reader.forms.map(({ form }) => form) };
  // A text that is still growing would be marked for what is yet to come.
  const contradictions = (partial ? [] : checkConsistency(description)).flatMap(
    ({ form, severity, message, expected }): PlacedProblem[] => {
      const placed = reader.forms[form];
      if (!placed) return [];
      return [
        { severity, start: placed.start, length: placed.end - placed.start, message, expected },
      ];
    },
  );
  const found = [...reader.problems, ...contradictions];
  const problems = toProblems(text, found);
  if (reader.forms.length > 0 || partial) return toParseResult(description, problems);
  if (problems.some(({ severity }) => severity === 'error'))
    return toParseResult<GeometryDescription>(undefined, problems);
  const empty: Problem = {
    severity: 'error',
    line: 1,
    column: 1,
    length: 0,
    message: 'There is no logic form here. Begin with a figure, such as `Triangle(A,B,C)`.',
    found: text.trim().slice(0, 40),
    expected: 'a form like `Triangle(A,B,C)`',
  };
  return toParseResult<GeometryDescription>(undefined, [empty, ...problems]);
}

/** Lines and columns from offsets, in one walk through the text. */
function toProblems(text: string, placed: readonly PlacedProblem[]): Problem[] {
  const sorted = [...placed].sort((a, b) => a.start - b.start);
  let line = 1;
  let lineStart = 0;
  return sorted.map(({ start, length, ...rest }) => {
    for (;;) {
      const next = text.indexOf('\n', lineStart);
      if (next < 0 || next >= start) break;
      line += 1;
      lineStart = next + 1;
    }
    const column = start - lineStart + 1;
    return {
      ...rest,
      line,
      column,
      length,
      found: text.slice(start, start + Math.min(length, 80)),
    };
  });
}

import { isUnknownFigure } from './unknown-figure.ts';

/**
 * Questions that fit what was read: templates of the description's language with its labels filled
 * in.
 * @param templates by fence language, `*` for any; `{label}` and `{other}` stand for two labels
 * @param asked questions that were asked already; they are not suggested again
 * @returns at most `count`, in the order of the templates
 */
export function suggestQuestions(
  templates: Readonly<Record<string, readonly string[]>>,
  description: string,
  asked: readonly string[],
  count = 4,
): string[] {
  if (isUnknownFigure(description)) return [];
  const fence = /```(\w+)\n([\s\S]*?)(?:```|$)/.exec(description);
  const [, language = '', body = ''] = fence ?? [];
  const labels = readLabels(language, body);
  // The language is the model's word: it may name what every object inherits, such as
  // `constructor`.
  const own = Object.hasOwn(templates, language) ? templates[language] : templates['*'];
  const filled = (own ?? []).flatMap((template) => {
    if (template.includes('{label}') && labels[0] === undefined) return [];
    if (template.includes('{other}') && labels[1] === undefined) return [];
    // By function: `$&` in a label is text.
    return template.replaceAll(
      /\{(label|other)\}/g,
      (_, name) => labels[name === 'label' ? 0 : 1] ?? '',
    );
  });
  return filled.filter((question) => !asked.includes(question)).slice(0, count);
}

/**
 * Labels worth asking about, at most two: different rows of a chart with the larger value first, the
 * points of a triangle.
 */
function readLabels(language: string, body: string): string[] {
  if (language === 'csv') {
    const rows = body.split('\n').flatMap((line) => {
      const [label = '', value = ''] = line.split(',').map((cell) => cell.trim());
      return label !== '' && value !== '' && Number.isFinite(Number(value))
        ? [{ label, value: Number(value) }]
        : [];
    });
    const [first] = rows;
    const second = rows.find((row) => row.label !== first?.label);
    if (!first || !second) return first ? [first.label] : [];
    return first.value < second.value ? [second.label, first.label] : [first.label, second.label];
  }
  if (language === 'geometry') {
    const unknown = /Angle\((\w)\)\),\?\)/.exec(body);
    const known = /Angle\((\w)\)/.exec(body);
    return [unknown?.[1] ?? known?.[1] ?? []].flat();
  }
  return [];
}

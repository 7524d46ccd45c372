import katex from 'katex';

export type TypesetResult =
  | { readonly ok: true; readonly mathml: string }
  /** `position`: where in the formula, counted from 0; absent where KaTeX does not tell. */
  | { readonly ok: false; readonly message: string; readonly position?: number };

/**
 * One formula as presentation MathML, without its source annotation.
 * Never throws; commands that could fetch or link anything are not trusted, and macros are bounded.
 */
export function typeset(tex: string): TypesetResult {
  try {
    const html = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: true,
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 200,
      maxSize: 20,
    });
    const mathml = /<math[\s\S]*<\/math>/.exec(html)?.[0] ?? '';
    const bare = mathml.replace(/<annotation\b[\s\S]*?<\/annotation>/g, '');
    return { ok: true, mathml: bare };
  } catch (thrown) {
    if (thrown instanceof katex.ParseError) {
      const { message, position } = thrown as { message: string; position?: number };
      // KaTeX repeats the formula behind this, with combining marks under the place.
      const words = message
        .replace(/^KaTeX parse error:\s*/, '')
        .replace(/\s*(?:at position \d+|at end of input)?:\s[\s\S]*$/, '');
      return { ok: false, message: words, ...(position !== undefined && { position }) };
    }
    // A RangeError: thousands of nested braces overflow KaTeX's recursive parser.
    return { ok: false, message: 'The formula is nested too deeply' };
  }
}

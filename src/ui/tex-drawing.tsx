import { MathFormula } from './math-formula.tsx';

type TexDrawingProps = { readonly formulas: readonly string[]; readonly label: string };

/** Formulas as set by KaTeX, one below the other. */
export function TexDrawing({ formulas, label }: TexDrawingProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, with the keyboard too
    <section className="tex-drawing" data-testid="as-read-drawing" aria-label={label} tabIndex={0}>
      {formulas.map((tex, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two formulas can be the same
        <MathFormula key={index} tex={tex} display />
      ))}
    </section>
  );
}

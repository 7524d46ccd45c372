import katex from 'katex';
import 'katex/dist/katex.min.css';
import { memo, useLayoutEffect, useRef } from 'react';

type MathFormulaProps = { readonly tex: string; readonly display: boolean };

/**
 * Renders into a node rather than to HTML: the page's policy drops style attributes that arrive
 * in markup, while those that KaTeX sets on elements hold. The limits bound what a text from a
 * model can make it do.
 */
export const MathFormula = memo(function MathFormula({ tex, display }: MathFormulaProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!ref.current) return;
    try {
      katex.render(tex, ref.current, {
        displayMode: display,
        trust: false,
        // What it would show instead has a style attribute, which the policy reports.
        throwOnError: true,
        strict: 'ignore',
        maxExpand: 200,
        maxSize: 20,
        errorColor: 'currentColor',
      });
    } catch {
      // Not TeX, or nested too deeply: as it is written.
      ref.current.textContent = tex;
    }
  }, [tex, display]);
  return <span ref={ref} className={display ? 'math display' : 'math'} />;
});

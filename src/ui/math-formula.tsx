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
    katex.render(tex, ref.current, {
      displayMode: display,
      trust: false,
      throwOnError: false,
      strict: 'ignore',
      maxExpand: 200,
      maxSize: 20,
      errorColor: 'currentColor',
    });
  }, [tex, display]);
  return <span ref={ref} className={display ? 'math display' : 'math'} />;
});

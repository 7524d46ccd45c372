import { memo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { normalizeMath } from '../core/normalize-math.ts';
import { escapeMarkdown, splitBlocks, stableMarkdown } from '../core/stable-markdown.ts';
import type { EquationCheck } from '../formal/equations/equation-check.ts';
import { markText } from './checked-marks.ts';
import { markSteps } from './checked-plugin.ts';
import { MathFormula } from './math-formula.tsx';

const plugins = [remarkGfm, remarkMath];

const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ),
  // Text from a model must not make the browser fetch anything.
  img: ({ alt }) => <span>{alt ? `[image: ${alt}]` : '[image]'}</span>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/useSemanticElements: no form fields, so no fieldset
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, with the keyboard too
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  pre: ({ node, children }) => {
    const [code] = node?.children ?? [];
    const classes = code?.type === 'element' ? code.properties.className : undefined;
    // A display formula comes as a code block of its own class.
    if (Array.isArray(classes) && classes.includes('math-display')) return <>{children}</>;
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, with the keyboard too
      <pre tabIndex={0}>{children}</pre>
    );
  },
  code: ({ className, children }) => {
    const isMath = className?.includes('math-') ?? false;
    if (!isMath) return <code className={className}>{children}</code>;
    const display = className?.includes('math-display') ?? false;
    return <MathFormula tex={String(children).trim()} display={display} />;
  },
};

type MarkdownBlockProps = {
  readonly text: string;
  /** Follows as plain text. */
  readonly tail: string;
  /** Where the text begins in the whole. */
  readonly offset: number;
  /** The equations of this block, in a form that is the same string for the same checks. */
  readonly checks: string;
};

/** A block whose text and checks do not change is not parsed again. */
const MarkdownBlock = memo(function MarkdownBlock(props: MarkdownBlockProps) {
  const { text, tail, offset, checks } = props;
  const marked = markText(text, offset, JSON.parse(checks));
  return (
    <Markdown
      remarkPlugins={plugins}
      rehypePlugins={[[markSteps, marked.marks]]}
      components={components}
    >
      {normalizeMath(marked.text) + escapeMarkdown(tail)}
    </Markdown>
  );
});

type MarkdownViewProps = {
  readonly text: string;
  readonly streaming: boolean;
  readonly checks: readonly EquationCheck[];
};

export function MarkdownView({ text, streaming, checks }: MarkdownViewProps) {
  const { stable, tail } = streaming ? stableMarkdown(text) : { stable: text, tail: '' };
  const openFence = /^(?:```|~~~)/.test(tail);
  const blocks = withOffsets(splitBlocks(stable));
  return (
    <>
      {blocks.map((block, index) => (
        <MarkdownBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only ever added at the end
          key={index}
          text={block.text}
          offset={block.offset}
          checks={checksWithin(checks, block)}
          tail={openFence || index < blocks.length - 1 ? '' : tail}
        />
      ))}
      {openFence && (
        <pre>
          <code>{tail.replace(/^[^\n]*\n?/, '')}</code>
        </pre>
      )}
    </>
  );
}

type Block = { readonly text: string; readonly offset: number };

function withOffsets(blocks: readonly string[]): Block[] {
  let offset = 0;
  return blocks.map((text) => {
    const block = { text, offset };
    offset += text.length;
    return block;
  });
}

function checksWithin(checks: readonly EquationCheck[], { text, offset }: Block): string {
  const end = offset + text.length;
  const own = checks.filter((check) => check.start >= offset && check.end <= end);
  return JSON.stringify(own.filter((check) => check.verdict !== 'unchecked'));
}

import { memo } from 'react';
import { CopyButton } from './copy-button.tsx';
import { parseFences } from './parse-fences.ts';

type DescriptionBlockProps = { readonly text: string; readonly streaming: boolean };

/** What the model read, in the formal language it wrote it in. */
export const DescriptionBlock = memo(function DescriptionBlock(props: DescriptionBlockProps) {
  const { text, streaming } = props;
  const blocks = parseFences(text, streaming);
  const languages = blocks.map((block) => block.language).filter((language) => language !== '');
  return (
    <section className="description" aria-label="As read">
      <header>
        <h2>As read</h2>
        {languages.length > 0 && <span className="tag">{[...new Set(languages)].join(', ')}</span>}
        {!streaming && text !== '' && (
          <CopyButton
            text={blocks.map((block) => block.body).join('\n\n')}
            label="Copy the description"
          />
        )}
      </header>
      <div className="description-body" data-testid="description" aria-busy={streaming}>
        {blocks.length === 0 ? (
          <pre>
            <code>{streaming && <span className="caret" />}</code>
          </pre>
        ) : (
          blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only added at the end
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, with the keyboard too
            <pre key={index} data-language={block.language} tabIndex={0}>
              <code>
                {block.body}
                {streaming && index === blocks.length - 1 && <span className="caret" />}
              </code>
            </pre>
          ))
        )}
      </div>
    </section>
  );
});

import { useEffect, useMemo, useState } from 'react';
import type { FoundText } from '../core/conversation.ts';
import type { Part } from '../core/reduce-run.ts';
import { isUnknownFigure } from '../core/unknown-figure.ts';
import { type FencedBlock, parseFences } from '../formal/parse-fences.ts';
import { languageOf } from '../formal/registry.ts';
import { AsReadBlock } from './as-read-block.tsx';
import { BlockEditor } from './block-editor.tsx';
import { createDraftBlock, fromDraft, toDraft, toFencedBlock } from './description-draft.ts';
import { DescriptionEditing } from './description-editing.tsx';
import { drawsInPage, liesOverFigure } from './drawing-canvas.ts';
import { FigureCard } from './figure-card.tsx';
import { printFoundText } from './found-text.tsx';
import { modelTitle } from './model-chip.tsx';
import { ReadingHead } from './reading-head.tsx';
import { ReadingHistory } from './reading-history.tsx';
import type { ReadingMode } from './reading-mode.tsx';
import { UnknownFigure } from './unknown-figure.tsx';
import { useApp, useAppView } from './use-app.ts';
import { useDescriptionDraft } from './use-description-draft.ts';

type ReadingViewProps = {
  /** What the model read; absent where it has read nothing. */
  readonly read: string | undefined;
  readonly streaming: boolean;
  readonly showsFigure: boolean;
  /** The conversation rests on this: it can be edited, and a correction shows here in its place. */
  readonly isAuthority: boolean;
  /** Not about to be written once more: a correction of it would be lost. */
  readonly isFinal: boolean;
  /** Attempts that another one supersedes. */
  readonly attempts: readonly Part[];
  readonly onReason: () => void;
};

/** The figure and its description: as text, as drawn, beside or over each other, and to be corrected. */
export function ReadingView(props: ReadingViewProps) {
  const { read, streaming, showsFigure, isAuthority, isFinal, attempts, onReason } = props;
  const id = useApp((state) => state.open?.conversation.id ?? '');
  const hasImage = useApp((state) => state.open?.conversation.image !== undefined);
  const given = useApp((state) =>
    isAuthority ? state.open?.conversation.givenDescription : undefined,
  );
  const reader = useApp((state) =>
    state.open ? modelTitle(state.catalog, state.open.conversation.modelId) : undefined,
  );
  const [mode, setMode] = useState<ReadingMode>('side');
  const [draft, setDraft] = useDescriptionDraft(id);
  const [added, setAdded] = useState<string>();

  const whole = given ?? read ?? '';
  const isUnknown = !streaming && isUnknownFigure(whole);
  const text = isUnknown ? '' : whole;
  const canEdit = isAuthority && isFinal && !streaming;
  const edits = canEdit ? draft : undefined;
  const title = titleOf(read, given, isUnknown, edits !== undefined);
  const blocks = useMemo(
    () => edits?.map(toFencedBlock) ?? parseFences(text, streaming),
    [edits, text, streaming],
  );
  // Every draft has at least one block, so that there is something to type into.
  const edit = () => {
    const start = toDraft(text);
    setDraft(start.length > 0 ? start : [createDraftBlock('chart', '')]);
  };
  const close = () => {
    setDraft(undefined);
    setAdded(undefined);
  };
  const addBlock = () => {
    const block = createDraftBlock('chart', '');
    setAdded(block.key);
    setDraft([...(edits ?? []), block]);
  };
  const addText = (lines: readonly FoundText[]) =>
    void printFoundText(lines).then((body) => {
      const block = createDraftBlock('text', body);
      setAdded(block.key);
      setDraft([...(edits ?? toDraft(text)), block]);
    });
  const { editDescription } = useAppView();
  useEffect(() => {
    if (!canEdit) return;
    editDescription.current = edit;
    return () => {
      if (editDescription.current === edit) editDescription.current = undefined;
    };
  });
  const onUseText = canEdit ? addText : undefined;
  const figureOf = (index: number) =>
    !hasImage ? 'none' : index > 0 || !showsFigure ? (mode === 'text' ? 'none' : 'plain') : 'card';
  return (
    <section className="reading" aria-label={title}>
      <ReadingHead
        title={title}
        reader={read !== undefined && isReading(title) ? reader : undefined}
        languages={[...new Set(blocks.map(({ language }) => language).filter(Boolean))]}
        modes={blocks.some((block) => languageOf(block.language, block.body) !== undefined)}
        mode={mode}
        over={hasImage ? overWords(blocks) : undefined}
        onMode={setMode}
        copied={streaming || edits ? '' : blocks.map(({ body }) => body).join('\n\n')}
        onEdit={canEdit && !edits && !isUnknown ? edit : undefined}
      />
      {blocks.length === 0 && showsFigure && !streaming && <FigureCard onUseText={onUseText} />}
      {isUnknown && !edits && <UnknownFigure />}
      {(blocks.length > 0 ? blocks : streaming ? [nothingYet] : []).map((block, index) => {
        const own = edits?.[index];
        return (
          <AsReadBlock
            key={own?.key ?? index}
            block={block}
            mode={mode}
            streaming={streaming}
            caret={streaming && index === Math.max(0, blocks.length - 1)}
            figure={figureOf(index)}
            onUseText={onUseText}
            editor={
              own &&
              ((reading) => (
                <BlockEditor
                  block={own}
                  number={blocks.length > 1 ? index + 1 : undefined}
                  reading={reading}
                  autoFocus={added === undefined ? index === 0 : own.key === added}
                  onChange={(next, further = []) =>
                    setDraft(
                      edits?.flatMap((one) => (one.key === own.key ? [next, ...further] : one)),
                    )
                  }
                  onRemove={
                    blocks.length > 1
                      ? () => setDraft(edits?.filter((one) => one.key !== own.key))
                      : undefined
                  }
                />
              ))
            }
          />
        );
      })}
      {edits ? (
        <DescriptionEditing
          draft={fromDraft(edits)}
          start={fromDraft(toDraft(text))}
          original={text}
          onAddBlock={addBlock}
          onClose={close}
          onReason={onReason}
        />
      ) : (
        <ReadingHistory read={read} given={given} attempts={attempts} />
      )}
    </section>
  );
}

type Title = 'As read' | 'Not read' | 'Description' | 'Corrected';

function isReading(title: Title): boolean {
  return title === 'As read' || title === 'Not read';
}

function titleOf(
  read: string | undefined,
  given: string | undefined,
  isUnknown: boolean,
  isEdited: boolean,
): Title {
  if (isUnknown) return isEdited ? 'Description' : 'Not read';
  if (given === undefined) return 'As read';
  return read === undefined || isUnknownFigure(read) ? 'Description' : 'Corrected';
}

const nothingYet: FencedBlock = { language: '', body: '', closed: false };

/** Where any block says where on the figure things are, its drawing lies over it; others can only be wiped across. */
function overWords(blocks: readonly FencedBlock[]): 'Overlay' | 'Slider' | undefined {
  const ids = blocks.flatMap(({ language, body }) => languageOf(language, body)?.id ?? []);
  if (ids.some(liesOverFigure)) return 'Overlay';
  return ids.some((id) => !drawsInPage(id)) ? 'Slider' : undefined;
}

import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { type LanguageEntry, languageEntry, languageOf } from '../formal/registry.ts';
import { AsReadBlock } from './as-read-block.tsx';
import { BlockEditor } from './block-editor.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import {
  createDraftBlock,
  type DraftBlock,
  fenceFor,
  fromDraft,
  keepDraft,
  keptDraft,
  toDraft,
  toFencedBlock,
} from './description-draft.ts';
import { leftOutWords, takeFences } from './fenced-text.ts';
import { Icon } from './icon.tsx';
import { readTextFile, type TextFile, textFileTypes } from './text-file.ts';
import { useActions, useAppView } from './use-app.ts';

type ByHandScreenProps = {
  /** A file that was dropped on the page, already read. */
  readonly file: TextFile | undefined;
  readonly onBack: () => void;
};

const draftKey = 'by-hand';

/** Starts a conversation from a description that the user types, pastes, opens or takes as a template. */
export function ByHandScreen({ file, onBack }: ByHandScreenProps) {
  const actions = useActions();
  const { remark } = useAppView();
  const picker = useRef<HTMLInputElement>(null);
  const [blocks, setBlocks] = useState<readonly DraftBlock[]>(
    () => (file && blocksOf(file)) ?? keptDraft(draftKey) ?? [createDraftBlock('chart', '')],
  );
  const [fileName, setFileName] = useState(file?.name);
  const [refusal, setRefusal] = useState<string>();
  const [replacing, setReplacing] = useState<() => void>();

  const change = (next: readonly DraftBlock[]) => {
    keepDraft(draftKey, next);
    setBlocks(next);
  };
  // Another file can be dropped while this is open.
  useEffect(() => {
    if (!file) return;
    setFileName(file.name);
    setBlocks((before) => inPlaceOf(before, blocksOf(file)));
  }, [file]);

  const description = fromDraft(blocks);
  const [first] = blocks;
  const known = first && languageOf(first.language, first.body);
  const pristine = blocks.every(({ body }) => body.trim() === '' || templates.has(body));
  const unlessTyped = (replace: () => void) => {
    if (pristine) replace();
    else setReplacing(() => replace);
  };

  const fillIn = (entry: LanguageEntry) =>
    void entry.load().then(
      ({ template }) => {
        templates.add(template);
        setFileName(undefined);
        change(inPlaceOf(blocks, [createDraftBlock(fenceFor(entry.id, template), template)]));
      },
      () => setRefusal('The template could not be loaded. Check the connection.'),
    );
  const changeBlock = (next: DraftBlock, further: readonly DraftBlock[] = []) =>
    change(blocks.flatMap((one) => (one.key === next.key ? [next, ...further] : one)));
  const changeFirst = (next: DraftBlock, further?: readonly DraftBlock[]) => {
    const entry = languageOf(next.language, next.body);
    // Who looks through the languages wants to see the template of each.
    if (entry && entry !== known && templates.has(next.body)) fillIn(entry);
    else changeBlock(next, further);
  };
  const takeFile = (event: ChangeEvent<HTMLInputElement>) => {
    const [picked] = event.target.files ?? [];
    // The same file may be chosen again.
    event.target.value = '';
    if (!picked) return;
    void readTextFile(picked).then((read) => {
      if ('refusal' in read) {
        setRefusal(read.refusal);
        return;
      }
      setRefusal(undefined);
      unlessTyped(() => {
        setFileName(read.name);
        change(inPlaceOf(blocks, blocksOf(read)));
        if (takeFences(read.text)?.leavesOut) remark(leftOutWords);
      });
    });
  };
  const start = () => {
    keepDraft(draftKey, undefined);
    void actions.startByHand(description, fileName);
  };
  const tools = (
    <>
      <button
        type="button"
        className="button small"
        data-testid="by-hand-template"
        onClick={() => unlessTyped(() => fillIn(known ?? languageEntry('chart')))}
      >
        Template
      </button>
      <button type="button" className="button small" onClick={() => picker.current?.click()}>
        <Icon name="upload" /> Open file
      </button>
    </>
  );
  return (
    <div className="by-hand">
      <div className="by-hand-head">
        <button type="button" className="icon-button" aria-label="Back" onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1>Start from a description</h1>
      </div>
      <p className="muted">
        Write what a figure shows in one of its formal languages. It is drawn as you type, and
        questions are answered from it.
      </p>
      <input
        ref={picker}
        hidden
        type="file"
        accept={textFileTypes}
        aria-label="Open a description file"
        data-testid="by-hand-file"
        onChange={takeFile}
      />
      {refusal !== undefined && (
        <p className="note" role="alert">
          {refusal}
        </p>
      )}
      <section className="reading" aria-label="Your description">
        {blocks.map((block, index) => (
          <AsReadBlock
            key={block.key}
            block={toFencedBlock(block)}
            mode="side"
            streaming={false}
            caret={false}
            figure="none"
            editor={(reading) => (
              <BlockEditor
                block={block}
                number={blocks.length > 1 ? index + 1 : undefined}
                reading={reading}
                autoFocus={index === 0}
                {...(index === 0 && { tools, languageTestId: 'by-hand-language' })}
                onChange={index === 0 ? changeFirst : changeBlock}
                onRemove={
                  index > 0
                    ? () => change(blocks.filter((one) => one.key !== block.key))
                    : undefined
                }
              />
            )}
          />
        ))}
      </section>
      <div className="row end">
        <button
          type="button"
          className="button quiet"
          onClick={() => change([...blocks, createDraftBlock('chart', '')])}
        >
          <Icon name="plus" /> Add a block
        </button>
        <button
          type="button"
          className="button primary"
          data-testid="by-hand-start"
          disabled={description === ''}
          onClick={start}
        >
          Start
        </button>
      </div>
      {replacing && (
        <ConfirmDialog
          title="Replace what you wrote?"
          text="The text in the editor is lost."
          confirm="Replace it"
          onConfirm={replacing}
          onClose={() => setReplacing(undefined)}
        />
      )}
    </div>
  );
}

/** Texts that nobody has to be asked about before they are replaced. */
const templates = new Set<string>();

function blocksOf({ text, language }: TextFile): readonly DraftBlock[] {
  if (language !== undefined)
    return [createDraftBlock(fenceFor(language, text), text.replace(/\s+$/, ''))];
  return takeFences(text)?.blocks ?? toDraft(text);
}

/** The first editor stays, so that undo in it brings back what was there. */
function inPlaceOf(
  before: readonly DraftBlock[],
  [first, ...others]: readonly DraftBlock[],
): readonly DraftBlock[] {
  const [old] = before;
  return first ? [{ ...first, key: old?.key ?? first.key }, ...others] : before;
}

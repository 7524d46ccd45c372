import { diffLines } from 'diff';

type CorrectionLinesProps = { readonly before: string; readonly after: string };

/** Lines removed and added; unchanged ones stay as the ground they stand on. Said in words too. */
export function CorrectionLines({ before, after }: CorrectionLinesProps) {
  const rows = diffLines(`${before}\n`, `${after}\n`).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => ({ line, change: added ? 'added' : removed ? 'removed' : 'same' }) as const),
  );
  return (
    <ol className="diff" data-testid="correction-diff">
      {rows.map(({ line, change }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines can be the same
        <li key={index} data-change={change}>
          <span className="diff-word">{change === 'same' ? '' : change}</span>
          {change === 'removed' ? <del>{line}</del> : null}
          {change === 'added' ? <ins>{line}</ins> : null}
          {change === 'same' ? <span>{line}</span> : null}
        </li>
      ))}
    </ol>
  );
}

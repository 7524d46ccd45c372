import { memo } from 'react';
import type { StageUsage } from '../core/reasoning-event.ts';
import {
  formatSeconds,
  formatSpeed,
  formatSums,
  formatTaken,
  formatTokens,
} from './format-quantity.ts';

type RunSummaryProps = { readonly usage: readonly StageUsage[] };

/** What a finished run cost, a line a stage. */
export const RunSummary = memo(function RunSummary({ usage }: RunSummaryProps) {
  if (usage.length === 0) return null;
  return (
    <div className="status-line" data-testid="status-line">
      {usage.map((stage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stage can run twice, and the list never changes
        <p key={index}>
          <span className="stage">{stageTitle(usage, index)}</span> {stageWords(stage).join(' · ')}
        </p>
      ))}
    </div>
  );
});

/** A description that was asked for twice has two lines. */
function stageTitle(usage: readonly StageUsage[], index: number): string {
  if (usage[index]?.stage !== 'formalize') return 'Reasoning';
  return index === 0 ? 'Reading' : 'Second try';
}

function stageWords(stage: StageUsage): string[] {
  const speed = stage.decodeTokensPerSecond;
  const cached = stage.cachedTokens > 0 ? ` (${stage.cachedTokens} cached)` : '';
  return [
    ...(stage.encodeMs === undefined ? [] : [`image ${formatSeconds(stage.encodeMs)}`]),
    `prefill ${formatTokens(stage.promptTokens)}${cached} ${formatSeconds(stage.prefillMs)}`,
    `wrote ${formatTokens(stage.outputTokens)}`,
    ...(speed === undefined ? [] : [formatSpeed(speed)]),
    ...(stage.computedSums ? [formatSums(stage.computedSums)] : []),
    ...(stage.solvedByApp ? ['answered by the app’s solver'] : []),
    ...(stage.laidOut ? ['laid out by the app'] : []),
    ...(stage.takenFromFigure ? [formatTaken(stage.takenFromFigure)] : []),
  ];
}

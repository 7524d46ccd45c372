import type { StageUsage } from '../core/reasoning-event.ts';
import type { Run } from '../core/reduce-run.ts';
import type { AppState } from '../state/app-state.ts';
import { type Fact, FactList } from './fact-list.tsx';
import { formatSeconds, formatSpeed, formatTokens } from './format-quantity.ts';
import { useApp } from './use-app.ts';

/** What the latest finished run cost, stage by stage. */
export function RunFacts() {
  const run = useApp(latestMeasuredRun);
  const wasHidden = useApp((state) => run && state.open?.circumstances[run.id]?.wasHidden);
  if (run?.state.status !== 'ended') return null;
  return (
    <section aria-label="Latest run">
      <h3>Latest run</h3>
      {run.state.usage.map((usage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stage can run twice, and the list never changes
        <div key={index}>
          <h4>{stageTitle(usage, index)}</h4>
          <FactList facts={stageFacts(usage)} />
        </div>
      ))}
      {wasHidden !== undefined && (
        <p className="muted">
          {wasHidden
            ? 'The page was hidden during this run: browsers slow hidden pages down.'
            : 'The page was visible during the whole run.'}
        </p>
      )}
    </section>
  );
}

function stageTitle({ stage }: StageUsage, index: number): string {
  if (stage === 'reason') return 'Reasoning and answer';
  return index === 0 ? 'Reading the figure' : 'Reading it once more';
}

const kvPlaces = { gpu: 'the GPU', cpu: 'the processor', untold: 'not told' };

function stageFacts(usage: StageUsage): Fact[] {
  const prefill = `${formatTokens(usage.promptTokens)} in ${formatSeconds(usage.prefillMs)}`;
  const speed = usage.decodeTokensPerSecond;
  return [
    ['Image', usage.imageTokens === 0 ? 'not used' : formatTokens(usage.imageTokens)],
    ['Vision encoder', usage.encodeMs === undefined ? 'not run' : formatSeconds(usage.encodeMs)],
    ['Prefill', prefill],
    ['From the KV cache', formatTokens(usage.cachedTokens)],
    ['KV cache kept on', kvPlaces[usage.kvCacheOn ?? 'untold']],
    ['Time to first token', formatSeconds(usage.timeToFirstTokenMs)],
    ['Decode', speed === undefined ? 'too short to measure' : formatSpeed(speed)],
    ['Output', formatTokens(usage.outputTokens)],
    ...(usage.computedSums === undefined
      ? []
      : [['Sums computed by the app', String(usage.computedSums)] as const]),
    ...(usage.solvedByApp === undefined
      ? []
      : [
          [
            'Steps and answer',
            usage.solvedByApp ? 'from the app’s solver' : 'from the model',
          ] as const,
        ]),
    ...(usage.laidOut ? [['Description', 'laid out by what the model saw'] as const] : []),
    ...(usage.takenFromFigure === undefined
      ? []
      : [['Read where the model pointed', String(usage.takenFromFigure)] as const]),
  ];
}

function latestMeasuredRun(state: AppState): Run | undefined {
  return state.open?.conversation.runs.findLast(
    (run) => run.state.status === 'ended' && run.state.usage.length > 0,
  );
}

import { assertNever } from './assert-never.ts';
import type { ErrorData } from './errors.ts';
import type {
  FinishReason,
  PartKind,
  ReasoningEvent,
  RunStatus,
  StageUsage,
} from './reasoning-event.ts';

export type Part = {
  readonly kind: PartKind;
  readonly attempt: number;
  readonly text: string;
  /** Absent while the part streams, and for good when the run broke off inside it. */
  readonly finish?: FinishReason;
  /** Another attempt at the same kind counts instead; this one is kept to be looked at. */
  readonly superseded?: true;
};

export type RunState =
  | { readonly status: 'waiting' }
  | {
      readonly status: 'running';
      readonly phase?: RunStatus;
      /** Output tokens of the present stage so far. */
      readonly tokens?: number;
    }
  | {
      readonly status: 'ended';
      readonly finish: FinishReason;
      readonly usage: readonly StageUsage[];
    }
  | { readonly status: 'failed'; readonly error: ErrorData }
  /** The page was closed or reloaded in mid-stream; what had been streamed is kept. */
  | { readonly status: 'interrupted' };

export type GivenDescription = {
  /** With its fences. */
  readonly text: string;
  /** The model saw the figure beside it. */
  readonly seesImage: boolean;
};

export type Run = {
  readonly id: string;
  /** Absent for a run that only reads the figure. */
  readonly question?: string;
  /**
   * What a run reasons from where that is not the description as read, with the figure: a corrected or
   * hand-written one, or the one as read without the figure.
   */
  readonly given?: GivenDescription;
  readonly parts: readonly Part[];
  readonly state: RunState;
  /** Earlier turns that no longer fitted in the context, counted from the oldest. */
  readonly droppedTurns: number;
};

export function createRun(id: string, question?: string, given?: GivenDescription): Run {
  return {
    id,
    ...(question !== undefined && { question }),
    ...(given !== undefined && { given }),
    parts: [],
    state: { status: 'waiting' },
    droppedTurns: 0,
  };
}

/**
 * Applies one event. The only place that interprets events.
 * Throws when the event breaks the stream's grammar: that is a bug on the sending side, and the message names it.
 */
export function reduceRun(run: Run, event: ReasoningEvent): Run {
  if (event.type === 'run-error') {
    expect(run, !isOver(run), event, 'nothing after the end of a run');
    return settleDescription({ ...run, state: { status: 'failed', error: event.error } });
  }
  if (event.type === 'run-start') {
    expect(run, run.state.status === 'waiting', event, 'run-start only once, and first');
    expect(run, event.runId === run.id, event, `events of run ${run.id}`);
    return { ...run, state: { status: 'running' } };
  }
  expect(run, !isOver(run), event, 'nothing after the end of a run');
  expect(run, run.state.status === 'running', event, 'run-start first');
  const open = openPart(run);
  switch (event.type) {
    case 'status': {
      expect(run, open === undefined, event, 'part-end before the next status');
      const { status } = event;
      const droppedTurns =
        status.phase === 'context-trimmed' ? status.droppedTurns : run.droppedTurns;
      const parts =
        status.phase === 'description-kept'
          ? supersede(run.parts, 'formal-description', status.attempt)
          : run.parts;
      return {
        ...run,
        parts,
        droppedTurns,
        state: { status: 'running', phase: nextPhase(run, status) },
      };
    }
    case 'part-start': {
      expect(run, open === undefined, event, 'part-end before the next part-start');
      const part: Part = { kind: event.kind, attempt: event.attempt, text: '' };
      return { ...run, parts: supersede([...run.parts, part], event.kind, event.attempt) };
    }
    case 'part-delta':
      if (open === undefined) return violation(run, event, 'part-start before part-delta');
      return {
        ...withLastPart(run, { ...open, text: open.text + event.text }),
        state: { ...run.state, status: 'running', tokens: event.tokens },
      };
    case 'part-end':
      if (open === undefined) return violation(run, event, 'part-start before part-end');
      return withLastPart(run, { ...open, finish: event.finish });
    case 'run-end':
      expect(run, open === undefined, event, 'part-end before run-end');
      return settleDescription({
        ...run,
        state: { status: 'ended', finish: event.finish, usage: event.usage },
      });
    default:
      return assertNever(event);
  }
}

/** The part that is streaming now. */
export function openPart(run: Run): Part | undefined {
  const last = run.parts.at(-1);
  return last !== undefined && last.finish === undefined && run.state.status === 'running'
    ? last
    : undefined;
}

/** The text of a kind that counts: the latest that is not superseded; `undefined` where there is none. */
export function partOf(run: Run, kind: PartKind): Part | undefined {
  return run.parts.findLast((part) => part.kind === kind && part.superseded === undefined);
}

/** True for two runs that reason from the same text with or without the figure; absent: as read. */
export function isSameGiven(
  one: GivenDescription | undefined,
  other: GivenDescription | undefined,
): boolean {
  return one?.text === other?.text && one?.seesImage === other?.seesImage;
}

export function isOver(run: Run): boolean {
  const { status } = run.state;
  return status === 'ended' || status === 'failed' || status === 'interrupted';
}

/** What becomes of a run that was still going when the page went away. */
export function interruptRun(run: Run): Run {
  return isOver(run) ? run : settleDescription({ ...run, state: { status: 'interrupted' } });
}

/**
 * One cut short by its budget or for looping is still what there is; one that was stopped or broke off is not.
 */
export function isWholeDescription({ kind, finish, text }: Part): boolean {
  return (
    kind === 'formal-description' && finish !== undefined && finish !== 'stopped' && text !== ''
  );
}

/** The prefill of a second attempt is told as what it is for, with its reason, while it lasts. */
function nextPhase({ state }: Run, next: RunStatus): RunStatus {
  const present = state.status === 'running' ? state.phase : undefined;
  const isForIt = next.phase === 'prefill' && next.stage === 'formalize';
  return present?.phase === 'description-retry' && isForIt ? present : next;
}

/** At its end: an attempt that was stopped or broke off leaves the earlier one, which is whole. */
function settleDescription(run: Run): Run {
  const counting = partOf(run, 'formal-description');
  if (!counting || isWholeDescription(counting)) return run;
  const whole = run.parts.findLast(isWholeDescription);
  if (!whole) return run;
  return { ...run, parts: supersede(run.parts, 'formal-description', whole.attempt) };
}

/** Of one kind, the parts of this attempt count and those of others do not. */
function supersede(parts: readonly Part[], kind: PartKind, attempt: number): Part[] {
  return parts.map((part) => {
    if (part.kind !== kind) return part;
    const { superseded: _, ...counting } = part;
    return part.attempt === attempt ? counting : { ...counting, superseded: true };
  });
}

function withLastPart(run: Run, part: Part): Run {
  return { ...run, parts: [...run.parts.slice(0, -1), part] };
}

function expect(run: Run, held: boolean, event: ReasoningEvent, expected: string): void {
  if (!held) violation(run, event, expected);
}

function violation(run: Run, event: ReasoningEvent, expected: string): never {
  throw new Error(
    `Event “${event.type}” out of order in a run that is ${run.state.status}: expected ${expected}.`,
  );
}

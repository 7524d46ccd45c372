import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { EquationChecker } from '../formal/equations/equation-checker.ts';
import { type CheckedSteps, noSteps, toCheckedSteps } from './checked-steps.ts';
import './styles/checked.css';

type CheckedReasoningValue = {
  readonly steps: CheckedSteps;
  /** Counts the wishes to see the first wrong step; 0 for none so far. */
  readonly wish: number;
  showWrongStep(): void;
};

const CheckedContext = createContext<CheckedReasoningValue>({
  steps: noSteps,
  wish: 0,
  showWrongStep: () => undefined,
});

export function useCheckedReasoning(): CheckedReasoningValue {
  return useContext(CheckedContext);
}

type CheckedReasoningProps = {
  /** Of the run; empty where it has none. */
  readonly text: string;
  readonly streaming: boolean;
  readonly children: ReactNode;
};

/** Checks the equations of a run's reasoning, and tells its reasoning and answer blocks. */
export function CheckedReasoning({ text, streaming, children }: CheckedReasoningProps) {
  const steps = useSteps(text, streaming);
  const [wish, setWish] = useState(0);
  const showWrongStep = useCallback(() => setWish((count) => count + 1), []);
  const value = useMemo(() => ({ steps, wish, showWrongStep }), [steps, wish, showWrongStep]);
  return <CheckedContext value={value}>{children}</CheckedContext>;
}

/** So often at most, while text streams: the processor is busy with the next token. */
const pauseMs = 600;

/** The steps of all lines that are complete. Empty until the code for it has arrived. */
function useSteps(text: string, streaming: boolean): CheckedSteps {
  const [steps, setSteps] = useState(noSteps);
  const checker = useRef<Promise<EquationChecker>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ready = streaming ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  const latest = useRef({ ready, streaming });
  latest.current = { ready, streaming };
  useEffect(() => {
    // One that waits takes the latest text along: lines that follow fast must not put it off.
    if (timer.current !== undefined || !mayHaveEquations.test(ready)) return;
    timer.current = setTimeout(
      () => {
        timer.current = undefined;
        const now = latest.current;
        checker.current ??= load();
        checker.current
          .then((one) => one.check(now.ready, !now.streaming))
          .then((checks) => {
            if (latest.current.ready.startsWith(now.ready))
              setSteps((last) => keepSame(last, toCheckedSteps(checks)));
          })
          // Without the code for it, as with a lost connection, the reasoning is shown unchecked.
          .catch(() => {
            checker.current = undefined;
          });
      },
      streaming ? pauseMs : 0,
    );
  }, [ready, streaming]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return steps;
}

const mayHaveEquations = /[=≈<>≤≥]|\\(?:approx|le|ge)|equal/;

async function load(): Promise<EquationChecker> {
  const { createEquationChecker } = await import('../formal/equations/equation-checker.ts');
  return createEquationChecker();
}

function keepSame(last: CheckedSteps, next: CheckedSteps): CheckedSteps {
  return last.checks.length === 0 && next.checks.length === 0 ? last : next;
}

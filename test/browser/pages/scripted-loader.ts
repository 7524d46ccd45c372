import type { LoadedModel } from '../../../src/core/model-entry.ts';
import type { Turn } from '../../../src/core/vision-language-model.ts';
import { createScriptedModel, type ScriptedModel } from '../../../src/models/scripted-model.ts';
import type { ModelLoader } from '../../../workers/reasoning-worker-api.ts';

/*
 * Stands in for the worker's model loader: a model that errs in the ways that the embedded one rarely does. All else of
 * the site is the real thing.
 */

/** spiral.svg: the embedded model does not know it, any other takes it for a chart. */
const strangeWidth = 300;

/** Both attempts at each figure, which is known by its width in pixels. */
const attempts: Readonly<Record<number, readonly [string, string]>> = {
  // chart-05.png: the second attempt is right.
  256: [
    '```csv\n# bar chart\nlabel,value\nJan,8\nRed,many\nGray,5\nPink,27\n```',
    '```csv\n# bar chart\nlabel,value\nJan,8\nRed,12\nGray,5\nPink,27\n```',
  ],
  // figure.png: the second attempt has more errors than the first.
  120: [
    '```geometry\nTriangle(P,K,L)\nEquals(MeasureOf(Angle(P)),39\n```',
    '```geometry\nTriangle(P,K,\nEquals(MeasureOf(Angle(P)),39\nEquals(MeasureOf(\n```',
  ],
};

const ofStrange = '```csv\n# line chart\nlabel,value\nTurns,4\nDots,1\n```';

export function createModelLoader(): ModelLoader {
  return {
    probe: async () => ({ crossOriginIsolated: true, hardwareConcurrency: 1 }),
    async load({ entry }) {
      const loaded: LoadedModel = {
        modelId: entry.id,
        device: 'wasm',
        dtype: 'q8',
        threads: 1,
        reason: 'The replies are scripted.',
        loadMs: 0,
        contextTokens: 4096,
      };
      const calculates = entry.calculator === true;
      const model: ScriptedModel = createScriptedModel({
        replies: (turn) => {
          const width = model.encodedImages.at(-1)?.width ?? 0;
          if (width === strangeWidth && turn.messages.at(-1)?.image)
            return entry.family === 'llava' ? '```none\n```' : ofStrange;
          // A question that follows in the same session comes without the description.
          return replyTo(turn, width, calculates, width === strangeWidth ? ofStrange : '');
        },
        // So that the app's results come where they are left out.
        ...(calculates && { tokenCharacters: 1 }),
        // Long enough for the status line to be drawn.
        prefillMs: 250,
      });
      return { model, loaded };
    },
    inspectHub: async () => [],
  };
}

function replyTo({ messages }: Turn, width: number, calculates: boolean, known: string): string {
  const [first, second] = attempts[width] ?? ['', ''];
  const asked = messages.at(-1);
  if (asked?.image) return first;
  if (asked?.text.includes('cannot be parsed')) return second;
  const description = messages.findLast(({ role }) => role === 'assistant')?.text ?? known;
  return addedUp(description, calculates);
}

/**
 * Adds up what the description says, so that the answer shows which one it rests on. Where the app calculates, the
 * result in the reasoning is left to it.
 */
function addedUp(description: string, calculates: boolean): string {
  const values = [...description.matchAll(/,(\d+)$/gm)].map(([, value]) => Number(value));
  const total = values.reduce((sum, value) => sum + value, 0);
  const result = calculates ? '' : ` ${total}`;
  return `<think>\n${values.join(' + ')} =${result}\n</think>\n<answer>${total}</answer>`;
}

import type { EvaluationSetting } from '../../src/benchmark/evaluation-conversation.ts';
import type { FoundText } from '../../src/core/conversation.ts';
import type { SeenByEncoder } from '../../src/core/vision-language-model.ts';
import { createCalculator } from '../../src/formal/calculator.ts';
import { checkDescription } from '../../src/formal/check-description.ts';
import { createReadingRule, createReadingRuler } from '../../src/formal/reading-help.ts';
import { createReasoner } from '../../src/formal/reasoner.ts';
import { loadInNode } from './load-in-node.ts';
import { readModelFolder } from './model-folder.ts';

/** The exported model of a folder with all that the app helps it with. */
export async function openSetting(modelFolder: string): Promise<EvaluationSetting> {
  const entry = readModelFolder(modelFolder);
  return {
    model: await loadInNode(modelFolder, entry),
    prompts: entry.prompts,
    budgets: entry.budgets,
    checkDescription,
    ...(entry.calculator === true && {
      loadReasoner: async (description: string) => {
        const next = createCalculator(description);
        return next && { next };
      },
    }),
    ...(entry.asksFormally === true && {
      loadReasoner: createReasoner,
    }),
    ...(entry.ruler === true && {
      loadRuler: async (texts: readonly FoundText[], seen?: SeenByEncoder) =>
        createReadingRuler(texts, seen),
    }),
    reasonsAlone: entry.reasonsAlone === true,
    ...(entry.grammar === true && {
      loadGrammar: async (texts: readonly FoundText[], seen?: SeenByEncoder) =>
        createReadingRule(texts, seen),
    }),
    now: () => performance.now(),
  };
}

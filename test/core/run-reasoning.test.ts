import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastTurns } from '../../src/core/conversation.ts';
import { createConversationContext } from '../../src/core/conversation-context.ts';
import { AppError } from '../../src/core/errors.ts';
import { forcedAnswerPrefix, generalPrompts } from '../../src/core/prompts.ts';
import type { ReasoningEvent, Stage } from '../../src/core/reasoning-event.ts';
import { createRun, partOf, type Run, reduceRun } from '../../src/core/reduce-run.ts';
import { type RunRequest, runReasoning } from '../../src/core/run-reasoning.ts';
import { streamReply } from '../../src/core/stream-reply.ts';
import type { ChatMessage } from '../../src/core/vision-language-model.ts';
import type { ScriptedReply } from '../../src/models/scripted-model.ts';
import {
  budgets,
  createRig,
  description,
  firstRequest,
  followUp,
  image,
  partsOf,
  reasoned,
  reasonedParts,
  record,
} from './run-fixture.ts';

const { question: _, ...formalizeOnly } = firstRequest;
const described: RunRequest = { ...firstRequest, description };
const ask = (question: string): ChatMessage => ({
  role: 'user',
  text: question + generalPrompts.answerFormat,
});

const statusesOf = (events: readonly ReasoningEvent[]) =>
  events.flatMap((event) => (event.type === 'status' ? [event.status] : []));
/** Stage, text and token count of each delta. */
function deltasOf(events: readonly ReasoningEvent[]): [Stage, string, number][] {
  let stage: Stage = 'formalize';
  const deltas: [Stage, string, number][] = [];
  for (const event of events) {
    if (event.type === 'status' && event.status.phase === 'prefill') stage = event.status.stage;
    if (event.type === 'part-delta') deltas.push([stage, event.text, event.tokens]);
  }
  return deltas;
}
const endOf = (run: Run) => (run.state.status === 'ended' ? run.state : undefined);

describe('formalizes, then reasons', () => {
  test('both stages in one session', async () => {
    const { model, setting } = createRig({ replies: [description, reasoned] });
    const { events, run, error } = await record(firstRequest, setting);
    expect(error).toBeUndefined();
    expect(events[0]).toEqual({ type: 'run-start', runId: 'run-1', attempt: 1 });
    expect(statusesOf(events).map((status) => status.phase)).toEqual([
      'encoding-image',
      'prefill',
      'prefill',
    ]);
    expect(partsOf(run)).toEqual([
      ['formal-description', description, 'complete'],
      ['reasoning', reasonedParts.reasoning, 'complete'],
      ['answer', reasonedParts.answer, 'complete'],
    ]);
    expect(endOf(run)?.finish).toBe('complete');
    expect(model.encodedImages).toEqual([image]);
    expect(model.sessions).toHaveLength(1);
    expect(model.sessions[0]?.turns).toEqual([
      { messages: [{ role: 'user', text: generalPrompts.formalize, image: true }] },
      { messages: [ask('What is the total?')] },
    ]);
  });

  test('counts what each stage cost', async () => {
    const { setting } = createRig({
      replies: [description, reasoned],
      encodeMs: 5,
      imageTokens: 16,
    });
    const { events, run } = await record(firstRequest, setting);
    const [formalize, reason] = endOf(run)?.usage ?? [];
    const tokens = (text: string) => Math.ceil(text.length / 4);
    const opening = tokens(generalPrompts.formalize) + 16;
    expect(formalize).toMatchObject({
      stage: 'formalize',
      promptTokens: opening,
      cachedTokens: 0,
      outputTokens: tokens(description) + 1,
      imageTokens: 16,
      encodeMs: 5,
    });
    expect(formalize?.timeToFirstTokenMs).toBeGreaterThanOrEqual(4);
    expect(formalize?.timeToFirstTokenMs).toBeGreaterThanOrEqual(formalize?.prefillMs ?? Infinity);
    // The last token of the reply before is not in the cache yet.
    const question = tokens(`What is the total?${generalPrompts.answerFormat}`);
    expect(reason).toMatchObject({
      stage: 'reason',
      promptTokens: question + 1,
      cachedTokens: opening + tokens(description),
      imageTokens: 16,
    });
    expect(reason).not.toHaveProperty('encodeMs');
    expect(reason?.decodeTokensPerSecond).toBeGreaterThan(0);
    const prompts = statusesOf(events).flatMap((s) =>
      s.phase === 'prefill' ? [s.promptTokens] : [],
    );
    expect(prompts).toEqual([opening, question]);
  });

  test('tells the tokens of the stage so far with each piece of text', async () => {
    const { setting } = createRig({ replies: [description, reasoned], tokensPerChunk: 4 });
    const { events } = await record(firstRequest, setting);
    expect(deltasOf(events)).toEqual([
      ['formalize', '```csv\nlabel,val', 4],
      ['formalize', 'ue\nNorth,12\nSout', 8],
      ['formalize', 'h,30\n```', 11],
      ['reason', 'North is', 4],
      ['reason', ' 12.\nSouth is 30', 8],
      ['reason', '.', 12],
      ['reason', '42', 16],
    ]);
  });

  test('tells where the KV cache was, where the model does', async () => {
    const usageWith = async (kvCacheOn?: 'cpu' | 'gpu') => {
      const { model, setting } = createRig({ replies: [description] });
      const openSession = model.openSession.bind(model);
      model.openSession = (encoded) => {
        const session = openSession(encoded);
        return {
          ...session,
          async *generate(turn, options) {
            const result = yield* session.generate(turn, options);
            return { ...result, ...(kvCacheOn !== undefined && { kvCacheOn }) };
          },
        };
      };
      const { run } = await record(formalizeOnly, setting);
      return endOf(run)?.usage[0];
    };
    expect(await usageWith('gpu')).toHaveProperty('kvCacheOn', 'gpu');
    expect(await usageWith('cpu')).toHaveProperty('kvCacheOn', 'cpu');
    expect(await usageWith()).not.toHaveProperty('kvCacheOn');
  });

  test.each([
    ['its last line', 'North is 12.\nSouth is 30.\nIt is 42.', 'It is 42.'],
    ['what it states', '**Answer:** 42\n12 and 30 make that.', '42'],
  ])('an untagged reply answers by %s', async (_name, reply, answer) => {
    const { model, setting } = createRig({ replies: [description, reply, reasoned] });
    const { run } = await record(firstRequest, setting);
    expect(partsOf(run).slice(1)).toEqual([
      ['reasoning', reply, 'complete'],
      ['answer', answer, 'complete'],
    ]);
    expect(endOf(run)?.finish).toBe('complete');
    // It is a turn like any other: the next question goes on from it.
    await record(followUp(firstRequest, run, 'Why?'), setting);
    expect(model.sessions).toHaveLength(1);
  });

  test('formalizes only, where nothing was asked', async () => {
    const { model, setting } = createRig({ replies: [description] });
    const { run } = await record(formalizeOnly, setting);
    expect(partsOf(run)).toEqual([['formal-description', description, 'complete']]);
    expect(endOf(run)?.usage.map((usage) => usage.stage)).toEqual(['formalize']);
    expect(model.sessions[0]?.turns).toHaveLength(1);
  });

  test('a question after that continues in its session', async () => {
    const { model, setting } = createRig({ replies: [description, reasoned] });
    await record(formalizeOnly, setting);
    const { events, run } = await record(described, setting);
    expect(partsOf(run)).toHaveLength(2);
    expect(statusesOf(events).map((status) => status.phase)).toEqual(['prefill']);
    expect(model.sessions).toHaveLength(1);
    expect(model.sessions[0]?.turns[1]).toEqual({ messages: [ask('What is the total?')] });
  });

  test('a given description is not made again', async () => {
    const { model, setting } = createRig({ replies: [reasoned] });
    const { events, run } = await record(described, setting);
    expect(partsOf(run).map(([kind]) => kind)).toEqual(['reasoning', 'answer']);
    expect(statusesOf(events).map((status) => status.phase)).toEqual(['encoding-image', 'prefill']);
    expect(model.sessions[0]?.turns).toEqual([
      {
        messages: [
          { role: 'user', text: generalPrompts.formalize, image: true },
          { role: 'assistant', text: description },
          ask('What is the total?'),
        ],
      },
    ]);
    expect(endOf(run)?.usage[0]).toHaveProperty('encodeMs');
  });

  test('a corrected description without the image touches no image', async () => {
    const { model, setting } = createRig({ replies: [reasoned] });
    const { run } = await record({ ...described, seesImage: false }, setting);
    expect(endOf(run)?.finish).toBe('complete');
    expect(model.encodedImages).toEqual([]);
    expect(model.sessions[0]).not.toHaveProperty('image');
    expect(model.sessions[0]?.turns[0]?.messages[0]?.image).toBe(false);
    expect(endOf(run)?.usage[0]?.imageTokens).toBe(0);
  });

  test('a corrected description opens a session of its own, with the cached features', async () => {
    const { model, setting } = createRig({ replies: [description, reasoned, reasoned] });
    await record(firstRequest, setting);
    const corrected = { ...described, runId: 'run-2', description: '```csv\nNorth,13\n```' };
    const { events } = await record(corrected, setting);
    expect(model.encodedImages).toHaveLength(1);
    expect(model.sessions.map((session) => session.disposed)).toEqual([true, false]);
    expect(model.sessions[1]?.turns[0]?.messages).toHaveLength(3);
    expect(statusesOf(events).map((status) => status.phase)).toEqual(['prefill']);
  });

  test('a reply that must open its reasoning is given the tag', async () => {
    const prompts = { ...generalPrompts, reasoningPrefix: '<think>\n' };
    const { model, setting } = createRig({ replies: ['steps</think>4'] }, { prompts });
    const { run } = await record(described, setting);
    expect(partsOf(run)).toEqual([
      ['reasoning', 'steps', 'complete'],
      ['answer', '4', 'complete'],
    ]);
    expect(model.sessions[0]?.turns[0]?.replyPrefix).toBe('<think>\n');
  });

  test('without an image, a run that looks at it fails', async () => {
    const { model, setting } = createRig({ replies: [] });
    const blank = { ...setting, context: createConversationContext(model) };
    const { error } = await record(firstRequest, blank);
    expect(error).toEqual(new Error('This conversation has no image to read.'));
  });
});

describe('follow-ups', () => {
  test('continue in the same session with the question alone', async () => {
    const { model, setting } = createRig({ replies: [description, reasoned, reasoned, reasoned] });
    const first = await record(firstRequest, setting);
    const second = followUp(firstRequest, first.run, 'Which is larger?');
    const after = await record(second, setting);
    const third = followUp(second, after.run, 'Why?');
    const last = await record(third, setting);
    expect(endOf(last.run)?.finish).toBe('complete');
    expect(model.encodedImages).toHaveLength(1);
    expect(model.sessions).toHaveLength(1);
    expect(model.sessions[0]?.turns.slice(2)).toEqual([
      { messages: [ask('Which is larger?')] },
      { messages: [ask('Why?')] },
    ]);
    expect(endOf(last.run)?.usage[0]?.cachedTokens).toBeGreaterThan(100);
  });

  test('asked by what the page keeps, they continue too', async () => {
    const { model, setting } = createRig({ replies: [description, '\\boxed{42} it is', reasoned] });
    const first = await record(firstRequest, setting);
    const turns = pastTurns([first.run]);
    expect(turns).toEqual([
      { question: 'What is the total?', reasoning: '\\boxed{42} it is', answer: '42' },
    ]);
    await record({ ...described, runId: 'run-2', question: 'Why?', turns }, setting);
    expect(model.sessions).toHaveLength(1);
  });

  test('a stopped turn is not continued: fresh session, cached features', async () => {
    const { model, setting, cancel } = createRig({ replies: [description, reasoned, reasoned] });
    const first = await record(formalizeOnly, setting);
    const stopped = await record(described, setting, (event) => {
      if (event.type === 'part-delta') cancel.aborted = true;
    });
    expect(endOf(stopped.run)?.finish).toBe('stopped');
    cancel.aborted = false;
    const again = await record({ ...described, runId: 'run-3' }, setting);
    expect(partOf(first.run, 'formal-description')?.text).toBe(description);
    expect(endOf(again.run)?.finish).toBe('complete');
    expect(model.encodedImages).toHaveLength(1);
    expect(model.sessions.map((session) => session.disposed)).toEqual([true, false]);
    expect(model.sessions[1]?.turns[0]?.messages).toHaveLength(3);
  });

  test('after a failed turn the same question starts a fresh session', async () => {
    const broken: ScriptedReply = {
      text: reasoned,
      error: new Error('broken'),
      errorAfterTokens: 3,
    };
    const { model, setting } = createRig({ replies: [description, broken, reasoned] });
    await record(formalizeOnly, setting);
    const failed = await record(described, setting);
    expect(failed.error).toEqual(new Error('broken'));
    const again = await record({ ...described, runId: 'run-3' }, setting);
    expect(endOf(again.run)?.finish).toBe('complete');
    expect(model.sessions).toHaveLength(2);
  });

  test('a new image is encoded, and no session is continued from the old one', async () => {
    const { model, setting } = createRig({ replies: [description, reasoned] });
    await record(formalizeOnly, setting);
    const next = { ...image, width: 1 };
    setting.context.setImage(next);
    await record(described, setting);
    expect(model.encodedImages).toEqual([image, next]);
    expect(model.sessions).toHaveLength(2);
  });

  test('turns given with a figure that is not yet described are told again', async () => {
    const turns = [{ question: 'Q', reasoning: 'R', answer: 'A' }];
    const { model, setting } = createRig({ replies: [description, reasoned] });
    await record({ ...firstRequest, turns }, setting);
    expect(model.sessions).toHaveLength(2);
    expect(model.sessions[1]?.turns[0]?.messages.map((message) => message.role)).toEqual([
      'user',
      'assistant',
      'user',
      'assistant',
      'user',
    ]);
  });
});

describe('the model’s context', () => {
  const turns = ['1', '2', '3', '4'].map((n) => ({
    question: `Question ${n}?`,
    reasoning: 'x'.repeat(400),
    answer: n,
  }));
  const contextTokens = 900;

  test('drops the oldest turns, and says so', async () => {
    const { model, setting } = createRig({ replies: [reasoned, reasoned], contextTokens });
    const request = { ...described, turns };
    const { events, run } = await record(request, setting);
    const trimmed = statusesOf(events).find((status) => status.phase === 'context-trimmed');
    expect(run.droppedTurns).toBeGreaterThan(0);
    expect(run.droppedTurns).toBeLessThan(4);
    expect(trimmed).toEqual({ phase: 'context-trimmed', droppedTurns: run.droppedTurns });
    const texts = model.sessions[0]?.turns[0]?.messages.map((message) => message.text).join() ?? '';
    for (const [i, turn] of turns.entries())
      expect(texts.includes(turn.question)).toBe(i >= run.droppedTurns);
    // The next run, with the turns that were kept, continues.
    const kept = followUp({ ...request, turns: turns.slice(run.droppedTurns) }, run, 'Why?');
    await record(kept, { ...setting, contextTokens: 4096 });
    expect(model.sessions).toHaveLength(1);
  });

  test('a follow-up that would pass it is rebuilt from image, description and question', async () => {
    const { model, setting } = createRig({ replies: [reasoned, reasoned], contextTokens });
    const some = { ...described, turns: turns.slice(0, 1) };
    const first = await record(some, setting);
    expect(first.run.droppedTurns).toBe(0);
    const long = followUp(some, first.run, `Why ${'x'.repeat(1200)}?`);
    const { run } = await record(long, setting);
    expect(run.droppedTurns).toBeGreaterThan(0);
    expect(model.encodedImages).toHaveLength(1);
    expect(model.sessions.map((session) => session.disposed)).toEqual([true, false]);
  });

  test.each([
    ['a question', { ...described, question: 'x'.repeat(4000) }],
    ['a description', { ...described, description: 'x'.repeat(4000) }],
  ])('%s that does not fit fails with its code', async (_name, request) => {
    const { setting } = createRig({ replies: [], contextTokens });
    const { error, run } = await record(request, setting);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'context-length-exceeded' });
    expect(run.state.status).toBe('running');
  });

  test('so does formalizing in too small a model', async () => {
    const { setting } = createRig({ replies: [], contextTokens: 100 });
    const { error } = await record(firstRequest, setting);
    expect(error).toMatchObject({ code: 'context-length-exceeded' });
  });

  test('is never passed, however long the model goes on', async () => {
    const endless = Array.from({ length: 900 }, (_x, i) => `${i * 7919} `).join('');
    const replies = [endless, endless];
    // As small as it may be for this request.
    for (let size = 300; size < 900; size++) {
      const rig = createRig({ replies, contextTokens: size });
      const { error, run } = await record({ ...described, seesImage: false }, rig.setting);
      if (error !== undefined) continue;
      const usage = endOf(run)?.usage[0];
      const turnsGiven = rig.model.sessions[0]?.turns ?? [];
      expect(turnsGiven[1]?.replyPrefix).toBe(forcedAnswerPrefix);
      const prompt = (usage?.promptTokens ?? 0) + Math.ceil(forcedAnswerPrefix.length / 4);
      expect(prompt + (usage?.outputTokens ?? 0)).toBeLessThanOrEqual(size);
      return;
    }
    expect.unreachable('no size was large enough');
  });
});

describe('keeps a model from running away', () => {
  const steps = Array.from({ length: 300 }, (_x, i) => `${i * 7919} `).join('');

  test('reasoning past its budget is cut short and the answer asked for', async () => {
    const { model, setting } = createRig({ replies: [steps, '42</answer>'] });
    const { events, run } = await record(described, setting);
    const reasoning = partOf(run, 'reasoning');
    expect(reasoning?.finish).toBe('answer-forced');
    expect(reasoning?.text).toBe(steps.slice(0, budgets.reasoning * 4).trimEnd());
    expect(partsOf(run)[1]).toEqual(['answer', '42', 'complete']);
    expect(endOf(run)?.finish).toBe('complete');
    expect(model.sessions[0]?.turns[1]).toEqual({ messages: [], replyPrefix: forcedAnswerPrefix });
    // Budget, the token on its way as it was cut, and the answer.
    expect(endOf(run)?.usage[0]?.outputTokens).toBeGreaterThan(budgets.reasoning + 1);
    // Each token has a text of its own; the answer counts on from where reasoning was cut.
    const counts = deltasOf(events).map(([, , tokens]) => tokens);
    expect(counts).toEqual([
      ...Array.from({ length: budgets.reasoning }, (_x, i) => i + 1),
      budgets.reasoning + 2,
    ]);
  });

  test('a forced answer is continued from like any other', async () => {
    const { model, setting } = createRig({ replies: [steps, '42</answer>', reasoned] });
    const { run } = await record(described, setting);
    await record(followUp(described, run, 'Why?'), setting);
    expect(model.sessions).toHaveLength(1);
  });

  test('the user may ask for the answer now', async () => {
    const { model, setting, answerNow } = createRig({ replies: [steps, '42</answer>'] });
    const { run } = await record(described, setting, (event, state) => {
      if (event.type === 'part-delta' && (state.parts[0]?.text.length ?? 0) > 20)
        answerNow.aborted = true;
    });
    expect(partOf(run, 'reasoning')?.finish).toBe('answer-forced');
    expect(partOf(run, 'reasoning')?.text.length).toBeLessThan(40);
    expect(partsOf(run)[1]).toEqual(['answer', '42', 'complete']);
    expect(model.sessions[0]?.turns).toHaveLength(2);
  });

  test('a forced answer is heard out, though its first pieces hold no text', async () => {
    const { setting, answerNow } = createRig({
      replies: [steps, '  The answer is 42.'],
      tokensPerChunk: 3,
    });
    answerNow.aborted = true;
    const { run } = await record(described, setting);
    expect(partOf(run, 'answer')?.text).toBe('The answer is 42.');
    expect(endOf(run)?.finish).toBe('complete');
  });

  test('asked for in the answer, or while formalizing, it changes nothing there', async () => {
    const { model, setting, answerNow } = createRig({ replies: [description, reasoned] });
    const { run } = await record(firstRequest, setting, (event, state) => {
      if (event.type === 'part-start' && event.kind === 'answer') answerNow.aborted = true;
      expect(state.state.status).not.toBe('failed');
    });
    expect(partsOf(run)[2]).toEqual(['answer', '42', 'complete']);
    expect(model.sessions[0]?.turns).toHaveLength(2);
    const early = createRig({ replies: [description, steps, '42'] });
    early.answerNow.aborted = true;
    const forced = await record(firstRequest, early.setting);
    expect(partOf(forced.run, 'formal-description')?.text).toBe(description);
    expect(partOf(forced.run, 'answer')?.text).toBe('42');
  });

  test('a loop in the reasoning is cut, and the answer asked for', async () => {
    const loop = `First, ${'the sum is 180 degrees. '.repeat(60)}`;
    const { setting } = createRig({ replies: [loop, '180'] });
    const { run } = await record(described, setting);
    expect(partOf(run, 'reasoning')?.finish).toBe('answer-forced');
    expect(partOf(run, 'reasoning')?.text.length).toBeLessThan(400);
    expect(partsOf(run)[1]).toEqual(['answer', '180', 'complete']);
  });

  test('a loop in the description ends it; reasoning goes on from a session of its own', async () => {
    const { model, setting } = createRig({ replies: ['North,12\n'.repeat(80), reasoned] });
    const { run } = await record(firstRequest, setting);
    expect(partOf(run, 'formal-description')?.finish).toBe('repetition');
    expect(endOf(run)?.finish).toBe('complete');
    expect(model.sessions.map((session) => session.disposed)).toEqual([true, false]);
  });

  test('a loop in the answer ends the run', async () => {
    const long = { ...budgets, answer: 400 };
    const { setting } = createRig(
      { replies: [`<answer>${'it is 42, '.repeat(80)}`] },
      { budgets: long },
    );
    const { run } = await record(described, setting);
    expect(partOf(run, 'answer')?.finish).toBe('repetition');
    expect(endOf(run)?.finish).toBe('repetition');
  });

  test('a description past its budget ends by length', async () => {
    const { setting } = createRig({ replies: [steps] });
    const { run } = await record(formalizeOnly, setting);
    expect(partOf(run, 'formal-description')?.finish).toBe('length');
    expect(endOf(run)?.finish).toBe('length');
    expect(endOf(run)?.usage[0]?.outputTokens).toBe(budgets.description);
  });

  test.each([
    ['the answer', [`<think>a</think><answer>${steps}`]],
    ['a forced answer', [steps, steps]],
  ])('%s past its budget ends by length', async (_name, replies) => {
    const { setting } = createRig({ replies });
    const { run } = await record(described, setting);
    expect(partOf(run, 'answer')?.finish).toBe('length');
    expect(partOf(run, 'answer')?.text.length).toBeLessThanOrEqual(budgets.answer * 4);
    expect(partOf(run, 'answer')?.text.length).toBeGreaterThan((budgets.answer - 4) * 4);
    expect(endOf(run)?.finish).toBe('length');
  });

  test('what a model writes after its answer is not waited for', async () => {
    const { model, setting } = createRig({ replies: [`${reasoned}${steps}`] });
    const { run } = await record(described, setting);
    expect(partsOf(run)[1]).toEqual(['answer', '42', 'complete']);
    expect(endOf(run)?.usage[0]?.outputTokens).toBeLessThan(reasoned.length / 4 + 3);
    expect(model.sessions[0]?.generating).toBe(false);
  });

  test('an answer that closes with the very last token is not asked for again', async () => {
    const reply = '<think>steps</think><answer>forty-two</answer>'.padEnd(48, ' ');
    const { model } = createRig({ replies: [reply] });
    const turn = { messages: [ask('How many?')] };
    const stream = streamReply(model.openSession(), turn, {
      stage: 'reason',
      attempt: 1,
      maxNewTokens: 12,
      cancel: { aborted: false },
      stageStartedMs: performance.now(),
      imageTokens: 0,
    });
    let step = await stream.next();
    while (!step.done) step = await stream.next();
    expect(step.value).toMatchObject({ finish: 'complete', texts: { answer: 'forty-two' } });
    expect(model.sessions[0]?.turns).toEqual([turn]);
  });

  test('a model that ends at once leaves no parts', async () => {
    const { setting } = createRig({ replies: ['', ''] });
    const { run } = await record(firstRequest, setting);
    expect(run.parts).toEqual([]);
    expect(endOf(run)?.finish).toBe('complete');
  });
});

describe('a forced number of tokens', () => {
  test('all is reasoning, tags included, and no guard ends it', async () => {
    const text = `${reasoned}${'loop '.repeat(200)}`;
    const { setting } = createRig({ replies: [text] });
    const { run } = await record({ ...described, forcedTokens: 230 }, setting);
    expect(partsOf(run)).toEqual([['reasoning', text.slice(0, 920), 'complete']]);
    expect(endOf(run)?.finish).toBe('complete');
    expect(endOf(run)?.usage[0]?.outputTokens).toBe(230);
  });

  test('a model that would end earlier goes on', async () => {
    const { setting } = createRig({ replies: ['short'] });
    const { run } = await record({ ...described, forcedTokens: 50 }, setting);
    expect(endOf(run)?.usage[0]?.outputTokens).toBe(50);
    expect(partsOf(run)).toHaveLength(1);
  });

  test('it can still be stopped', async () => {
    const { setting, cancel } = createRig({ replies: [reasoned] });
    const { run } = await record({ ...described, forcedTokens: 500 }, setting, (event) => {
      if (event.type === 'part-delta') cancel.aborted = true;
    });
    expect(partsOf(run)[0]?.[2]).toBe('stopped');
    expect(endOf(run)?.finish).toBe('stopped');
  });
});

describe('stop', () => {
  const script = { replies: [description, reasoned] };
  const at = {
    'the start': (event: ReasoningEvent) => event.type === 'run-start',
    'the encoder': (event: ReasoningEvent) =>
      event.type === 'status' && event.status.phase === 'encoding-image',
    'the first prefill': (event: ReasoningEvent) =>
      event.type === 'status' && event.status.phase === 'prefill',
    'the description': (event: ReasoningEvent, run: Run) =>
      event.type === 'part-delta' && run.parts.at(-1)?.kind === 'formal-description',
    'the second prefill': (event: ReasoningEvent, run: Run) =>
      event.type === 'status' && run.parts.length === 1,
    'the reasoning': (event: ReasoningEvent, run: Run) =>
      event.type === 'part-delta' && run.parts.at(-1)?.kind === 'reasoning',
    'the answer': (event: ReasoningEvent, run: Run) =>
      event.type === 'part-start' && run.parts.at(-1)?.kind === 'answer',
  };

  test.each(Object.entries(at))('in %s ends the open part, then the run', async (place, when) => {
    const { model, setting, cancel } = createRig(script);
    let after = '';
    const { events, run, error } = await record(firstRequest, setting, (event, state) => {
      if (cancel.aborted && event.type === 'part-delta') after += event.text;
      if (when(event, state)) cancel.aborted = true;
    });
    expect(error).toBeUndefined();
    expect(endOf(run)?.finish).toBe('stopped');
    expect(run.parts.every((part) => part.finish !== undefined)).toBe(true);
    // One token is on its way already.
    expect(after.length).toBeLessThanOrEqual(8);
    const streaming = ['the description', 'the reasoning', 'the answer'].includes(place);
    if (streaming) {
      expect(run.parts.at(-1)?.finish).toBe('stopped');
      expect(events.slice(-2).map((event) => event.type)).toEqual(['part-end', 'run-end']);
    }
    expect(model.sessions.some((session) => session.generating)).toBe(false);
    if (place === 'the start') expect(model.encodedImages).toEqual([]);
    if (place === 'the encoder') expect(model.sessions[0]?.turns).toEqual([]);
  });

  test('between the stages keeps the description and asks nothing', async () => {
    const { model, setting, cancel } = createRig(script);
    const { run } = await record(firstRequest, setting, (event) => {
      if (event.type === 'part-end') cancel.aborted = true;
    });
    expect(partsOf(run)).toEqual([['formal-description', description, 'complete']]);
    expect(endOf(run)?.finish).toBe('stopped');
    expect(model.sessions[0]?.turns).toHaveLength(1);
  });

  test('while an answer is about to be forced is a stop, not an end', async () => {
    const { model, setting, answerNow } = createRig({ replies: [reasonedParts.reasoning, '42'] });
    answerNow.aborted = true;
    const generating = () => (model.sessions[0]?.turns.length ?? 0) > 0;
    // Each look at the signal while the model runs: before a token is sent, and after it was split.
    // Then the stop.
    let looks = 0;
    const cancel = {
      get aborted() {
        return generating() && ++looks > 2;
      },
    };
    const { run } = await record(described, { ...setting, cancel });
    expect(looks).toBeGreaterThan(2);
    expect(model.sessions[0]?.turns).toHaveLength(1);
    expect(endOf(run)?.finish).toBe('stopped');
    expect(partsOf(run)).toEqual([['reasoning', reasonedParts.reasoning.slice(0, 4), 'stopped']]);
  });

  test('inside a tag shows no half of it, and takes no last line for an answer', async () => {
    const { setting, cancel } = createRig({ replies: ['It is 42</think>'] });
    const { run } = await record(described, setting, (event) => {
      // The second token of two that make up the text; the third, on its way, is half a tag.
      if (event.type === 'part-delta' && event.tokens === 2) cancel.aborted = true;
    });
    expect(partsOf(run)).toEqual([['reasoning', 'It is 42', 'stopped']]);
    expect(endOf(run)?.usage[0]?.outputTokens).toBe(3);
  });

  test('in the encoder of a follow-up that must read the figure first', async () => {
    const { model, setting, cancel } = createRig({ replies: [reasoned] });
    const { run } = await record(described, setting, (event) => {
      if (event.type === 'status') cancel.aborted = true;
    });
    expect(endOf(run)?.finish).toBe('stopped');
    expect(model.encodedImages).toHaveLength(1);
    expect(model.sessions[0]?.turns).toEqual([]);
  });
});

describe('failures', () => {
  test.each([
    ['the description', 0],
    ['the reasoning', 1],
  ])('of the model in %s come out as they are', async (_name, stage) => {
    const error = new AppError('gpu-device-lost', 'gone');
    const replies: ScriptedReply[] = [description, reasoned];
    replies[stage] = { text: reasoned, error, errorAfterTokens: 5 };
    const { setting } = createRig({ replies });
    const { run, error: thrown } = await record(firstRequest, setting);
    expect(thrown).toBe(error);
    // What was streamed is there, and the part is open.
    expect(run.parts.at(-1)?.text).not.toBe('');
    expect(run.parts.at(-1)).not.toHaveProperty('finish');
    const failed = reduceRun(run, {
      type: 'run-error',
      error: { code: error.code, message: 'gone' },
    });
    expect(failed.state.status).toBe('failed');
  });

  test('of the encoder too', async () => {
    const { model, setting } = createRig({ replies: [] });
    model.encodeImage = () => Promise.reject(new Error('encoder'));
    const { error } = await record(firstRequest, setting);
    expect(error).toEqual(new Error('encoder'));
  });

  test('a reader that leaves ends generation', async () => {
    const { model, setting } = createRig({ replies: [description, reasoned] });
    let deltas = 0;
    for await (const event of runReasoning(described, setting))
      if (event.type === 'part-delta' && ++deltas === 2) break;
    expect(model.sessions[0]?.generating).toBe(false);
    const again = await record({ ...described, runId: 'run-2' }, setting);
    expect(again.error).toBeUndefined();
    expect(model.sessions.map((session) => session.disposed)).toEqual([true, false]);
  });

  test('a conversation that is left frees its session', async () => {
    const { model, setting } = createRig({ replies: [description, reasoned] });
    await record(firstRequest, setting);
    await setting.context.dispose();
    await setting.context.dispose();
    expect(model.sessions.map((session) => session.disposed)).toEqual([true]);
    expect(setting.context.imageIsEncoded).toBe(false);
    expect(setting.context.hasImage).toBe(true);
  });
});

test('whatever the model says and whenever it is stopped, the events keep the grammar', async () => {
  const piece = fc.constantFrom(
    '<think>',
    '</think>',
    '<answer>',
    '</answer>',
    '\\boxed{4}',
    ' ',
    'words ',
    'a < b',
    'loop '.repeat(90),
  );
  const reply = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const moment = fc.option(fc.nat({ max: 40 }), { nil: undefined });
  const scenario = fc.record({
    replies: fc.array(reply, { minLength: 3, maxLength: 3 }),
    tokensPerChunk: fc.integer({ min: 1, max: 5 }),
    stopAt: moment,
    answerAt: moment,
    forcedTokens: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(
      scenario,
      async ({ replies, tokensPerChunk, stopAt, answerAt, forcedTokens }) => {
        const small = { description: 150, reasoning: 20, answer: 6 };
        const rig = createRig({ replies, tokensPerChunk }, { budgets: small });
        const request = { ...firstRequest, ...(forcedTokens !== undefined && { forcedTokens }) };
        let seen = 0;
        const { events, run, error } = await record(request, rig.setting, () => {
          if (seen === stopAt) rig.cancel.aborted = true;
          if (seen === answerAt) rig.answerNow.aborted = true;
          seen++;
        });
        expect(error).toBeUndefined();
        expect(run.state.status).toBe('ended');
        for (const part of run.parts) {
          expect(part.finish).toBeDefined();
          expect(part.text).not.toBe('');
        }
        for (const { stage, outputTokens } of endOf(run)?.usage ?? []) {
          const deltas = deltasOf(events).filter(([of]) => of === stage);
          const counts = deltas.map(([, , tokens]) => tokens);
          expect(counts).toEqual(counts.toSorted((a, b) => a - b));
          expect(counts[0] ?? 1).toBeGreaterThanOrEqual(1);
          expect(counts.at(-1) ?? 0).toBeLessThanOrEqual(outputTokens);
        }
        if (stopAt === undefined) expect(endOf(run)?.finish).not.toBe('stopped');
        if (forcedTokens !== undefined && stopAt === undefined)
          expect(endOf(run)?.usage.at(-1)?.outputTokens).toBe(forcedTokens);
      },
    ),
    { numRuns: 150 },
  );
}, 30_000);

test('the reducer and the run agree on what was said', async () => {
  const { setting } = createRig({ replies: [description, reasoned], tokensPerChunk: 4 });
  const { events } = await record(firstRequest, setting);
  const run = events.reduce(reduceRun, createRun('run-1', firstRequest.question));
  expect(pastTurns([run])).toEqual([{ question: firstRequest.question, ...reasonedParts }]);
});

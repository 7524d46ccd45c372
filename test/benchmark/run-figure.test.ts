import { describe, expect, it } from 'vitest';
import type { EvaluationMode } from '../../src/benchmark/evaluation-result.ts';
import { type FigureInput, runFigure } from '../../src/benchmark/run-figure.ts';
import { createScriptedModel, type Script } from '../../src/models/scripted-model.ts';
import { chart, makeFigure } from './make-figure.ts';

const image = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const changed = chart.replace(',2\n', ',14\n');
const figure = makeFigure({
  turns: [
    { question: 'What is Music?', kind: 'value', answer: '14', description: changed },
    { question: 'What is the total?', kind: 'total', answer: '57' },
    { question: 'What is Mon?', kind: 'value', answer: '25' },
  ],
});
const hints = [{ text: 'Mon', box: [1, 2, 3, 4], rotation: 0, confidence: 1 }] as const;
const fence = (body: string): string => `\`\`\`csv\n${body}\n\`\`\``;
const reply = (answer: string): string => `<think>\nso\n</think>\n<answer>${answer}</answer>`;

async function run(
  mode: EvaluationMode,
  replies: Script['replies'],
  changes: Partial<FigureInput> = {},
  script: Partial<Script> = {},
) {
  const model = createScriptedModel({ replies, ...script });
  const setting = {
    model,
    prompts: { formalize: 'Describe', answerFormat: '' },
    budgets: { description: 100, reasoning: 100, answer: 20 },
    now: () => performance.now(),
  };
  const replied = await runFigure({ figure, image, ...changes }, mode, setting);
  const sessions = model.sessions.map(({ image: seen, turns }) => ({
    seesImage: seen !== undefined,
    messages: turns.map((turn) => turn.messages.map(({ text }) => text)),
  }));
  expect(model.sessions.every(({ disposed }) => disposed)).toBe(true);
  return { model, replied, sessions };
}

describe('runFigure', () => {
  it('asks in one session about what was read, and about a changed description from that alone', async () => {
    const misread = fence(chart.replace('25', '20'));
    const answers = [misread, reply('52'), reply('20'), reply('14')];
    const { replied, sessions } = await run('formalize', answers);
    expect(sessions).toEqual([
      { seesImage: true, messages: [['Describe'], ['What is the total?'], ['What is Mon?']] },
      { seesImage: false, messages: [['Describe', fence(changed), 'What is Music?']] },
    ]);
    expect(replied.description).toMatchObject({ text: misread, finish: 'complete' });
    expect(replied.turns.map((turn) => turn?.answer)).toEqual(['14', '52', '20']);
    expect(replied.turns[1]).toMatchObject({ reasoning: 'so', finish: 'complete' });
    expect(replied.turns[1]?.tokens).toBeGreaterThan(5);
  });

  it('tells the model of the text in the figure as the app does', async () => {
    const { sessions } = await run('formalize', () => fence(chart), { hints });
    expect(sessions[0]?.messages[0]).toEqual(['Describe\nText found in the image:\nMon 1,2,3,4']);
  });

  it('goes on after a description that is empty', async () => {
    const { replied } = await run('formalize', (_, i) => (i === 0 ? '' : reply('1')));
    expect(replied.description?.text).toBe('');
    expect(replied.turns.map((turn) => turn?.answer)).toEqual(['1', '1', '1']);
  });

  it('asks directly: the figure with each question, no description, no changed ones', async () => {
    const answers = ['<answer>57</answer>', '<answer>25</answer>'];
    const { model, replied, sessions } = await run('direct', answers, { hints });
    const found = '\nText found in the image:\nMon 1,2,3,4';
    expect(sessions).toEqual([
      { seesImage: true, messages: [[`Describe${found}\nDirectly: What is the total?`]] },
      { seesImage: true, messages: [[`Describe${found}\nDirectly: What is Mon?`]] },
    ]);
    expect(model.encodedImages).toHaveLength(1);
    expect(replied.description).toBeUndefined();
    expect(replied.turns.map((turn) => turn?.answer)).toEqual([undefined, '57', '25']);
  });

  it('asks from the true description alone, the answers so far in the session', async () => {
    const answers = [reply('57'), reply('25'), reply('14')];
    const { replied, sessions } = await run('description-only', answers, { image: undefined });
    expect(sessions).toEqual([
      {
        seesImage: false,
        messages: [['Describe', fence(chart), 'What is the total?'], ['What is Mon?']],
      },
      { seesImage: false, messages: [['Describe', fence(changed), 'What is Music?']] },
    ]);
    expect(replied.description).toBeUndefined();
    expect(replied.turns.map((turn) => turn?.answer)).toEqual(['14', '57', '25']);
  });

  it('notes what does not fit in the context and goes on; other errors end it', async () => {
    const narrow = { contextTokens: 130, imageTokens: 40 };
    const { replied } = await run('formalize', () => reply('1'), {}, narrow);
    expect(replied.description).toMatchObject({ text: '', tokens: 0 });
    expect(replied.description?.problem).toContain('the model has 130');
    expect(replied.turns).toHaveLength(3);
    const failing = [{ text: '', error: new Error('the runtime broke') }];
    await expect(run('formalize', failing)).rejects.toThrow('the runtime broke');
  });
});

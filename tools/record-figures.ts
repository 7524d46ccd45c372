import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openConversation } from '../src/benchmark/evaluation-conversation.ts';
import { openSetting } from './eval/evaluation-setting.ts';
import { readPixels } from './eval/read-pixels.ts';
import { openFileTextReader } from './eval/text-reader.ts';

/*
 * Records what a model writes about figures, through the code of the app and with the text that its reader finds: the
 * fixtures that browser tests compare with. Images are looked for in the app's samples and beside the file. Corrections
 * change one line of what was read, and ask a question whose answer then is another.
 *
 * usage: tsx tools/record-figures.ts --model public/models/nano-v1 --folder test/fixtures/model-figures
 */
const { values } = parseArgs({
  options: { model: { type: 'string' }, folder: { type: 'string' } },
});
if (!values.model || !values.folder) throw new Error('--model and --folder are needed.');

type RecordedTurn = { readonly question: string; response?: string };
type RecordedFigure = {
  readonly image: string;
  description?: string;
  readonly turns: RecordedTurn[];
};
type RecordedCorrection = {
  readonly image: string;
  /** A line of the description, and what is written in its place. */
  readonly from: string;
  readonly to: string;
  readonly question: string;
  correctedDescription?: string;
  response?: string;
};

const setting = await openSetting(values.model);
const readText = await openFileTextReader();
const file = (name: string): string => join(values.folder ?? '', name);
const read = <Kind>(name: string): Kind[] => JSON.parse(readFileSync(file(name), 'utf8'));
const reply = ({ reasoning, answer }: { reasoning: string; answer: string }): string =>
  `<think>\n${reasoning}\n</think>\n<answer>${answer}</answer>`;

const figures = read<RecordedFigure>('figures.json');
for (const figure of figures) {
  const path = [join('public/samples', figure.image), file(figure.image)].find(existsSync);
  if (!path) throw new Error(`${figure.image} is in neither folder.`);
  const conversation = openConversation(setting, await readPixels(path));
  figure.description = (await conversation.formalize(await readText(path))).text;
  for (const turn of figure.turns) turn.response = reply(await conversation.ask(turn.question));
  await conversation.dispose();
  console.log(JSON.stringify(figure));
}
writeFileSync(file('figures.json'), `${JSON.stringify(figures, undefined, 2)}\n`);

if (existsSync(file('corrections.json'))) {
  const corrections = read<RecordedCorrection>('corrections.json');
  for (const correction of corrections) {
    const { image, from, to, question } = correction;
    const lines = figures.find((one) => one.image === image)?.description?.split('\n') ?? [];
    if (!lines.includes(from))
      throw new Error(`“${from}” is no line of what was read in ${image}.`);
    const text = lines.map((line) => (line === from ? to : line)).join('\n');
    const alone = openConversation(setting, undefined);
    correction.correctedDescription = text;
    correction.response = reply(await alone.ask(question, { text, seesImage: false }));
    await alone.dispose();
    console.log(JSON.stringify(correction));
  }
  writeFileSync(file('corrections.json'), `${JSON.stringify(corrections, undefined, 2)}\n`);
}
// ONNX Runtime's threads would keep the process.
process.exit(0);

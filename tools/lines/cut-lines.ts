import type { RgbaImage } from '../../src/core/vision-language-model.ts';
import { cropBox, turnImage } from '../../src/ocr/crop-line.ts';
import { findLines } from '../../src/ocr/find-lines.ts';
import { findLoneCharacters } from '../../src/ocr/find-lone-characters.ts';
import { findTexts } from '../../src/ocr/find-texts.ts';
import { inkOf } from '../../src/ocr/ink.ts';
import { type Reading, readAsFigureLines } from '../../src/ocr/line-readings.ts';
import { type LineBox, likelyTurns } from '../../src/ocr/read-lines.ts';
import { boxBounds, type TextBox } from '../../src/ocr/text-box.ts';
import type { TextNetworks } from '../../src/ocr/text-network.ts';
import { editDistance } from '../bench/text-reading/edit-distance.ts';
import { shareWithin, type TrueText, textIn } from './match-line.ts';

/** A line as it is read, with what stands there. `read`: what the reader makes of it now. */
export type CutLine = { readonly crop: RgbaImage; readonly text: string; readonly read: string };
export type Cut = {
  readonly lines: readonly CutLine[];
  /** Texts that no box holds. */
  readonly missed: readonly string[];
};

/** Lines without text that are kept of a figure. */
const mostEmpty = 4;
/** Of the text's characters misread: more, and the line is taken to lie the wrong way or beside the text. */
const mostWrong = 0.7;

/** Cuts an image into lines as the app does before it reads them. */
export async function cutLines(
  image: RgbaImage,
  truth: readonly TrueText[],
  networks: TextNetworks,
): Promise<Cut> {
  const cancel = { aborted: false };
  const ink = inkOf(image);
  const detected = await findLines(image, ink, networks, cancel);
  const found: LineBox[] = [
    ...(await findTexts(image, networks)),
    ...detected.map((box) => ({ ...box, turns: likelyTurns(box) })),
  ];
  const lone = findLoneCharacters(ink, found).map((box) => ({ ...box, turns: [0] }));
  const boxes = [...found, ...lone];
  const candidates = boxes.flatMap((box, i) =>
    box.turns.map((quarters) => ({
      box: i,
      quarters,
      crop: turnImage(cropBox(image, box), quarters),
    })),
  );
  const readings = await readAsFigureLines(candidates, networks, cancel);
  const lines = boxes.flatMap((box, i) => {
    const text = textIn(box, truth);
    if (text === undefined) return [];
    return nearest(
      text,
      readings.filter((reading) => reading.box === i),
    );
  });
  const isEmpty = ({ text }: CutLine): boolean => text === '';
  const misread = lines.filter((line) => isEmpty(line) && line.read !== '');
  return {
    lines: [
      ...lines.filter((line) => !isEmpty(line)),
      ...[...misread, ...lines.filter((line) => isEmpty(line) && line.read === '')].slice(
        0,
        mostEmpty,
      ),
    ],
    missed: missedOf(truth, boxes),
  };
}

/** The turn that reads best. */
function nearest(text: string, readings: readonly Reading[]): CutLine[] {
  const [best] = readings
    .map(({ crop, text: read, quarters }) => ({
      line: { crop, text, read },
      wrong: editDistance(text, read) + (text.length === 1 && quarters > 0 ? 1.5 : 0),
    }))
    .sort((a, b) => a.wrong - b.wrong);
  if (!best) return [];
  return text.length < 3 || best.wrong <= mostWrong * text.length ? [best.line] : [];
}

const missedOf = (truth: readonly TrueText[], boxes: readonly TextBox[]): string[] =>
  truth
    .filter(({ box }) => boxes.every((one) => shareWithin(box, boxBounds(one)) < 0.5))
    .map(({ text }) => text);

import type { FormalLanguage } from '../formal-language.ts';
import { ask } from './ask.ts';
import { compare } from './compare.ts';
import type { SceneDescription } from './description.ts';
import { draw } from './draw.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { recognize } from './recognize.ts';
import { readRequest, type SceneRequest } from './request.ts';
import { sample } from './sample.ts';
import { solve } from './solve.ts';

/** Objects in an image: a label and a box each. */
export const scene: FormalLanguage<SceneDescription, SceneRequest> = {
  parse,
  print,
  draw,
  compare,
  sample,
  template: `caption: a desk with a lamp and a laptop
lamp 8,12,28,70
laptop 36,40,72,80
cup 78,62,90,80`,
  questions: { ask, recognize, solve, readRequest },
};

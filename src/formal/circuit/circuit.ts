import type { FormalLanguage } from '../formal-language.ts';
import { ask } from './ask.ts';
import { compare } from './compare.ts';
import type { CircuitDescription } from './description.ts';
import { draw } from './draw.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { recognize } from './recognize.ts';
import { type CircuitRequest, readRequest } from './request.ts';
import { sample } from './sample.ts';
import { solve } from './solve.ts';

const template = `* Two sources
V1 1 0 24
V2 3 0 15
R1 1 2 10k
R2 2 3 8.1k
R3 2 0 4.7k`;

/** Circuit schematics as SPICE netlists. */
export const circuit: FormalLanguage<CircuitDescription, CircuitRequest> = {
  parse,
  print,
  draw,
  compare,
  sample,
  template,
  questions: { ask, recognize, solve, readRequest },
};

import type { FormalLanguage } from '../formal-language.ts';
import { ask } from './ask.ts';
import { compare } from './compare.ts';
import type { FlowchartDescription } from './description.ts';
import { draw } from './draw.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { recognize } from './recognize.ts';
import { type FlowchartRequest, readRequest } from './request.ts';
import { sample } from './sample.ts';
import { solve } from './solve.ts';

/** Flowcharts, graphs, trees and state machines, as Mermaid writes them. */
export const flowchart: FormalLanguage<FlowchartDescription, FlowchartRequest> = {
  parse,
  print,
  draw,
  compare,
  sample,
  template: `flowchart TD
A([Start]) --> B[/Input x/]
B --> C{x > 10?}
C -->|yes| D[x = x - 10]
D --> C
C -->|no| E[/Output x/]
E --> F([Stop])`,
  questions: { ask, recognize, solve, readRequest },
};

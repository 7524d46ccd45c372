import Fraction from 'fraction.js';
import type { Flowchart } from './description.ts';
import { toGraph } from './graph.ts';
import { parseInstruction } from './instruction.ts';
import type { FlowchartRequest } from './request.ts';
import { runNumbers } from './run-numbers.ts';

const number = String.raw`(-?\d{1,12}(?:\.\d{1,9})?(?:/\d{1,9})?)`;
const lead =
  '(?:start(?:ing|ed|s)?(?: it)?|begin(?:ning|s)?|run(?:ning|s)?(?: it)?|(?:you|we|i) (?:start|begin|enter|input|type)(?: in)?|suppose|assume|let|given|if|when|for|with|where|entering|inputting|the (?:input|start value|initial value|value)|an input of|input|initially)';
const fillers =
  /\b(?:in|of|by|for|on) (?:this|the) (?:flow ?chart|diagram|chart|program|algorithm|figure|procedure)\b|\b(?:please|then|now|finally|and|first|eventually|at the end|in the end|when it (?:stops|ends)|at last)\b|[?!.,;:“”"‘’'`]+(?=\s|$)|(?<=^|\s)[“”"‘’'`]/g;
const it = '(?:it|the (?:flow ?chart|program|diagram|algorithm|procedure|chart))';
const printed = '(?:printed|output|outputted|displayed|shown|written|printed out)';
const print = '(?:print|output|display|show|write|give|return|print out)';
const outputs = [
  `(?:what|which (?:numbers?|values?|words?|results?|texts?)) (?:is|are|gets|get|will be|would be) ${printed}`,
  `(?:what|which (?:numbers?|values?|words?)) (?:does|will|would) ${it} ${print}`,
  'what is (?:the )?(?:output|result|printed value|printed number|printed output)',
  `what (?:does|will|would) be ${printed}`,
  '(?:what|which (?:numbers?|values?|words?|results?)) (?:comes?|will come|would come) out',
  `find the output|determine the output|give the output`,
].map((source) => new RegExp(`^(?:${source})$`));
const boxes = /^how many boxes (?:are|does it) (?:passed|visited|run|pass|visit)(?: through)?$/;

type RunRequest = Extract<FlowchartRequest, { kind: 'run' }>;

/**
 * Recognizes “Start with x = 3. What is printed?”; `undefined` unless every word is understood, and where the
 * flowchart replaces a given value before it reads it: then somebody means another flow than the one that is drawn.
 */
export function recognizeRun(flowchart: Flowchart, question: string): RunRequest | undefined {
  const request = readRun(flowchart, question);
  if (!request) return undefined;
  const inputs = Object.entries(request.inputs).flatMap(([name, value]) =>
    /\/0*$/.test(value) ? [] : [[name, new Fraction(value)] as const],
  );
  const run = runNumbers(toGraph(flowchart), new Map(inputs));
  return run.ok || run.discarded === undefined ? request : undefined;
}

function readRun(flowchart: Flowchart, question: string): RunRequest | undefined {
  const { names, needed } = variables(flowchart);
  if (names.size === 0) return undefined;
  const inputs: Record<string, string> = {};
  const alternatives = [...names].map((name) => name.replaceAll(/[$]/g, '\\$&')).join('|');
  let text = ` ${question.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()}`;
  let contradicts = false;
  const take = (name: string, value: string) => {
    if (inputs[name] !== undefined && inputs[name] !== value) contradicts = true;
    inputs[name] = value;
    return ' ';
  };
  const given = new RegExp(
    `(?<=\\s|,)(?:(?:${lead}|the value of|of|from|at|that|and|is|as|we) )*(?:the (?:number|variable|value(?: of)?) )?[“"‘'\`]?(${alternatives})[”"’'\`]? ?(?:=|is equal to|equals|is set to|is|has the value|starts (?:at|as|with|from)|starting (?:at|with)|being|of|:) ?${number}(?![\\d\\p{L}/]|\\.\\d)`,
    'giu',
  );
  text = text.replaceAll(given, (_, name: string, value: string) =>
    take(exactName(names, name), value),
  );
  const [only] = needed;
  if (needed.length === 1 && only !== undefined && inputs[only] === undefined) {
    const bare = new RegExp(
      `(?<=\\s|,)(?:${lead} )+(?:(?:the |an? )?(?:number|value|input)(?: is| of)? )?(?:is |of |at |from )?${number}(?: is (?:entered|typed in|the input|read|input))?(?![\\d\\p{L}/]|\\.\\d)`,
      'giu',
    );
    text = text.replaceAll(bare, (_, value: string) => take(only, value));
  }
  if (contradicts || needed.some((name) => inputs[name] === undefined)) return undefined;
  const rest = text.replaceAll(fillers, ' ').replaceAll(/\s+/g, ' ').trim();
  const lower = rest.toLowerCase();
  const asked = new RegExp(
    `^(?:what (?:is|will be|would be) (?:the )?(?:final |last |resulting |end )?(?:value of )?|what value (?:does|will|has) |which value (?:does|will|has) |how (?:big|large) is )[“"‘'\`]?(${alternatives})[”"’'\`]?(?: have| has| get| reach)?$`,
    'iu',
  ).exec(rest)?.[1];
  // A variable may be called “result”; its value is asked for then, not what is printed.
  if (asked !== undefined)
    return { kind: 'run', inputs, wanted: { variable: exactName(names, asked) } };
  if (outputs.some((pattern) => pattern.test(lower)))
    return { kind: 'run', inputs, wanted: 'output' };
  if (boxes.test(lower)) return { kind: 'run', inputs, wanted: 'boxes' };
  return undefined;
}

function exactName(names: ReadonlySet<string>, written: string): string {
  if (names.has(written)) return written;
  return [...names].find((name) => name.toLowerCase() === written.toLowerCase()) ?? written;
}

/** Names that boxes give values, and those that a box asks for or that nothing sets. */
function variables({ nodes }: Flowchart) {
  const names = new Set<string>();
  const needed = new Set<string>();
  for (const { text } of nodes)
    for (const line of text.split(/\n|;/)) {
      const instruction = parseInstruction(line);
      if (instruction?.kind === 'assign') names.add(instruction.name);
      if (instruction?.kind === 'input')
        for (const name of instruction.names) {
          names.add(name);
          needed.add(name);
        }
    }
  return { names, needed: [...needed] };
}

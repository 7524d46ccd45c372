import type Fraction from 'fraction.js';
import { evaluate, formatNumber, substituted, type Values } from './expression.ts';
import type { FlowGraph } from './graph.ts';
import { startNodes, wayOfAnswer } from './graph.ts';
import {
  type Comparator,
  type Condition,
  parseCondition,
  parseInstruction,
} from './instruction.ts';

/** Boxes that a run may pass; more is taken as a loop without end. */
const mostBoxes = 1000;

export type Run =
  | {
      readonly ok: true;
      /** One line for each thing that was calculated or decided. */
      readonly steps: readonly string[];
      readonly outputs: readonly Output[];
      readonly values: Values;
      /** The ids of the boxes in the order they were passed. */
      readonly visited: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: string;
      /** A given value that the flowchart overwrites before it reads it: what was asked cannot be meant so. */
      readonly discarded?: string;
    };

type Output = { readonly text: string; readonly value?: Fraction };

type State = {
  readonly inputs: Values;
  /** All names that some box gives a value. */
  readonly assigned: ReadonlySet<string>;
  readonly values: ReadTracker;
  /** Names that an input box has asked for. */
  readonly entered: Set<string>;
  readonly steps: string[];
  readonly outputs: Output[];
};

/** Values that know which of them have been looked at. */
class ReadTracker extends Map<string, Fraction> {
  readonly read = new Set<string>();

  override get(name: string): Fraction | undefined {
    this.read.add(name);
    return super.get(name);
  }
}

/** Runs a flowchart with numbers from its start, exactly, through its decisions. */
export function runNumbers(graph: FlowGraph, inputs: Values): Run {
  if (graph.undirected || graph.groupEdges)
    return { ok: false, reason: 'Not every line in it has a direction between two boxes.' };
  const starts = startNodes(graph);
  const [start] = starts;
  if (!start || starts.length > 1) return { ok: false, reason: 'It has no single start.' };
  const state: State = {
    inputs,
    assigned: assignedNames(graph),
    values: new ReadTracker(inputs),
    entered: new Set(),
    steps: [],
    outputs: [],
  };
  const visited: string[] = [];
  let id: string | undefined = start.id;
  while (id !== undefined) {
    if (visited.length >= mostBoxes)
      return { ok: false, reason: `It does not stop within ${mostBoxes} boxes.` };
    visited.push(id);
    const next = passBox(graph, id, state);
    if ('reason' in next) return { ok: false, ...next };
    id = next.id;
  }
  return { ok: true, steps: state.steps, outputs: state.outputs, values: state.values, visited };
}

function assignedNames(graph: FlowGraph): Set<string> {
  const names = new Set<string>();
  for (const { text } of graph.nodes.values())
    for (const line of text.split(/\n|;/)) {
      const instruction = parseInstruction(line);
      if (instruction?.kind === 'assign') names.add(instruction.name);
      if (instruction?.kind === 'input') for (const name of instruction.names) names.add(name);
    }
  return names;
}

type Refusal = { readonly reason: string; readonly discarded?: string };
type Next = { readonly id: string | undefined } | Refusal;

function passBox(graph: FlowGraph, id: string, state: State): Next {
  const text = graph.nodes.get(id)?.text ?? '';
  const ways = graph.out(id);
  if (ways.length > 1) {
    const condition = parseCondition(text.replaceAll('\n', ' '));
    if (!condition) return { reason: `“${text}” is no question about numbers.` };
    const holds = decide(condition, state);
    if ('reason' in holds) return holds;
    const way = wayOfAnswer(graph, id, holds.holds ? 'yes' : 'no');
    const word = holds.holds ? 'yes' : 'no';
    return way ? { id: way.to } : { reason: `No way from “${text}” is marked “${word}”.` };
  }
  for (const line of text.split(/\n|;/)) {
    const refusal = perform(line, state);
    if (refusal) return refusal;
  }
  return { id: ways[0]?.to };
}

/** @returns why it cannot be done; `undefined` when it is done */
function perform(line: string, state: State): Refusal | undefined {
  const { inputs, assigned, values, entered, steps, outputs } = state;
  const instruction = parseInstruction(line);
  switch (instruction?.kind) {
    case undefined:
      return { reason: `“${line.trim()}” cannot be calculated.` };
    case 'nothing':
      return undefined;
    case 'input': {
      const missing = instruction.names.find((name) => !inputs.has(name));
      if (missing !== undefined) return { reason: `The value of “${missing}” is not given.` };
      const again = instruction.names.find((name) => entered.has(name));
      if (again !== undefined)
        return { reason: `“${again}” is asked for again, and only one value is given.` };
      for (const name of instruction.names) entered.add(name);
      return undefined;
    }
    case 'assign': {
      const { name, to } = instruction;
      const result = evaluate(to, values);
      if (!('value' in result)) return result;
      if (inputs.has(name) && !entered.has(name) && !values.read.has(name))
        return {
          reason: `The given value of “${name}” is not used: “${line.trim()}” replaces it.`,
          discarded: name,
        };
      const shown = formatNumber(result.value);
      const way = substituted(to, values);
      steps.push(way === shown ? `${name} = ${shown}` : `${name} = ${way} = ${shown}`);
      values.set(name, result.value);
      return undefined;
    }
    case 'output': {
      const results = instruction.values.map((value) => evaluate(value, values));
      const numbers = results.flatMap((result) => ('value' in result ? [result.value] : []));
      const isUnset = instruction.values.some(
        (value) => value.kind !== 'variable' || value.name.length === 1 || assigned.has(value.name),
      );
      if (numbers.length < results.length && isUnset)
        return { reason: `“${line.trim()}” shows something without a value.` };
      if (numbers.length === 0) {
        // A name that no box gives a value is a word: Print even.
        outputs.push({ text: instruction.text });
        steps.push(`The output is “${instruction.text}”.`);
        return undefined;
      }
      for (const value of numbers) outputs.push({ text: formatNumber(value), value });
      steps.push(`The output is ${numbers.map(formatNumber).join(', ')}.`);
    }
  }
  return undefined;
}

const words: Readonly<Record<Comparator, string>> = {
  '>': '>',
  '<': '<',
  // An equation checker must not take these lines as equations.
  '>=': '≥',
  '<=': '≤',
  '=': 'is equal to',
  '!=': 'is different from',
};

type Decision = { readonly holds: boolean } | { readonly reason: string };

function decide(condition: Condition, state: State): Decision {
  const { values, steps } = state;
  switch (condition.kind) {
    case 'not': {
      const of = decide(condition.of, state);
      return 'reason' in of ? of : { holds: !of.holds };
    }
    case 'both':
    case 'either': {
      const first = decide(condition.first, state);
      const second = decide(condition.second, state);
      if ('reason' in first) return first;
      if ('reason' in second) return second;
      const isBoth = condition.kind === 'both';
      return { holds: isBoth ? first.holds && second.holds : first.holds || second.holds };
    }
    case 'divisible': {
      const [of, by] = [evaluate(condition.of, values), evaluate(condition.by, values)];
      if (!('value' in of)) return of;
      if (!('value' in by)) return by;
      if (of.value.d !== 1n || by.value.d !== 1n || by.value.equals(0))
        return {
          reason: `Whether ${formatNumber(of.value)} can be divided is only asked of whole numbers.`,
        };
      const holds = of.value.mod(by.value).equals(0);
      const number = formatNumber(of.value);
      steps.push(
        condition.word
          ? `${number} is ${holds ? 'even' : 'odd'}`
          : `${number} is ${holds ? '' : 'not '}divisible by ${formatNumber(by.value)}`,
      );
      return { holds };
    }
    case 'compare': {
      const [left, right] = [evaluate(condition.left, values), evaluate(condition.right, values)];
      if (!('value' in left)) return left;
      if (!('value' in right)) return right;
      const holds = compared(left.value, condition.sign, right.value);
      const [first, second] = [formatNumber(left.value), formatNumber(right.value)];
      steps.push(`${first} ${words[condition.sign]} ${second} is ${holds}`);
      return { holds };
    }
  }
}

function compared(left: Fraction, sign: Comparator, right: Fraction): boolean {
  const order = left.compare(right);
  return {
    '>': order > 0,
    '<': order < 0,
    '>=': order >= 0,
    '<=': order <= 0,
    '=': order === 0,
    '!=': order !== 0,
  }[sign];
}

import type { Problem } from '../problem.ts';
import type { Component, ComponentKind } from './description.ts';
import { ground } from './description.ts';
import { noteRest, readSourceValue, readValue } from './read-value.ts';
import { readSpiceNumber } from './spice-number.ts';
import { placeAfter, problemAt, type Token } from './tokenize.ts';

const kinds: Readonly<Record<string, ComponentKind>> = {
  R: 'resistor',
  C: 'capacitor',
  L: 'inductor',
  V: 'voltage-source',
  I: 'current-source',
  D: 'diode',
  E: 'vcvs',
  G: 'vccs',
  F: 'cccs',
  H: 'ccvs',
};

/** Letters of elements that are kept as boxes, with the number of their nodes; 0: all words but the last. */
const foreignNodes: Readonly<Record<string, number>> = {
  Q: 3,
  J: 3,
  M: 4,
  Z: 3,
  S: 4,
  W: 2,
  T: 4,
  O: 4,
  B: 2,
  X: 0,
  U: 0,
  A: 0,
  K: 0,
};

const words: Readonly<Record<ComponentKind, string>> = {
  resistor: 'resistor',
  capacitor: 'capacitor',
  inductor: 'inductor',
  'voltage-source': 'voltage source',
  'current-source': 'current source',
  diode: 'diode',
  vcvs: 'controlled voltage source',
  vccs: 'controlled current source',
  cccs: 'controlled current source',
  ccvs: 'controlled voltage source',
  foreign: 'element',
};

/** Node names, one spelling for each net: the first, and `0` for every word that means ground. */
export class NodeNames {
  readonly #spellings = new Map<string, string>();

  read(text: string): string {
    const key = text.toLowerCase();
    if (/^(?:0+|gnd!?|ground)$/.test(key)) return ground;
    const known = this.#spellings.get(key);
    if (known === undefined) this.#spellings.set(key, text);
    return known ?? text;
  }
}

export type ReadElement = {
  readonly component?: Component;
  readonly problems: readonly Problem[];
  /** The tokens that name nodes, in the order of the component's nodes. */
  readonly nodeTokens: readonly Token[];
};

/** The name as it is written, without a colon behind it. */
function nameOf(token: Token): string {
  return token.text.replace(/:$/, '');
}

function foreign(name: string, rest: readonly Token[], nodes: NodeNames): ReadElement {
  const most = foreignNodes[name.charAt(0).toUpperCase()] ?? 0;
  const parameters = rest.findIndex(({ text }) => /^params:?$/i.test(text));
  const words = parameters < 0 ? rest : rest.slice(0, parameters);
  const wanted = most === 0 ? words.length - 1 : most;
  const least = /^s/i.test(name) && words.length < 5 ? 2 : wanted;
  const count = Math.max(2, Math.min(least, words.length - 1));
  const nodeTokens = words.slice(0, count);
  const model = words[count]?.text.replaceAll(/[{}]/g, '').trim();
  const component: Component = {
    name,
    kind: 'foreign',
    nodes: nodeTokens.map(({ text }) => nodes.read(text)),
    ...(model && { model }),
  };
  return { component, problems: [], nodeTokens };
}

/**
 * One statement as an element.
 * @returns no component where not even its two nodes are there
 */
export function readElement(tokens: readonly Token[], nodes: NodeNames): ReadElement {
  const [first, ...rest] = tokens;
  if (!first) return { problems: [], nodeTokens: [] };
  const name = nameOf(first);
  const letter = name.charAt(0).toUpperCase();
  const kind = kinds[letter] ?? (letter in foreignNodes ? 'foreign' : undefined);
  const problems: Problem[] = [];
  const refuse = (place: Token, message: string, expected: string): ReadElement => ({
    problems: [...problems, problemAt('error', place, message, expected)],
    nodeTokens: [],
  });
  if (!kind)
    return refuse(
      first,
      `“${name.slice(0, 40)}” begins like no element of a netlist.`,
      'an element such as R1, C1, L1, V1, I1 or D1',
    );
  const last = rest.at(-1) ?? first;
  // `R1 1 10k`: a number with letters in place of the second node is the value.
  const second = rest.length === 2 && kind !== 'foreign' && kind !== 'diode' ? rest[1] : undefined;
  const misplaced =
    second && /\D/.test(second.text) && readSpiceNumber(second.text) ? second : undefined;
  if (rest.length < 2 || misplaced)
    return refuse(
      misplaced ?? placeAfter(last),
      `The ${words[kind]} ${name} needs two nodes.`,
      'two nodes and a value',
    );
  if (kind === 'foreign') {
    const read = foreign(name, rest, nodes);
    const message = `${name} is drawn as a box; circuits with it are not computed.`;
    return {
      ...read,
      problems: [problemAt('note', first, message, 'R, C, L, V, I, D, E, F, G or H')],
    };
  }
  const nodeTokens = rest.slice(0, 2);
  const [a = '', b = ''] = nodeTokens.map(({ text }) => nodes.read(text));
  const pins = { name, nodes: [a, b] as const };
  const missing = (what: string, expected: string) =>
    problems.push(problemAt('error', placeAfter(last), `${name} has no ${what}.`, expected));
  const noted = { problems };
  switch (kind) {
    case 'diode': {
      const model = rest[2]?.text;
      if (!model)
        problems.push(
          problemAt(
            'note',
            placeAfter(last),
            `${name} has no model: a silicon diode is assumed.`,
            'a model name',
          ),
        );
      noteRest(rest.slice(3), noted);
      return { component: { ...pins, kind, ...(model && { model }) }, problems, nodeTokens };
    }
    case 'voltage-source':
    case 'current-source': {
      const value = readSourceValue(rest.slice(2), kind, noted);
      if (Object.keys(value).length === 0) missing('value', 'a value such as 12 or DC 12V');
      return { component: { ...pins, kind, ...value }, problems, nodeTokens };
    }
    case 'vcvs':
    case 'vccs': {
      const control = rest.slice(2, 4);
      const [plus, minus] = control;
      if (!plus || !minus)
        return refuse(
          placeAfter(last),
          `${name} needs two controlling nodes.`,
          'four nodes and a gain',
        );
      const value = readValue(rest.slice(4), kind, noted);
      if (Object.keys(value).length === 0) missing('gain', 'a gain such as 10');
      const controlled = [nodes.read(plus.text), nodes.read(minus.text)] as const;
      return {
        component: { ...pins, kind, control: controlled, ...value },
        problems,
        nodeTokens: [...nodeTokens, plus, minus],
      };
    }
    case 'cccs':
    case 'ccvs': {
      const control = rest[2];
      if (!control)
        return refuse(
          placeAfter(last),
          `${name} needs a controlling source.`,
          'the name of a voltage source',
        );
      const value = readValue(rest.slice(3), kind, noted);
      if (Object.keys(value).length === 0) missing('gain', 'a gain such as 10');
      return {
        component: { ...pins, kind, control: control.text, ...value },
        problems,
        nodeTokens,
      };
    }
    default: {
      const value = readValue(rest.slice(2), kind, noted);
      if (Object.keys(value).length === 0) missing('value', 'a value such as 4.7k');
      return { component: { ...pins, kind, ...value }, problems, nodeTokens };
    }
  }
}

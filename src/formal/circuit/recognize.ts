import { type CircuitDescription, type Component, netsOf, sameName } from './description.ts';
import { type Countable, concepts, fillers, kindWords } from './question-words.ts';
import type { CircuitRequest } from './request.ts';

type Kind = { readonly what: Countable; readonly plural: boolean };

type Read = {
  readonly concepts: ReadonlySet<string>;
  readonly components: readonly Component[];
  readonly nodes: readonly string[];
  readonly kinds: readonly Kind[];
  /** The words without names, in lower case. */
  readonly text: string;
};

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Symbols of formulas as plain words: `$R_{1}$`, `R₁`, `V(2)`. */
function plain(question: string): string {
  return question
    .replaceAll(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080))
    .replaceAll(/\\(?:text|mathrm)\b|[$\\{}?!,;:"“”]/g, (mark) => (/[?!,;:]/.test(mark) ? ' ' : ''))
    .replaceAll(/\b([A-Z])_(\w+)/gi, '$1$2')
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/\.(?=\s|$)/g, ' ')
    .replaceAll(/[-‐–](?=[a-z])/g, ' ');
}

/** Takes the names of nodes out, where the words around them say that they are nodes. */
function takeNodes(
  question: string,
  names: readonly string[],
): { text: string; nodes: string[] } | undefined {
  const alternatives = [...names].sort((a, b) => b.length - a.length).map(escapePattern);
  const name = `(${[...alternatives, 'gnd', 'ground', 'the ground'].join('|')})(?![\\w.])`;
  const word = '(?:nodes?|points?|terminals?)';
  const nodes: string[] = [];
  const keep = (_: string, ...found: unknown[]) => {
    for (const text of found.slice(0, 2)) if (typeof text === 'string') nodes.push(text);
    return ' node ';
  };
  let text = question;
  for (const pattern of [
    `\\b(?:between|from)\\s+(?:the\\s+)?(?:${word}\\s+)?${name}\\s+(?:and|to)\\s+(?:the\\s+)?(?:${word}\\s+)?${name}`,
    `\\b${word}\\s+${name}\\s+(?:and|to)\\s+(?:${word}\\s+)?${name}`,
  ]) {
    text = text.replace(new RegExp(pattern, 'i'), keep);
    if (nodes.length > 0) return { text: ` between ${text}`, nodes };
  }
  text = text.replaceAll(new RegExp(`\\b${word}\\s+${name}`, 'gi'), keep);
  text = text.replaceAll(
    new RegExp(`\\bV\\(${name}\\)`, 'gi'),
    (all, found) => `voltage ${keep(all, found)}`,
  );
  return { text, nodes };
}

function readQuestion(description: CircuitDescription, question: string): Read | undefined {
  const nets = netsOf(description);
  const taken = takeNodes(` ${plain(question)} `, nets);
  if (!taken) return undefined;
  const nodes: string[] = [];
  for (const found of taken.nodes) {
    const isGround =
      /^(?:the )?(?:gnd|ground)$/i.test(found) && !nets.some((net) => sameName(net, found));
    const node = nets.find((net) => sameName(net, isGround ? '0' : found));
    if (node === undefined) return undefined;
    nodes.push(node);
  }
  let { text } = taken;
  const components: Component[] = [];
  const byLength = [...description.components].sort((a, b) => b.name.length - a.name.length);
  for (const component of byLength) {
    // `A` and `I` are words; names without a digit must be written as they are.
    const flags = /\d/.test(component.name) ? 'gi' : 'g';
    const pattern = new RegExp(`(?<![\\w])${escapePattern(component.name)}(?![\\w.])`, flags);
    if (/^(?:a|i|is|in|at|of|do)$/i.test(component.name) || !pattern.test(text)) continue;
    text = text.replaceAll(pattern, ' ');
    components.push(component);
  }
  text = text.toLowerCase();
  const kinds: Kind[] = [];
  for (const [pattern, what, plural] of kindWords) {
    const next = text.replaceAll(pattern, ' ');
    if (next === text) continue;
    kinds.push({ what, plural });
    text = next;
  }
  const found = new Set<string>();
  for (const word of text.split(/\s+/)) {
    const concept = Object.hasOwn(concepts, word) ? concepts[word] : undefined;
    if (concept) found.add(concept);
    else if (word !== '' && !fillers.has(word)) return undefined;
  }
  return { concepts: found, components, nodes, kinds, text };
}

/** The one element that a kind word without a name means. */
function theOnly(description: CircuitDescription, { what, plural }: Kind): Component | undefined {
  if (plural) return undefined;
  const found = description.components.filter(
    ({ kind }) => kind === what || (what === 'source' && /^(?:voltage|current)-source$/.test(kind)),
  );
  return found.length === 1 ? found[0] : undefined;
}

const isOnly = (found: ReadonlySet<string>, ...allowed: string[]) =>
  [...found].every((concept) => allowed.includes(concept));

function isSourceKind({ what }: Kind): boolean {
  return what === 'source' || what === 'voltage-source' || what === 'current-source';
}

function counting({
  concepts: found,
  components,
  nodes,
  kinds,
  text,
}: Read): CircuitRequest | undefined {
  const isCount = /\bhow many\b/.test(text) || found.has('number');
  if (!isCount || components.length > 0 || nodes.length > 0) return undefined;
  if (!isOnly(found, 'number', 'total', 'all', 'node')) return undefined;
  const [kind, second] = kinds;
  if (second || (kind && found.has('node'))) return undefined;
  if (kind) return { kind: 'count', what: kind.what };
  return found.has('node') && /\bnodes\b/.test(text) ? { kind: 'count', what: 'node' } : undefined;
}

function ofOneComponent(read: Read, component: Component): CircuitRequest | undefined {
  const { concepts: found, text } = read;
  const { name } = component;
  const isSource = /source|^[vc]c[vc]s$/.test(component.kind);
  if (found.has('all') || found.has('node') || found.has('number')) return undefined;
  if (found.has('voltage') && isOnly(found, 'voltage', 'drop'))
    return { kind: 'voltage-across', component: name };
  if (found.has('current') && isOnly(found, 'current', ...(isSource ? ['deliver', 'total'] : [])))
    return { kind: 'current', component: name };
  if (found.has('power') && isOnly(found, 'power', isSource ? 'deliver' : 'absorb', 'total'))
    return { kind: 'power', component: name };
  const quantity = { resistor: 'resistance', capacitor: 'capacitance', inductor: 'inductance' }[
    component.kind as string
  ];
  const asksValue = found.size === 0 ? /\b(?:what is|what are|whats|large|big)\b/.test(text) : true;
  // “What flows through R1” asks for something else than its value.
  const moves = /\b(?:flow|run|go|pass|through|across|over|seen|looking|between)/.test(text);
  if (asksValue && !moves && isOnly(found, 'value', quantity ?? 'value'))
    return { kind: 'value', component: name };
  return undefined;
}

function ofNodes({ concepts: found, nodes, text }: Read): CircuitRequest | undefined {
  const [from, to, third] = nodes;
  if (from === undefined || third !== undefined) return undefined;
  const isVoltage = found.has('voltage') && isOnly(found, 'voltage', 'drop', 'node');
  const isResistance = found.has('resistance') && isOnly(found, 'resistance', 'total', 'node');
  if (to === undefined) {
    if (isVoltage && !found.has('drop')) return { kind: 'node-voltage', node: from };
    return undefined;
  }
  if (from === to || !/\bbetween\b/.test(text)) return undefined;
  if (isVoltage) return { kind: 'voltage-between', from, to };
  return isResistance ? { kind: 'equivalent-resistance', between: [from, to] } : undefined;
}

/** “Combined resistance of R1 and R2”: where these are all that one source has, what it sees. */
function ofResistors(
  description: CircuitDescription,
  { concepts: found, components, nodes, kinds }: Read,
): CircuitRequest | undefined {
  const others = description.components.filter((component) => !components.includes(component));
  const onlyResistors =
    components.every(({ kind }) => kind === 'resistor') &&
    others.length === 1 &&
    others.every(({ kind }) => kind === 'voltage-source' || kind === 'current-source') &&
    kinds.every(({ what }) => what === 'resistor');
  const isTotal =
    found.has('resistance') && found.has('total') && isOnly(found, 'resistance', 'total');
  return onlyResistors && isTotal && nodes.length === 0
    ? { kind: 'equivalent-resistance' }
    : undefined;
}

function ofWhole(
  description: CircuitDescription,
  { concepts: found, kinds, text }: Read,
): CircuitRequest | undefined {
  const onlySource =
    kinds.length === 1 && kinds.every((kind) => isSourceKind(kind) && theOnly(description, kind));
  const allResistors =
    kinds.length === 1 && kinds.every(({ what, plural }) => plural && what === 'resistor');
  const plainWhole = kinds.length === 0;
  const has = (...wanted: string[]) => wanted.every((concept) => found.has(concept));
  if (has('operating', 'point') && isOnly(found, 'operating', 'point') && plainWhole)
    return { kind: 'operating-point' };
  if (has('voltage', 'node', 'all') && isOnly(found, 'voltage', 'node', 'all') && plainWhole)
    return { kind: 'operating-point' };
  if (
    (has('time', 'constant') || has('tau')) &&
    isOnly(found, 'time', 'constant', 'tau', 'value') &&
    plainWhole
  )
    return { kind: 'time-constant' };
  if (has('resistance', 'total') && isOnly(found, 'resistance', 'total', 'all', 'value')) {
    return onlySource || allResistors || plainWhole ? { kind: 'equivalent-resistance' } : undefined;
  }
  if (has('resistance') && onlySource && /\b(?:seen|looking)\b/.test(text) && found.size === 1)
    return { kind: 'equivalent-resistance' };
  if (has('capacitance', 'total') && isOnly(found, 'capacitance', 'total', 'value') && plainWhole)
    return { kind: 'equivalent-capacitance' };
  if (has('current') && isOnly(found, 'current', 'total', 'deliver')) {
    if (onlySource || (plainWhole && has('total'))) return { kind: 'total-current' };
    return undefined;
  }
  if (has('power') && isOnly(found, 'power', 'total', 'deliver', 'absorb', 'all')) {
    if (allResistors && !has('deliver') && (has('total') || has('all')))
      return { kind: 'total-power' };
    if (plainWhole && has('total') && !has('deliver')) return { kind: 'total-power' };
  }
  return undefined;
}

/**
 * What a question asks for, in whatever words: names of elements and nodes are taken out, and every word left must
 * be known. `undefined` unless all of it was understood and it can mean one thing only.
 */
export function recognize(
  description: CircuitDescription,
  question: string,
): CircuitRequest | undefined {
  if (question.length > 500) return undefined;
  const read = readQuestion(description, question);
  if (!read) return undefined;
  const { components, nodes, kinds } = read;
  const [component, second] = components;
  if (second) return ofResistors(description, read);
  const count = counting(read);
  if (count) return count;
  if (component) {
    if (nodes.length > 0 || kinds.some(({ plural }) => plural)) return undefined;
    // A kind word beside a name must fit it: `resistor R1`.
    const fits = kinds.every(
      ({ what }) =>
        what === component.kind ||
        what === 'element' ||
        (what === 'source' && /source$/.test(component.kind)),
    );
    return fits && kinds.length < 2 ? ofOneComponent(read, component) : undefined;
  }
  if (nodes.length > 0) return kinds.length === 0 ? ofNodes(read) : undefined;
  const whole = ofWhole(description, read);
  if (whole) return whole;
  const [kind, other] = kinds;
  const only = kind && !other ? theOnly(description, kind) : undefined;
  return only ? ofOneComponent(read, only) : undefined;
}

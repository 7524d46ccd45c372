import type { Flowchart, FlowNode } from './description.ts';

/** What can be asked about a flowchart. A node is named by its id, or by its text where only one has it. */
export type FlowchartRequest =
  | { readonly kind: 'reachable'; readonly from: string; readonly to: string }
  /** How many arrows it has; the boxes on it where the way itself is wanted. */
  | {
      readonly kind: 'shortest-path';
      readonly from: string;
      readonly to: string;
      readonly wanted?: 'way';
    }
  /** What comes directly after a node; after one answer where `answer` is there. */
  | { readonly kind: 'after'; readonly node: string; readonly answer?: string }
  | { readonly kind: 'before'; readonly node: string }
  | { readonly kind: 'count'; readonly what: CountedThing }
  /** Where the flow ends when each decision that is met is answered so. */
  | {
      readonly kind: 'follow';
      readonly answers: readonly { readonly node: string; readonly answer: string }[];
    }
  /** Runs it with numbers. Values are decimals or fractions as text: `2.5`, `1/3`. */
  | {
      readonly kind: 'run';
      readonly inputs: Readonly<Record<string, string>>;
      readonly wanted: 'output' | 'boxes' | { readonly variable: string };
    };

export const countedThings = ['nodes', 'decisions', 'edges', 'ends'] as const;
export type CountedThing = (typeof countedThings)[number];

/** Case, spacing, quotes and marks at the end do not count when a node is named. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[“”"‘’'`]/g, '')
    .replaceAll(/[?!.,;:]+(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** @returns `undefined` where no node, or more than one, is called so */
export function findNode({ nodes }: Flowchart, name: string): FlowNode | undefined {
  const byId = nodes.find(({ id }) => id === name);
  if (byId) return byId;
  const named = nodes.filter(({ text }) => plainText(text) === plainText(name));
  return named.length === 1 ? named[0] : undefined;
}

/** A request from JSON that somebody wrote. */
export function readRequest(
  json: unknown,
): { readonly request: FlowchartRequest } | { readonly problem: string } {
  const problem = {
    problem:
      'Expected one of {"kind":"reachable","from","to"}, {"kind":"shortest-path","from","to","wanted"?:"way"}, ' +
      '{"kind":"after","node","answer"?}, {"kind":"before","node"}, ' +
      '{"kind":"count","what":"nodes"|"decisions"|"edges"|"ends"}, ' +
      '{"kind":"follow","answers":[{"node","answer"}]}, ' +
      '{"kind":"run","inputs":{"x":"3"},"wanted":"output"|"boxes"|{"variable":"x"}}.',
  };
  if (typeof json !== 'object' || json === null) return problem;
  const field = (name: string, of: object = json): unknown => Reflect.get(of, name);
  const text = (name: string, of: object = json) => {
    const value = field(name, of);
    return typeof value === 'string' ? value : undefined;
  };
  const [kind, node, from, to, answer] = ['kind', 'node', 'from', 'to', 'answer'].map((name) =>
    text(name),
  );
  if (kind === 'shortest-path' && from !== undefined && to !== undefined)
    return { request: { kind, from, to, ...(field('wanted') === 'way' && { wanted: 'way' }) } };
  if (kind === 'reachable' && from !== undefined && to !== undefined)
    return { request: { kind, from, to } };
  if (kind === 'after' && node !== undefined)
    return { request: { kind, node, ...(answer !== undefined && { answer }) } };
  if (kind === 'before' && node !== undefined) return { request: { kind, node } };
  if (kind === 'count') {
    const what = countedThings.find((thing) => thing === field('what'));
    return what ? { request: { kind, what } } : problem;
  }
  if (kind === 'follow') {
    const listed = field('answers');
    const answers = Array.isArray(listed)
      ? listed.flatMap((one: unknown) => {
          if (typeof one !== 'object' || one === null) return [];
          const [at, said] = [text('node', one), text('answer', one)];
          return at !== undefined && said !== undefined ? [{ node: at, answer: said }] : [];
        })
      : undefined;
    return answers ? { request: { kind, answers } } : problem;
  }
  return kind === 'run' ? readRun(field('inputs'), field('wanted') ?? 'output', problem) : problem;
}

function readRun(given: unknown, wanted: unknown, problem: { readonly problem: string }) {
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(given ?? {})) {
    const text = String(value);
    if (!/^-?\d{1,15}(?:\.\d{1,12}|\/\d{1,15})?$/.test(text)) return problem;
    inputs[name] = text;
  }
  if (wanted === 'output' || wanted === 'boxes')
    return { request: { kind: 'run', inputs, wanted } as const };
  const variable: unknown =
    typeof wanted === 'object' && wanted !== null ? Reflect.get(wanted, 'variable') : undefined;
  if (typeof variable !== 'string') return problem;
  return { request: { kind: 'run', inputs, wanted: { variable } } as const };
}

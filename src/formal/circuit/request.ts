import * as v from 'valibot';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** Elements that can be counted. */
export const countable = [
  'resistor',
  'capacitor',
  'inductor',
  'diode',
  'voltage-source',
  'current-source',
  'source',
  'element',
  'node',
] as const;

const schema = v.variant('kind', [
  /** Every node voltage and branch current, in `details`. */
  v.object({ kind: v.literal('operating-point') }),
  /** Against the reference node. */
  v.object({ kind: v.literal('node-voltage'), node: name }),
  /** At `from`, counted from `to`. */
  v.object({ kind: v.literal('voltage-between'), from: name, to: name }),
  /** Without its direction. */
  v.object({ kind: v.literal('voltage-across'), component: name }),
  /** Without its direction. */
  v.object({ kind: v.literal('current'), component: name }),
  /** Of a source: delivered; of anything else: absorbed. */
  v.object({ kind: v.literal('power'), component: name }),
  /** That the only source delivers. */
  v.object({ kind: v.literal('total-current') }),
  /** Absorbed by all resistors together. */
  v.object({ kind: v.literal('total-power') }),
  /** Between two nodes, or seen by the only source; sources count as what they are when turned off. */
  v.object({
    kind: v.literal('equivalent-resistance'),
    between: v.optional(v.tuple([name, name])),
  }),
  v.object({ kind: v.literal('equivalent-capacitance') }),
  /** Of the only capacitor or inductor with the resistance it sees. */
  v.object({ kind: v.literal('time-constant') }),
  v.object({ kind: v.literal('count'), what: v.picklist(countable) }),
  /** As written in the netlist. */
  v.object({ kind: v.literal('value'), component: name }),
]);

export type CircuitRequest = v.InferOutput<typeof schema>;

/** A request from JSON; a sentence that says what was expected where it is none. */
export function readRequest(
  json: unknown,
): { readonly request: CircuitRequest } | { readonly problem: string } {
  const result = v.safeParse(schema, json);
  if (result.success) return { request: result.output };
  const [issue] = result.issues;
  const kinds = schema.options.map(({ entries }) => entries.kind.literal).join(', ');
  return {
    problem: `${issue.message}; expected an object such as {"kind": "operating-point"}, with a kind of: ${kinds}.`,
  };
}

import * as v from 'valibot';
import type { GridRequest } from './data-grid.ts';

const ref = v.union([
  v.strictObject({ row: v.string(), column: v.string() }),
  v.strictObject({ row: v.string() }),
]);
const scope = v.union([
  v.strictObject({ column: v.string() }),
  v.strictObject({ row: v.string() }),
  v.strictObject({}),
]);
const pair = v.tuple([ref, ref]);
const which = v.picklist(['largest', 'smallest']);
const kind = <const Kinds extends readonly [string, ...string[]]>(...kinds: Kinds) =>
  v.picklist(kinds);

const request = v.variant('kind', [
  v.strictObject({ kind: kind('lookup'), of: ref }),
  v.strictObject({ kind: kind('share'), of: ref, whole: v.exactOptional(v.literal('row')) }),
  v.strictObject({ kind: kind('rank'), of: ref, which }),
  v.strictObject({ kind: kind('sum', 'mean-of'), of: v.pipe(v.array(ref), v.minLength(1)) }),
  v.strictObject({ kind: kind('difference'), of: pair, signed: v.optional(v.boolean(), false) }),
  v.strictObject({ kind: kind('ratio', 'percent-change', 'direction'), of: pair }),
  v.strictObject({ kind: kind('compare', 'choose'), of: pair, which }),
  v.strictObject({
    kind: kind('total', 'mean', 'median', 'range', 'trend'),
    scope: v.optional(scope, {}),
  }),
  v.strictObject({
    kind: kind('extreme'),
    which,
    place: v.optional(v.picklist([1, 2, 3]), 1),
    answer: v.optional(v.picklist(['name', 'value']), 'name'),
    scope: v.optional(scope, {}),
  }),
  v.strictObject({
    kind: kind('count', 'list'),
    relation: v.picklist(['above', 'below', 'at-least', 'at-most', 'exactly']),
    threshold: v.pipe(v.number(), v.finite()),
    scope: v.optional(scope, {}),
  }),
  v.strictObject({ kind: kind('row-count') }),
  v.strictObject({
    kind: kind('steepest'),
    direction: v.picklist(['rise', 'fall']),
    scope: v.optional(scope, {}),
  }),
]);

/** A request about a chart or a table from JSON, such as `{"kind":"lookup","of":{"row":"Mon"}}`. */
export function readGridRequest(
  json: unknown,
): { readonly request: GridRequest } | { readonly problem: string } {
  const read = v.safeParse(request, json);
  if (read.success) return { request: read.output };
  const [issue] = read.issues;
  const place = v.getDotPath(issue) ?? 'the request';
  return {
    problem: `At ${place}: expected ${issue.expected ?? 'another value'}, found ${issue.received}.`,
  };
}

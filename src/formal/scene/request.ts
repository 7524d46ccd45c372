import type { SceneDescription, SceneObject } from './description.ts';
import { plainLabel } from './label.ts';

export const relations = ['left', 'right', 'above', 'below', 'inside', 'overlaps'] as const;
export type Relation = (typeof relations)[number];
export const extremes = [
  'largest',
  'smallest',
  'leftmost',
  'rightmost',
  'topmost',
  'bottommost',
] as const;
export type Extreme = (typeof extremes)[number];

/** What can be asked about a scene. Objects are named by their label, where only one object has it. */
export type SceneRequest =
  /** How many objects have the label; all of them where it is absent. */
  | { readonly kind: 'count'; readonly label?: string }
  | {
      readonly kind: 'relation';
      readonly of: string;
      readonly relation: Relation;
      readonly to: string;
    }
  /** How many of several are so to one object. */
  | {
      readonly kind: 'count-related';
      readonly label: string;
      readonly relation: Relation;
      readonly to: string;
    }
  | { readonly kind: 'nearest'; readonly to: string }
  | { readonly kind: 'extreme'; readonly which: Extreme };

/** @returns `undefined` where no object, or more than one, has the label */
export function findObject({ objects }: SceneDescription, label: string): SceneObject | undefined {
  const found = objects.filter((object) => plainLabel(object.label) === plainLabel(label));
  return found.length === 1 ? found[0] : undefined;
}

/** A request from JSON that somebody wrote. */
export function readRequest(
  json: unknown,
): { readonly request: SceneRequest } | { readonly problem: string } {
  const problem = {
    problem:
      'Expected one of {"kind":"count","label"?}, {"kind":"relation","of","relation":"left"|"right"|"above"|"below"|"inside"|"overlaps","to"}, ' +
      '{"kind":"count-related","label","relation","to"}, {"kind":"nearest","to"}, {"kind":"extreme","which":"largest"|"smallest"|"leftmost"|"rightmost"|"topmost"|"bottommost"}.',
  };
  if (typeof json !== 'object' || json === null) return problem;
  const text = (name: string) => {
    const value: unknown = Reflect.get(json, name);
    return typeof value === 'string' ? value : undefined;
  };
  const [kind, label, of, to] = ['kind', 'label', 'of', 'to'].map(text);
  if (kind === 'count') return { request: { kind, ...(label !== undefined && { label }) } };
  const relation = relations.find((one) => one === text('relation'));
  if (kind === 'relation' && of !== undefined && to !== undefined && relation)
    return { request: { kind, of, relation, to } };
  if (kind === 'count-related' && label !== undefined && to !== undefined && relation)
    return { request: { kind, label, relation, to } };
  if (kind === 'nearest' && to !== undefined) return { request: { kind, to } };
  const which = extremes.find((one) => one === text('which'));
  return kind === 'extreme' && which ? { request: { kind, which } } : problem;
}

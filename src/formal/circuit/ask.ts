import type { Level, Question } from '../formal-language.ts';
import type { Random } from '../random.ts';
import { type CircuitDescription, findComponent, netsOf, referenceNet } from './description.ts';
import { recognize } from './recognize.ts';
import { toSingleSource } from './reduce.ts';
import type { CircuitRequest } from './request.ts';
import { solve } from './solve.ts';
import { wordings } from './wordings.ts';

/** One source and one rule: series or parallel; both; or equations of nodes. */
function levelOf(description: CircuitDescription): Level {
  const single = toSingleSource(description);
  if (!single) return 'college';
  const { tree } = single;
  const isFlat = tree.type === 'leaf' || tree.children.every(({ type }) => type === 'leaf');
  return isFlat ? 'junior-high' : 'high-school';
}

function requestsFor(description: CircuitDescription, random: Random): CircuitRequest[] {
  const { components } = description;
  const reference = referenceNet(description);
  const resistors = components.filter(({ kind }) => kind === 'resistor');
  const sources = components.filter(({ kind }) => /source$/.test(kind));
  const nets = netsOf(description).filter((net) => net !== reference);
  const requests: CircuitRequest[] = [];
  for (const { name } of random.pickSome(resistors, 2)) {
    requests.push({ kind: 'current', component: name });
    requests.push({ kind: 'voltage-across', component: name });
  }
  for (const { name } of random.pickSome(resistors, 1)) {
    requests.push({ kind: 'power', component: name });
    requests.push({ kind: 'value', component: name });
  }
  for (const { name, kind } of components)
    if (kind === 'inductor') requests.push({ kind: 'current', component: name });
    else if (kind === 'capacitor') requests.push({ kind: 'voltage-across', component: name });
  for (const { name } of random.pickSome(sources, 1))
    requests.push({ kind: 'power', component: name });
  for (const node of random.pickSome(nets, 2)) requests.push({ kind: 'node-voltage', node });
  const [from, to] = random.pickSome(nets, 2);
  if (from !== undefined && to !== undefined) requests.push({ kind: 'voltage-between', from, to });
  if (sources.length === 1) {
    requests.push({ kind: 'total-current' }, { kind: 'equivalent-resistance' });
    requests.push({ kind: 'total-power' });
  }
  requests.push({ kind: 'time-constant' });
  const what = random.pick(['resistor', 'element', 'node', 'source'] as const);
  requests.push({ kind: 'count', what });
  return requests;
}

/** Questions with exact answers, each in a wording that `recognize` understands for this very circuit. */
export function ask(description: CircuitDescription, random: Random): Question<CircuitRequest>[] {
  const level = levelOf(description);
  return requestsFor(description, random).flatMap((request): Question<CircuitRequest>[] => {
    const component =
      'component' in request ? findComponent(description, request.component) : undefined;
    const isSource = component !== undefined && /source|^[vc]c[vc]s$/.test(component.kind);
    const text = random.pick(wordings(request, isSource));
    const result = solve(description, request);
    const understood = recognize(description, text);
    if (!result.ok || JSON.stringify(understood) !== JSON.stringify(request)) return [];
    const isSimple = request.kind === 'count' || request.kind === 'value';
    const own = isSimple ? 'junior-high' : request.kind === 'time-constant' ? 'college' : level;
    return [{ level: own, request, text, solution: result.solution }];
  });
}

import type { CircuitDescription, Component } from './description.ts';
import { findComponent, operatingValue, sameName } from './description.ts';
import type { OperatingPoint } from './solve-dc.ts';
import { type Steps, toTerm } from './steps.ts';

/** The voltage of a node in an equation; the sources have the names V1, V2. */
export function nodeSymbol(net: string): string {
  return `V_${net}`;
}

/** Nets whose voltage the sources alone fix, found from the reference on. */
function knownNets(
  { components }: CircuitDescription,
  reference: string,
  steps: Steps,
): Map<string, number> {
  const known = new Map([[reference, 0]]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const component of components) {
      if (component.kind !== 'voltage-source') continue;
      const [plus, minus] = component.nodes;
      const value = operatingValue(component) ?? 0;
      const [above, below] = [known.get(plus), known.get(minus)];
      if ((above === undefined) === (below === undefined)) continue;
      grown = true;
      const net = above === undefined ? plus : minus;
      const base = above ?? below ?? 0;
      const sign = above === undefined ? '+' : '-';
      const expression =
        base === 0 && sign === '+'
          ? toTerm(value).text
          : `${toTerm(base).text} ${sign} ${toTerm(value).text}`;
      known.set(
        net,
        steps.compute(
          nodeSymbol(net),
          expression.replace(/^\((.*)\)$/, '$1'),
          sign === '+' ? base + value : base - value,
        ).value,
      );
    }
  }
  return known;
}

/**
 * The equations of nodal analysis in text, and the voltages they give: for each unknown node the sum of the currents
 * that leave it is zero.
 */
export function nodalSteps(description: CircuitDescription, point: OperatingPoint, steps: Steps) {
  const { components } = description;
  const known = knownNets(description, point.reference, steps);
  const symbols = new Set<string>();
  const volts = (net: string): string => {
    const value = known.get(net);
    return value === undefined ? nodeSymbol(net) : toTerm(value).text;
  };
  const difference = (a: string, b: string): string => {
    if (known.get(b) === 0) return volts(a);
    return `(${volts(a)} - ${volts(b)})`;
  };
  const branchSymbol = (name: string): string => {
    symbols.add(name);
    return `I_${name}`;
  };
  /** The current from the first pin through the element to the second; empty where there is none. */
  const currentOf = (component: Component, from: string, to: string): string => {
    const sign = from === component.nodes[0] ? '' : '-';
    switch (component.kind) {
      case 'resistor':
        if (component.value === 0) return `${sign}${branchSymbol(component.name)}`;
        return `${difference(from, to)} / ${toTerm(component.value ?? 0).text}`;
      case 'current-source':
        return `${sign}${toTerm(operatingValue(component) ?? 0).text}`;
      case 'vccs':
        return `${sign}${toTerm(component.value ?? 0).text} * ${difference(...component.control)}`;
      case 'cccs':
        return `${sign}${toTerm(component.value ?? 0).text} * ${branchSymbol(findComponent(description, component.control)?.name ?? component.control)}`;
      case 'capacitor':
      case 'foreign':
        return '';
      default:
        return `${sign}${branchSymbol(component.name)}`;
    }
  };
  const balance = (net: string) => {
    const terms = components.flatMap((component) => {
      const [a = '', b = ''] = component.nodes;
      if (a === b || (a !== net && b !== net)) return [];
      const text = currentOf(component, net, a === net ? b : a);
      return text === '' ? [] : [text];
    });
    const sum = terms.join(' + ').replaceAll('+ -', '- ');
    if (sum !== '') steps.say(`${sum} = 0`);
  };
  for (const net of point.voltages.keys()) if (!known.has(net)) balance(net);
  for (const component of components) {
    const [a = '', b = ''] = component.nodes;
    const left = known.get(b) === 0 ? volts(a) : `${volts(a)} - ${volts(b)}`;
    if (component.kind === 'vcvs')
      steps.say(
        `${left} = ${toTerm(component.value ?? 0).text} * ${difference(...component.control)}`,
      );
    else if (component.kind === 'ccvs') {
      const control = findComponent(description, component.control)?.name ?? component.control;
      steps.say(`${left} = ${toTerm(component.value ?? 0).text} * ${branchSymbol(control)}`);
    } else if (component.kind === 'inductor' && !(known.has(a) && known.has(b)))
      steps.say(`${left} = 0`);
    else if (component.kind === 'voltage-source' && !known.has(a))
      steps.say(`${left} = ${toTerm(operatingValue(component) ?? 0).text}`);
    else if (component.kind === 'diode')
      steps.say(
        `${component.name} follows SPICE's default model, I = Is (exp(V / 0.02586 V) - 1) with Is = 10 fA.`,
      );
  }
  // The current of a source that controls another follows at its node.
  for (const component of components) {
    if (component.kind !== 'voltage-source' || !symbols.has(component.name)) continue;
    const controls = components.some(
      (one) =>
        'control' in one &&
        typeof one.control === 'string' &&
        sameName(one.control, component.name),
    );
    const net = component.nodes[0] === point.reference ? component.nodes[1] : component.nodes[0];
    if (controls && known.has(net)) balance(net);
  }
  for (const [net, value] of point.voltages)
    if (!known.has(net)) state(steps, nodeSymbol(net), value);
  for (const name of symbols) state(steps, `I_${name}`, point.currents.get(name) ?? 0);
}

/** A result of the equations: `V_2 = 9.6`, or ≈ where it is rounded. */
function state(steps: Steps, label: string, value: number) {
  const rounded = Number(value.toPrecision(6));
  const exact = Math.abs(rounded - value) <= 1e-12 * Math.abs(value);
  steps.say(`${label} ${exact ? '=' : '≈'} ${toTerm(rounded).text.replace(/^\((.*)\)$/, '$1')}`);
}

import type { CircuitDescription, Component } from './description.ts';
import { nodalSteps } from './nodal-steps.ts';
import { leafNames, type SingleSource, TreeSteps, toSingleSource } from './reduce.ts';
import type { OperatingPoint } from './solve-dc.ts';
import { Steps, type Term, toTerm } from './steps.ts';

/** The way to voltages and currents: Ohm's law alone where the circuit is series and parallel, else nodal analysis. */
export class OhmSteps {
  readonly steps = new Steps();
  readonly #description: CircuitDescription;
  readonly #point: OperatingPoint;
  readonly #single: SingleSource | undefined;
  readonly #tree: TreeSteps;
  #nodal = false;

  constructor(description: CircuitDescription, point: OperatingPoint) {
    this.#description = description;
    this.#point = point;
    this.#single = toSingleSource(description);
    const names = description.components.map(({ name }) => name);
    this.#tree = new TreeSteps(this.steps, names, 'series');
  }

  /** Writes the nodal equations once. */
  nodal() {
    if (this.#nodal) return;
    this.#nodal = true;
    nodalSteps(this.#description, this.#point, this.steps);
  }

  /** The voltage of a net as the equations give it, at the digits they show. */
  #volts(net: string): Term {
    return toTerm(Number((this.#point.voltages.get(net) ?? 0).toPrecision(6)));
  }

  /** Everything the source drives, as one resistor. */
  total(): { readonly single: SingleSource; readonly ohms: Term } | undefined {
    if (!this.#single) return undefined;
    return { single: this.#single, ohms: this.#tree.total(this.#single.tree, 'Req') };
  }

  /** What is known at the terminals of the whole. */
  #start({ source, value }: SingleSource) {
    return source.kind === 'voltage-source' ? { volts: toTerm(value) } : { amperes: toTerm(value) };
  }

  /** From the first pin to the second, signed; through the equations where Ohm's law alone does not do. */
  voltage(component: Component): Term {
    const [a = '', b = ''] = component.nodes;
    const exact = (this.#point.voltages.get(a) ?? 0) - (this.#point.voltages.get(b) ?? 0);
    const single = this.#single;
    if (single && leafNames(single.tree).includes(component.name)) {
      this.total();
      const term = this.#tree.descend(single.tree, this.#start(single), component.name, 'volts');
      if (term) return exact < 0 ? toTerm(-term.value) : term;
    }
    if (single?.source === component && component.kind === 'voltage-source')
      return this.steps.compute(`V_${component.name}`, toTerm(single.value).text, single.value);
    return this.between(a, b, `V_${component.name}`);
  }

  /** The voltage of one net against another. */
  between(a: string, b: string, label: string): Term {
    this.nodal();
    const [plus, minus] = [this.#volts(a), this.#volts(b)];
    if (minus.value === 0)
      return this.steps.compute(label, plus.text.replace(/^\((.*)\)$/, '$1'), plus.value);
    return this.steps.compute(
      label,
      `${plus.text.replace(/^\((.*)\)$/, '$1')} - ${minus.text}`,
      plus.value - minus.value,
    );
  }

  /** The current from the first pin through the element to the second, signed. */
  current(component: Component): Term {
    const exact = this.#point.currents.get(component.name) ?? 0;
    const single = this.#single;
    if (single && leafNames(single.tree).includes(component.name)) {
      this.total();
      const term = this.#tree.descend(single.tree, this.#start(single), component.name, 'amperes');
      if (term) return exact < 0 ? toTerm(-term.value) : term;
    }
    if (single?.source === component && component.kind === 'voltage-source') {
      const { text, value } = this.#tree.total(single.tree, 'Req');
      const volts = toTerm(single.value);
      return this.steps.compute('I', `${volts.text} / ${text}`, volts.value / value);
    }
    if (component.kind === 'current-source')
      return this.steps.compute(`I_${component.name}`, toTerm(exact).text, exact);
    if (component.kind === 'capacitor') {
      this.steps.say('A capacitor is open for direct current.');
      return this.steps.compute(`I_${component.name}`, '0', 0);
    }
    this.nodal();
    if (component.kind === 'resistor' && component.value) {
      const [a = '', b = ''] = component.nodes;
      const [plus, minus] = [this.#volts(a), this.#volts(b)];
      const ohms = toTerm(component.value);
      return this.steps.compute(
        `I_${component.name}`,
        `(${plus.text} - ${minus.text}) / ${ohms.text}`,
        (plus.value - minus.value) / ohms.value,
      );
    }
    const shown = Number(exact.toPrecision(6));
    this.steps.say('The currents at each of its nodes add up to zero.');
    return this.steps.compute(
      `I_${component.name}`,
      toTerm(shown).text.replace(/^\((.*)\)$/, '$1'),
      shown,
    );
  }

  /** The lowest path of resistors from a net down to the reference, in the direction of the current. */
  nodeVoltage(net: string): Term {
    const path = this.#downhill(net);
    const single = this.#single;
    if (!single || !path) return this.between(net, this.#point.reference, `V_${net}`);
    if (path.length === 0 || single.groups.find(net) === single.plus) {
      if (single.source.kind === 'voltage-source' && path.length > 0)
        return this.steps.compute(`V_${net}`, toTerm(single.value).text, single.value);
      if (path.length === 0) return this.steps.compute(`V_${net}`, '0', 0);
    }
    const drops = path
      .map((component) => this.voltage(component))
      .map(({ value }) => toTerm(Math.abs(value)));
    const sum = drops.reduce((total, { value }) => total + value, 0);
    return this.steps.compute(`V_${net}`, drops.map(({ text }) => text).join(' + '), sum);
  }

  #downhill(net: string): Component[] | undefined {
    const single = this.#single;
    if (!single) return undefined;
    const names = new Set(leafNames(single.tree));
    const find = (name = '') => single.groups.find(name);
    const volts = (name: string) => this.#point.voltages.get(name) ?? 0;
    const queue: { at: string; path: Component[] }[] = [{ at: net, path: [] }];
    const seen = new Set([find(net)]);
    for (const { at, path } of queue) {
      if (find(at) === single.minus) return path;
      for (const component of this.#description.components) {
        if (!names.has(component.name)) continue;
        const [a = '', b = ''] = component.nodes;
        const next = find(a) === find(at) ? b : find(b) === find(at) ? a : undefined;
        if (next === undefined || seen.has(find(next)) || volts(next) >= volts(at)) continue;
        seen.add(find(next));
        queue.push({ at: next, path: [...path, component] });
      }
    }
    return undefined;
  }
}

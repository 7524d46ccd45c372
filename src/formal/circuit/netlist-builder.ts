import type { CircuitDescription, Component } from './description.ts';
import type { SampleValues } from './sample-values.ts';

/** Builds a netlist element by element; names count up per letter, values come from the series. */
export class Builder {
  readonly #values: SampleValues;
  readonly #components: Component[] = [];
  readonly #counts = new Map<string, number>();
  #between = 0;

  constructor(values: SampleValues) {
    this.#values = values;
  }

  #name(letter: string): string {
    const count = (this.#counts.get(letter) ?? 0) + 1;
    this.#counts.set(letter, count);
    return `${letter}${count}`;
  }

  resistor(a: string, b: string) {
    const value = this.#values.resistance();
    this.#components.push({ name: this.#name('R'), kind: 'resistor', nodes: [a, b], value });
  }

  /** Resistors in series between two nodes, with new nodes between them. */
  resistorChain(a: string, b: string, count: number) {
    let from = a;
    for (let i = 1; i <= count; i += 1) {
      const to = i === count ? b : String(2 + this.#between++);
      this.resistor(from, to);
      from = to;
    }
  }

  capacitor(a: string, b: string) {
    const value = this.#values.capacitance();
    this.#components.push({ name: this.#name('C'), kind: 'capacitor', nodes: [a, b], value });
  }

  inductor(a: string, b: string) {
    const value = this.#values.inductance();
    this.#components.push({ name: this.#name('L'), kind: 'inductor', nodes: [a, b], value });
  }

  /** @returns its name, for elements that its current controls */
  source(plus: string, minus: string): string {
    const name = this.#name('V');
    const value = this.#values.voltage();
    this.#components.push({ name, kind: 'voltage-source', nodes: [plus, minus], value });
    return name;
  }

  /** The current leaves the source at the node `to`. */
  currentSource(from: string, to: string) {
    const value = this.#values.current();
    const name = this.#name('I');
    this.#components.push({ name, kind: 'current-source', nodes: [from, to], value });
  }

  vcvs(plus: string, minus: string, control: readonly [string, string]) {
    const value = this.#values.gain();
    const name = this.#name('E');
    this.#components.push({ name, kind: 'vcvs', nodes: [plus, minus], control, value });
  }

  vccs(from: string, to: string, control: readonly [string, string]) {
    const value = this.#values.transconductance();
    const name = this.#name('G');
    this.#components.push({ name, kind: 'vccs', nodes: [from, to], control, value });
  }

  cccs(from: string, to: string, control: string) {
    const value = this.#values.gain();
    this.#components.push({
      name: this.#name('F'),
      kind: 'cccs',
      nodes: [from, to],
      control,
      value,
    });
  }

  ccvs(plus: string, minus: string, control: string) {
    const value = this.#values.resistance();
    const name = this.#name('H');
    this.#components.push({ name, kind: 'ccvs', nodes: [plus, minus], control, value });
  }

  /** @param lettered nodes are called a, b, c instead of 1, 2, 3 */
  finish(title: string | undefined, lettered: boolean): CircuitDescription {
    const rename = (net: string) =>
      lettered && net !== '0' ? String.fromCharCode(96 + Number(net)) : net;
    const components = this.#components.map((component): Component => {
      if (component.kind === 'foreign') return component;
      const [a, b] = component.nodes;
      const nodes = [rename(a), rename(b)] as const;
      if (component.kind !== 'vcvs' && component.kind !== 'vccs') return { ...component, nodes };
      const [plus, minus] = component.control;
      return { ...component, nodes, control: [rename(plus), rename(minus)] };
    });
    return { ...(title !== undefined && { title }), components };
  }
}

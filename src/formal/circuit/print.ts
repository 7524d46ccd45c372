import type { CircuitDescription, Component } from './description.ts';
import { printSpiceNumber } from './spice-number.ts';

/** The value in SPICE's spelling; empty where there is none. */
export function printValue(component: Component): string {
  if (component.kind === 'diode' || component.kind === 'foreign') return component.model ?? '';
  if (component.symbol !== undefined) return `{${component.symbol}}`;
  return component.value === undefined ? '' : printSpiceNumber(component.value);
}

function printSource(component: Component): string[] {
  if (component.kind !== 'voltage-source' && component.kind !== 'current-source') return [];
  const { ac, phase, wave } = component;
  return [
    ac === undefined ? '' : `AC ${printSpiceNumber(ac)}`,
    ac === undefined || phase === undefined ? '' : printSpiceNumber(phase),
    wave ? `${wave.shape}(${wave.parameters.map(printSpiceNumber).join(' ')})` : '',
  ];
}

function printControl(component: Component): string[] {
  if (!('control' in component)) return [];
  return typeof component.control === 'string' ? [component.control] : [...component.control];
}

function printComponent(component: Component): string {
  const { name, nodes } = component;
  const words = [name, ...nodes, ...printControl(component), printValue(component)];
  return [...words, ...printSource(component)].filter((word) => word !== '').join(' ');
}

/** One element a line with engineering suffixes; the title as SPICE's first comment; no `.end`. */
export function print({ title, components }: CircuitDescription): string {
  const lines = components.map(printComponent);
  return (title === undefined ? lines : [`* ${title}`, ...lines]).join('\n');
}

import type { CircuitDescription, Component, DiodeModel } from './description.ts';
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

function printModel({ name, parameters, unread }: DiodeModel): string {
  const list = Object.entries(parameters).map(
    ([key, value]) => `${key.toUpperCase()}=${printSpiceNumber(value)}`,
  );
  return `.model ${name} D(${[...list, ...(unread === undefined ? [] : [unread])].join(' ')})`;
}

/** One element a line with engineering suffixes; the title as SPICE's first comment; no `.end`. */
export function print({ title, components, models = [] }: CircuitDescription): string {
  const lines = [...components.map(printComponent), ...models.map(printModel)];
  return (title === undefined ? lines : [`* ${title}`, ...lines]).join('\n');
}

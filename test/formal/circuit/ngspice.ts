import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CircuitDescription, Component } from '../../../src/formal/circuit/description.ts';
import { print } from '../../../src/formal/circuit/print.ts';

export type NgspiceResult = {
  readonly nodes: Record<string, number>;
  /** Of every element that ngspice gives a current for; independent current sources are given, not computed. */
  readonly branches: Record<string, number>;
};

export function hasNgspice(): boolean {
  return spawnSync('ngspice', ['--version'], { timeout: 10_000 }).status === 0;
}

/** Runs the operating point of several circuits in one ngspice each; `undefined` where it found none. */
export function runNgspice(description: CircuitDescription): NgspiceResult | undefined {
  const { components } = description;
  const vectorOf = ({ kind, name }: Component): string[] => {
    if (kind === 'diode') return [`@${name}[id]`];
    if (kind === 'resistor' || kind === 'vccs' || kind === 'cccs') return [`@${name}[i]`];
    return kind === 'current-source' || kind === 'capacitor' ? [] : [`i(${name})`];
  };
  const nets = [...new Set(components.flatMap((one) => [...one.nodes]))];
  const vectors = [
    ...nets.filter((net) => net !== '0').map((net) => `v(${net})`),
    ...components.flatMap(vectorOf),
  ];
  const deck = [
    'title',
    print(description),
    '.model D D',
    // Newton's method stops at 0.1 % by default.
    '.options reltol=1e-9 abstol=1e-15 vntol=1e-12',
    '.control',
    'set numdgt=12',
    'op',
    ...vectors.map((vector) => `print ${vector}`),
    '.endc',
    '.end',
    '',
  ].join('\n');
  const folder = mkdtempSync(join(tmpdir(), 'ngspice-'));
  const file = join(folder, 'deck.cir');
  writeFileSync(file, deck);
  const { stdout } = spawnSync('ngspice', ['-b', file], { encoding: 'utf8', timeout: 20_000 });
  rmSync(folder, { recursive: true });
  const nodes: Record<string, number> = { 0: 0 };
  const branches: Record<string, number> = {};
  const nameOf = (lower: string) =>
    components.find(({ name }) => name.toLowerCase() === lower)?.name ?? lower;
  const netOf = (lower: string) => nets.find((net) => net.toLowerCase() === lower) ?? lower;
  for (const line of stdout.split('\n')) {
    const match = /^(?:v\((\S+)\)|i\((\S+)\)|@(\S+)\[id?\]) = (\S+)$/.exec(line.trim());
    if (!match) continue;
    const [, net, source, element, text] = match;
    const branch = source ?? element;
    if (net !== undefined) nodes[netOf(net)] = Number(text);
    else if (branch !== undefined) branches[nameOf(branch)] = Number(text);
  }
  return Object.keys(nodes).length > 1 ? { nodes, branches } : undefined;
}

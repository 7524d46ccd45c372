import type { Component } from '../../formal/circuit/description.ts';
import { Builder } from '../../formal/circuit/netlist-builder.ts';
import type { Difficulty } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import { FigureValues } from './circuit-values.ts';

/** Ground is `0`; a recipe's other nets are called as it likes. */
type Recipe = (builder: Builder, random: Random, next: () => string) => void;

function series(builder: Builder, random: Random) {
  builder.source('a', '0');
  builder.resistorChain('a', '0', random.integer(2, 4));
}

function shortLoop(builder: Builder, random: Random) {
  builder.source('a', '0');
  builder.resistorChain('a', '0', random.integer(1, 2));
}

/** Two sources and resistors in one loop, with or against each other. */
function twoInLoop(builder: Builder, random: Random, next: () => string) {
  const [middle, end] = [next(), next()];
  builder.source('a', '0');
  builder.resistor('a', middle);
  if (random.chance(0.5)) builder.source(middle, end);
  else builder.source(end, middle);
  builder.resistorChain(end, '0', random.integer(1, 2));
}

function parallel(builder: Builder, random: Random) {
  builder.source('a', '0');
  for (let count = random.integer(2, 4); count > 0; count -= 1) builder.resistor('a', '0');
}

/** One in series with two or three in parallel, and perhaps one more. */
function mixed(builder: Builder, random: Random, next: () => string) {
  const [middle, last] = [next(), next()];
  builder.source('a', '0');
  builder.resistor('a', middle);
  const end = random.chance(0.5) ? last : '0';
  for (let count = random.integer(2, 3); count > 0; count -= 1) builder.resistor(middle, end);
  if (end !== '0') builder.resistor(end, '0');
}

/** Parallel branches of one or two resistors. */
function branches(builder: Builder, random: Random) {
  builder.source('a', '0');
  const count = random.integer(2, 3);
  for (let branch = 0; branch < count; branch += 1)
    builder.resistorChain('a', '0', branch === 0 ? 2 : random.integer(1, 2));
}

function currentSource(builder: Builder, random: Random) {
  builder.currentSource('0', 'a');
  if (random.chance(0.8)) builder.resistor('a', '0');
  builder.resistorChain('a', '0', random.integer(1, 3));
}

function storage(builder: Builder, random: Random, next: () => string) {
  const [middle, end] = [next(), next()];
  builder.source('a', '0');
  builder.resistor('a', middle);
  if (random.chance(0.5)) {
    builder.capacitor(middle, '0');
    if (random.chance(0.6)) builder.resistor(middle, '0');
  } else {
    builder.inductor(middle, end);
    builder.resistor(end, '0');
    if (random.chance(0.3)) builder.resistor(middle, '0');
  }
}

function ladderOf(sections: number): Recipe {
  return (builder, random, next) => {
    if (random.chance(0.85)) builder.source('a', '0');
    else builder.currentSource('0', 'a');
    let at = 'a';
    for (let section = 0; section < sections; section += 1) {
      const to = next();
      builder.resistor(at, to);
      builder.resistor(to, '0');
      at = to;
    }
    if (random.chance(0.3)) builder.resistor(at, '0');
  };
}

function twoSources(builder: Builder, random: Random, next: () => string) {
  const [middle, right] = [next(), next()];
  builder.source('a', '0');
  builder.resistor('a', middle);
  if (random.chance(0.8)) builder.resistor(middle, '0');
  else builder.currentSource('0', middle);
  builder.resistor(middle, right);
  builder.source(right, '0');
  if (random.chance(0.2)) builder.resistor('a', right);
}

function bridge(builder: Builder, random: Random, next: () => string) {
  const [left, right] = [next(), next()];
  builder.source('a', '0');
  builder.resistor('a', left);
  builder.resistor('a', right);
  builder.resistor(left, '0');
  builder.resistor(right, '0');
  if (random.chance(0.75)) builder.resistor(left, right);
}

function meshes(builder: Builder, random: Random, next: () => string) {
  const count = random.integer(2, 3);
  builder.source('a', '0');
  let at = 'a';
  for (let mesh = 1; mesh <= count; mesh += 1) {
    const to = next();
    builder.resistor(at, to);
    if (mesh < count) builder.resistor(to, '0');
    at = to;
  }
  if (random.chance(0.5)) builder.source(at, '0');
  else {
    builder.currentSource('0', at);
    builder.resistor(at, '0');
  }
}

function reactive(builder: Builder, random: Random, next: () => string) {
  const [first, second, third] = [next(), next(), next()];
  builder.source('a', '0');
  builder.resistor('a', first);
  builder.inductor(first, second);
  builder.resistor(second, '0');
  builder.capacitor(random.pick([first, second]), '0');
  if (random.chance(0.4)) {
    builder.resistor(second, third);
    builder.capacitor(third, '0');
  }
}

/** Resistors in series and in parallel, put together at random, behind a source. */
function nestedOf(least: number, most: number): Recipe {
  return (builder, random, next) => {
    const build = (from: string, to: string, count: number, inSeries: boolean): void => {
      if (count === 1) {
        builder.resistor(from, to);
        return;
      }
      const first = random.integer(1, count - 1);
      const middle = inSeries ? next() : undefined;
      build(from, middle ?? to, first, !inSeries);
      build(middle ?? from, to, count - first, !inSeries);
    };
    if (random.chance(0.85)) builder.source('a', '0');
    else builder.currentSource('0', 'a');
    build('a', '0', random.integer(least, most), random.chance(0.6));
  };
}

function dependentVoltage(builder: Builder, random: Random, next: () => string) {
  const [middle, out, end] = [next(), next(), next()];
  builder.source('a', '0');
  builder.resistor('a', middle);
  builder.resistor(middle, '0');
  if (random.chance(0.5)) builder.vcvs(out, '0', [middle, '0']);
  else builder.vccs('0', out, [middle, '0']);
  builder.resistor(out, end);
  builder.resistor(end, '0');
  const more = random.integer(1, 4);
  if (more === 1) builder.resistor(out, '0');
  if (more === 2) builder.resistor(middle, out);
  if (more === 3) builder.resistor(middle, end);
}

function dependentCurrent(builder: Builder, random: Random, next: () => string) {
  const [middle, out] = [next(), next()];
  const control = builder.source('a', '0');
  builder.resistor('a', middle);
  builder.resistor(middle, '0');
  if (random.chance(0.5)) builder.cccs('0', out, control);
  else builder.ccvs(out, '0', control);
  builder.resistor(middle, out);
  builder.resistor(out, '0');
  if (random.chance(0.3)) builder.currentSource('0', middle);
}

const recipes: Readonly<Record<Difficulty, readonly Recipe[]>> = {
  1: [shortLoop, series, parallel, series, parallel],
  2: [series, parallel, mixed, branches, currentSource, storage, twoInLoop],
  3: [mixed, branches, ladderOf(2), twoSources, storage, currentSource, twoInLoop, nestedOf(4, 5)],
  4: [ladderOf(2), ladderOf(3), twoSources, bridge, meshes, reactive, nestedOf(4, 6)],
  5: [
    bridge,
    meshes,
    ladderOf(3),
    dependentVoltage,
    dependentCurrent,
    dependentVoltage,
    dependentCurrent,
    nestedOf(5, 7),
  ],
};

/** A random circuit with net `0` as its reference, before it is placed. */
export function draftCircuit(random: Random, level: Difficulty): readonly Component[] {
  const builder = new Builder(new FigureValues(random, level > 3));
  let count = 0;
  const next = (): string => {
    count += 1;
    return `n${count}`;
  };
  random.pick(recipes[level])(builder, random, next);
  return builder.finish(undefined, false).components;
}

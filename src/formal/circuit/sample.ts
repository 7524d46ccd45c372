import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { CircuitDescription } from './description.ts';
import { Builder } from './netlist-builder.ts';
import { SampleValues } from './sample-values.ts';
import { solveDc } from './solve-dc.ts';

type Recipe = (builder: Builder, random: Random) => void;

function series(builder: Builder, random: Random) {
  builder.source('1', '0');
  builder.resistorChain('1', '0', random.integer(2, 3));
}

function parallel(builder: Builder, random: Random) {
  builder.source('1', '0');
  const count = random.integer(2, 3);
  for (let i = 0; i < count; i += 1) builder.resistor('1', '0');
}

/** One in series with two or three in parallel, and perhaps one more. */
function mixed(builder: Builder, random: Random) {
  builder.source('1', '0');
  builder.resistor('1', '2');
  const end = random.chance(0.5) ? '3' : '0';
  const count = random.integer(2, 3);
  for (let i = 0; i < count; i += 1) builder.resistor('2', end);
  if (end === '3') builder.resistor('3', '0');
}

/** Parallel branches, one of them of two resistors. */
function branches(builder: Builder, random: Random) {
  builder.source('1', '0');
  if (random.chance(0.6)) builder.resistor('1', '0');
  builder.resistorChain('1', '0', 2);
  if (random.chance(0.5)) builder.resistorChain('1', '0', 2);
  else builder.resistor('1', '0');
}

function currentSource(builder: Builder, random: Random) {
  builder.currentSource('0', '1');
  builder.resistor('1', '0');
  builder.resistorChain('1', '0', random.integer(1, 2));
}

function storage(builder: Builder, random: Random) {
  builder.source('1', '0');
  builder.resistor('1', '2');
  if (random.chance(0.5)) {
    builder.capacitor('2', '0');
    if (random.chance(0.5)) builder.resistor('2', '0');
  } else {
    builder.inductor('2', '3');
    builder.resistor('3', '0');
  }
}

function ladder(builder: Builder, random: Random) {
  builder.source('1', '0');
  const sections = random.integer(2, 3);
  for (let i = 1; i <= sections; i += 1) {
    builder.resistor(String(i), String(i + 1));
    builder.resistor(String(i + 1), '0');
  }
}

function twoSources(builder: Builder, random: Random) {
  builder.source('1', '0');
  builder.source('3', '0');
  builder.resistor('1', '2');
  builder.resistor('2', '3');
  builder.resistor('2', '0');
  if (random.chance(0.3)) builder.resistor('1', '3');
}

function bridge(builder: Builder, random: Random) {
  builder.source('1', '0');
  builder.resistor('1', '2');
  builder.resistor('1', '3');
  builder.resistor('2', '0');
  builder.resistor('3', '0');
  if (random.chance(0.7)) builder.resistor('2', '3');
}

function meshes(builder: Builder, random: Random) {
  const count = random.integer(2, 3);
  builder.source('1', '0');
  for (let i = 1; i <= count; i += 1) {
    builder.resistor(String(i), String(i + 1));
    if (i < count) builder.resistor(String(i + 1), '0');
  }
  const last = String(count + 1);
  if (random.chance(0.5)) {
    builder.source(last, '0');
  } else {
    builder.currentSource('0', last);
    builder.resistor(last, '0');
  }
  if (random.chance(0.4)) builder.resistor('1', '3');
}

function reactive(builder: Builder, random: Random) {
  builder.source('1', '0');
  builder.resistor('1', '2');
  builder.inductor('2', '3');
  builder.resistor('3', '0');
  builder.capacitor(random.pick(['2', '3']), '0');
  if (random.chance(0.5)) {
    builder.resistor('3', '4');
    builder.capacitor('4', '0');
  }
}

function dependentVoltage(builder: Builder, random: Random) {
  builder.source('1', '0');
  builder.resistor('1', '2');
  builder.resistor('2', '0');
  if (random.chance(0.5)) builder.vcvs('3', '0', ['2', '0']);
  else builder.vccs('0', '3', ['2', '0']);
  builder.resistor('3', '4');
  builder.resistor('4', '0');
  if (random.chance(0.4)) builder.resistor('2', '4');
  if (random.chance(0.5)) builder.resistor('3', '0');
}

function dependentCurrent(builder: Builder, random: Random) {
  const control = builder.source('1', '0');
  builder.resistor('1', '2');
  builder.resistor('2', '0');
  if (random.chance(0.5)) builder.cccs('0', '3', control);
  else builder.ccvs('3', '0', control);
  builder.resistor('2', '3');
  builder.resistor('3', '0');
  if (random.chance(0.4)) builder.currentSource('0', '2');
}

const recipes: Readonly<Record<Difficulty, readonly Recipe[]>> = {
  1: [series, parallel],
  2: [series, mixed, branches, currentSource, storage],
  3: [mixed, branches, ladder, twoSources, storage, currentSource],
  4: [ladder, twoSources, bridge, meshes, reactive],
  5: [bridge, meshes, dependentVoltage, dependentCurrent, dependentVoltage, dependentCurrent],
};

const titles = ['DC circuit', 'Resistor network', 'Figure 1', 'Circuit A', 'Problem 2'];

/**
 * A circuit as textbooks draw them, at difficulty 1 series or parallel, at 5 with dependent sources. Its operating
 * point always exists. Values are of the series E12 and E24.
 */
export function sample(random: Random, difficulty: Difficulty): CircuitDescription {
  for (;;) {
    const builder = new Builder(new SampleValues(random, difficulty > 3));
    random.pick(recipes[difficulty])(builder, random);
    const lettered = random.chance(0.15);
    const title = random.chance(0.2) ? random.pick(titles) : undefined;
    const description = builder.finish(title, lettered);
    if (solveDc(description).ok) return description;
  }
}

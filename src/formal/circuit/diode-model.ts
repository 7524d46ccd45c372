import type { DiodeModel } from './description.ts';

/** k T / q at 27 °C, with the constants of ngspice 39, volt. */
const thermalVoltage = (1.38064852e-23 * 300.15) / 1.6021766208e-19;
const minimalConductance = 1e-12;

/** What the current at rest depends on. */
export type DiodeLaw = {
  /** Is, ampere. */
  readonly saturationCurrent: number;
  /** n k T / q, volt. */
  readonly emissionVoltage: number;
  /** Rs, ohm, in series with the junction. */
  readonly seriesResistance: number;
  /** BV, volt, above which the reverse current is not what this law says; infinite where none is given. */
  readonly breakdownVoltage: number;
};

/** Capacitances, noise and temperature: without meaning for a direct current at 27 °C. */
const withoutMeaning = /^(?:cjo|cj0|cj|vj|pb|m|mj|tt|fc|eg|xti|kf|af|trs[12]?|ibv)$/;

/**
 * SPICE's diode (ngspice manual, chapter on diodes): I = Is (exp(V / (n Vt)) - 1) + gmin V. Without a model: the
 * values that a `.model` without parameters has.
 * @returns a sentence where the model has what is not computed here
 */
export function lawOf(model: DiodeModel | undefined): DiodeLaw | { readonly reason: string } {
  const given = model?.parameters ?? {};
  const { is = 1e-14, n = 1, rs = 0, bv = Number.POSITIVE_INFINITY } = given;
  const strange = Object.keys(given).find(
    (key) => !/^(?:is|n|rs|bv)$/.test(key) && !withoutMeaning.test(key),
  );
  if (model && (strange !== undefined || model.unread !== undefined))
    return {
      reason: `The model ${model.name} has ${strange?.toUpperCase() ?? model.unread}, which is not computed here.`,
    };
  if (!(is > 0 && n > 0 && rs >= 0 && bv > 0))
    return { reason: `The model ${model?.name} has a value that no diode has.` };
  return {
    saturationCurrent: is,
    emissionVoltage: n * thermalVoltage,
    seriesResistance: rs,
    breakdownVoltage: bv,
  };
}

/** A diode at one voltage as a conductance and a source beside it: `total = conductance * voltage + current`. */
export type DiodeState = {
  /** Across the junction. */
  readonly voltage: number;
  /** Of junction and series resistance together, as seen from the pins. */
  readonly conductance: number;
  readonly current: number;
  /** At the junction's voltage. */
  readonly total: number;
};

function criticalVoltage({ emissionVoltage, saturationCurrent }: DiodeLaw): number {
  return emissionVoltage * Math.log(emissionVoltage / (Math.SQRT2 * saturationCurrent));
}

/** Where Newton's method begins, as in SPICE. */
export function startState(law: DiodeLaw): DiodeState {
  return linearize(criticalVoltage(law), law);
}

export function linearize(voltage: number, law: DiodeLaw): DiodeState {
  const { saturationCurrent, emissionVoltage, seriesResistance } = law;
  // Beyond this the exponential would overflow; no step leads there.
  const exponential = Math.exp(Math.min(voltage / emissionVoltage, 300));
  const slope = (saturationCurrent / emissionVoltage) * exponential + minimalConductance;
  const total = saturationCurrent * (exponential - 1) + minimalConductance * voltage;
  // The straight line i = slope v + i0 in series with Rs is one again.
  const share = 1 / (1 + slope * seriesResistance);
  const current = (total - slope * voltage) * share;
  return { voltage, conductance: slope * share, current, total };
}

/** The junction's part of a voltage across the pins, along the straight line of a state. */
export function junctionVoltage(
  pins: number,
  { conductance, current }: DiodeState,
  { seriesResistance }: DiodeLaw,
): number {
  return pins - seriesResistance * (conductance * pins + current);
}

/** Nagel's limit for the next voltage (SPICE2, 1975): forward steps grow with the logarithm. */
export function step(before: number, wanted: number, law: DiodeLaw): number {
  const { emissionVoltage } = law;
  const critical = criticalVoltage(law);
  if (wanted <= critical || Math.abs(wanted - before) <= 2 * emissionVoltage) return wanted;
  if (before <= 0) return emissionVoltage * Math.log(wanted / emissionVoltage);
  const change = 1 + (wanted - before) / emissionVoltage;
  return change > 0 ? before + emissionVoltage * Math.log(change) : critical;
}

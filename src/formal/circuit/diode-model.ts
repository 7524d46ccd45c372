/**
 * SPICE's diode with the values a `.model` without parameters has (ngspice manual, chapter on diodes):
 * I = Is (exp(V / (n Vt)) - 1) + gmin V.
 */
const saturationCurrent = 1e-14;
/** k T / q at 27 °C, with the constants of ngspice 39, volt. */
const thermalVoltage = (1.38064852e-23 * 300.15) / 1.6021766208e-19;
const minimalConductance = 1e-12;
const criticalVoltage =
  thermalVoltage * Math.log(thermalVoltage / (Math.SQRT2 * saturationCurrent));

/** A diode at one voltage as a conductance and a source beside it: `total = conductance * voltage + current`. */
export type DiodeState = {
  readonly voltage: number;
  readonly conductance: number;
  readonly current: number;
  readonly total: number;
};

/** Where Newton's method begins, as in SPICE. */
export const startVoltage = criticalVoltage;

export function linearize(voltage: number): DiodeState {
  // Beyond this the exponential would overflow; no step leads there.
  const exponential = Math.exp(Math.min(voltage / thermalVoltage, 300));
  const conductance = (saturationCurrent / thermalVoltage) * exponential + minimalConductance;
  const total = saturationCurrent * (exponential - 1) + minimalConductance * voltage;
  return { voltage, conductance, current: total - conductance * voltage, total };
}

/** Nagel's limit for the next voltage (SPICE2, 1975): forward steps grow with the logarithm. */
export function step(before: number, wanted: number): number {
  if (wanted <= criticalVoltage || Math.abs(wanted - before) <= 2 * thermalVoltage) return wanted;
  if (before <= 0) return thermalVoltage * Math.log(wanted / thermalVoltage);
  const change = 1 + (wanted - before) / thermalVoltage;
  return change > 0 ? before + thermalVoltage * Math.log(change) : criticalVoltage;
}

import { unitInName } from '../delimited/data-grid.ts';
import { scaleOf } from '../delimited/unit.ts';

type Reading = {
  /** Of each series; an empty one says nothing. */
  readonly seriesUnits?: readonly string[];
  readonly writtenOut?: true;
};

/** The names with the units that only their series have, `rain (mm)`; what the values say goes before the name. */
export function withUnits(names: readonly string[], reading: Reading): readonly string[] {
  return names.map((written, index) => {
    const name = withoutScaledUnit(written, reading);
    const unit = reading.seriesUnits?.[index] ?? '';
    const named = unitInName(name);
    if (unit === '' || named === unit) return name;
    const bare = named === undefined ? name : withoutUnit(name);
    const withUnit = `${bare} (${unit})`;
    // A unit that is not known in a name would not be read there; the name's own would be wrong.
    if (unitInName(withUnit) !== undefined) return withUnit;
    return scaleOf(named).factor === scaleOf(unit).factor ? name : bare;
  });
}

/** A name or a title whose unit holds a scale (`Sales ($M)`) loses it where the values were multiplied out. */
export function withoutScaledUnit(name: string, { writtenOut }: Reading): string {
  const isScaled = scaleOf(unitInName(name)).factor !== 1;
  return writtenOut && isScaled ? withoutUnit(name) : name;
}

/** A unit without its scale where the values were multiplied out; `undefined` where nothing is left. */
export function withoutScale(unit: string, { writtenOut }: Reading): string | undefined {
  return writtenOut ? scaleOf(unit).rest || undefined : unit;
}

function withoutUnit(name: string): string {
  return name.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '');
}

import type { Call, GeometryDescription, Term } from '../../formal/geometry/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Change } from './change.ts';

type Given = { readonly at: number; readonly side: number; readonly form: Call };

/** Another size of a side or an angle that is given as a number. Whether the figure is still possible is not looked at. */
export function changeGeometry(
  figure: GeometryDescription,
  random: Random,
): Change<GeometryDescription> | undefined {
  const given = figure.forms.flatMap((form, at): Given[] => {
    if (form.predicate !== 'Equals' || form.args.length !== 2) return [];
    const side = form.args.findIndex(isNumber);
    const measure = form.args[1 - side];
    return side >= 0 && measure?.kind === 'call' ? [{ at, side, form }] : [];
  });
  if (given.length === 0) return undefined;
  const { at, side, form } = random.pick(given);
  const size = form.args[side];
  const measure = form.args[1 - side];
  if (size?.kind !== 'value' || measure?.kind !== 'call') return undefined;
  const text = otherSize(size.text, measure.predicate === 'MeasureOf', random);
  const args = form.args.map((arg, index) => (index === side ? { ...size, text } : arg));
  const forms = figure.forms.map((one, index) => (index === at ? { ...form, args } : one));
  return { description: { ...figure, forms }, facts: 1 };
}

function isNumber(term: Term): boolean {
  return term.kind === 'value' && /^\d+(?:\.\d+)?$/.test(term.text);
}

/** An angle up to 20 degrees larger or smaller, a length or an area up to 60 %; with as many decimals as before. */
function otherSize(text: string, isAngle: boolean, random: Random): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  const step = 10 ** -decimals;
  const most = isAngle ? 20 : Math.max(2 * step, 0.6 * Number(text));
  const shift = random.number(step, Math.max(step, most), step);
  const lower = Number(text) - shift;
  return (lower > 0 && random.chance(0.5) ? lower : Number(text) + shift).toFixed(decimals);
}

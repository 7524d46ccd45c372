import type { PlacedText } from '../../../src/formal/chart/number-axis.ts';
import type {
  FigureKind,
  Look,
  Place,
  PointKind,
  TextRole,
} from '../../../src/formal/looking/look.ts';

type Text = readonly [text: string, x: number, y: number, role: TextRole, width?: number];

const height = 3;

/** A figure's texts, each with its middle, what the encoder takes it for, and its width in percent. */
export function figureOf(
  kind: FigureKind,
  texts: readonly Text[],
  seen: {
    readonly points?: readonly (readonly [PointKind, number, number, number?])[];
    readonly joined?: (one: Place, other: Place) => boolean;
    readonly circles?: (centre: Place, other: Place) => boolean;
    readonly shares?: (value: Place, names: readonly Place[]) => number[];
  } = {},
): { readonly placed: PlacedText[]; readonly look: Look } {
  const roles: TextRole[] = ['none', 'title', 'first header', 'header', 'name', 'cell'];
  const all: TextRole[] = [...roles, 'letter', 'length', 'angle'];
  const kinds: Record<FigureKind, number> = {
    ...{ bar: 0, 'stacked bar': 0, line: 0, pie: 0, scatter: 0 },
    ...{ table: 0, geometry: 0, other: 0, none: 0 },
  };
  kinds[kind] = 1;
  const look: Look = {
    kinds,
    aspect: 1,
    points: (seen.points ?? []).map(([point, x, y, sure = 0.95]) => ({ kind: point, x, y, sure })),
    rolesAt({ x, y }) {
      const text = texts.find((one) => Math.abs(one[1] - x) < 0.01 && Math.abs(one[2] - y) < 0.01);
      return Object.fromEntries(
        all.map((role) => [role, role === (text?.[3] ?? 'none') ? 0.92 : 0.01]),
      ) as Record<TextRole, number>;
    },
    joins: (one, other) => (seen.joined?.(one, other) ? 0.9 : 0.1),
    circles: (centre, other) => (seen.circles?.(centre, other) ? 0.95 : 0.02),
    sharesOf: seen.shares ?? ((_, names) => names.map(() => 1 / names.length)),
  };
  const placed = texts.map(
    ([text, x, y, , width = text.length * 1.6]): PlacedText => ({
      text,
      box: [x - width / 2, y - height / 2, x + width / 2, y + height / 2],
    }),
  );
  return { placed, look };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figureFonts } from '../../src/figures/fonts.ts';
import { root } from '../ensure-setup.mjs';

// Fonts of packages only, never of the system: the same figure on every machine.

const weightNames: Readonly<Record<number, string>> = {
  400: '400Regular',
  500: '500Medium',
  600: '600SemiBold',
  700: '700Bold',
};

/** The file of a font and a weight that src/figures/fonts.ts names. */
function toPath(family: string, weight: number): string {
  const packages = join(root, 'node_modules');
  if (family.startsWith('DejaVu')) {
    const name = family.replaceAll(' ', '');
    return join(packages, 'dejavu-fonts-ttf/ttf', `${name}${weight === 700 ? '-Bold' : ''}.ttf`);
  }
  const folder = join(packages, '@expo-google-fonts', family.toLowerCase().replaceAll(' ', '-'));
  const name = weightNames[weight] ?? '400Regular';
  return join(folder, name, `${family.replaceAll(' ', '')}_${name}.ttf`);
}

export type FontFile = {
  readonly family: string;
  readonly weight: number;
  readonly path: string;
};

/** Every font file; throws where one is not installed. */
export const fontFiles: readonly FontFile[] = figureFonts.flatMap(({ family, weights }) =>
  weights.map((weight) => {
    const path = toPath(family, weight);
    if (!existsSync(path)) throw new Error(`${path} is missing: run npm install.`);
    return { family, weight, path };
  }),
);

/** The font of what names none that there is, and of characters that a font lacks. */
export const fallbackFamily = 'DejaVu Sans';

/** What the rasteriser takes for the families that CSS names by sort. */
export const genericFamilies: Readonly<Record<string, string>> = {
  'sans-serif': 'DejaVu Sans',
  'system-ui': 'DejaVu Sans',
  serif: 'DejaVu Serif',
  monospace: 'DejaVu Sans Mono',
  cursive: 'Comic Neue',
};

const knownFamilies = new Map(fontFiles.map(({ family }) => [family.toLowerCase(), family]));

/** The first family of a CSS list that there is a file of; unknown names are passed over as the rasteriser does. */
export function chooseFamily(fontFamily: string): string {
  for (const part of fontFamily.split(',')) {
    const name = part.trim().replaceAll(/^["']|["']$/g, '');
    const family = genericFamilies[name.toLowerCase()] ?? knownFamilies.get(name.toLowerCase());
    if (family !== undefined) return family;
  }
  // resvg ends every list with `serif`.
  return 'DejaVu Serif';
}

/**
 * The file of a family for a CSS weight: that weight, else the nearest lighter one for weights up to 500 and the nearest
 * heavier one above, else the nearest on the other side (CSS Fonts 4, section 5.2; fontdb does the same).
 */
export function chooseFile(family: string, weight: number): FontFile {
  const own = fontFiles.filter((file) => file.family === family);
  const exact = own.find((file) => file.weight === weight);
  if (exact) return exact;
  const byDistance = own.toSorted(
    (a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight),
  );
  const isWanted = (file: FontFile): boolean =>
    weight <= 500 ? file.weight < weight : file.weight > weight;
  const chosen = byDistance.find(isWanted) ?? byDistance[0];
  if (!chosen) throw new Error(`No font files of ${family}.`);
  return chosen;
}

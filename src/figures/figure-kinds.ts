import type { FormalLanguage } from '../formal/formal-language.ts';
import { type LanguageId, languageEntry } from '../formal/registry.ts';
import type { FigureKind } from './figure-kind.ts';

/** `none`: pictures of nothing that a formal language can say; their description is empty. */
export type FigureLanguage = LanguageId | 'none';

/** What the generator needs of a kind: how to draw it and what to draw. */
export type FigureSource = Pick<FigureKind, 'styles' | 'sample'>;

type FigureRow = {
  readonly language: FigureLanguage;
  readonly load: () => Promise<FigureSource>;
};

const rows = [
  { language: 'chart', load: () => import('./chart/chart-figures.ts').then((m) => m.chartFigures) },
  { language: 'table', load: () => import('./table/table-figures.ts').then((m) => m.tableFigures) },
  {
    language: 'flowchart',
    load: () => import('./flowchart/flowchart-figures.ts').then((m) => m.flowchartFigures),
  },
  {
    language: 'circuit',
    load: () => import('./circuit/circuit-figures.ts').then((m) => m.circuitFigures),
  },
  {
    language: 'geometry',
    load: () => import('./geometry/geometry-figures.ts').then((m) => m.geometryFigures),
  },
  { language: 'scene', load: () => import('./scene/scene-figures.ts').then((m) => m.sceneFigures) },
  { language: 'none', load: () => import('./none/none-figures.ts').then((m) => m.noneFigures) },
] as const satisfies readonly FigureRow[];

/** Every kind of figure; nothing of one but its line here is loaded before it is drawn. */
export const figureKinds: readonly FigureRow[] = rows;

export function figureKind(language: string): FigureRow | undefined {
  return figureKinds.find((row) => row.language === language);
}

/** The formal language of a kind of figure; `undefined` for `none`. */
export async function formalLanguageOf(
  language: FigureLanguage,
): Promise<FormalLanguage | undefined> {
  return language === 'none' ? undefined : languageEntry(language).load();
}

import type { EvaluationFigure } from '../../src/benchmark/evaluation-figure.ts';

export const chart = '# bar chart\nlabel,value\nMon,25\nMusic,2\n2023,30';

/** A figure with a bar chart, or what `changes` make of it. */
export function makeFigure(changes: Partial<EvaluationFigure> = {}): EvaluationFigure {
  return {
    id: 'chart-1',
    image: 'images/chart-1.png',
    language: 'chart',
    style: 'plain',
    description: chart,
    texts: [],
    turns: [],
    ...changes,
  };
}

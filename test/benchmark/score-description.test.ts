import { describe, expect, it } from 'vitest';
import { fenceDescription } from '../../src/benchmark/fence-description.ts';
import { scoreDescription } from '../../src/benchmark/score-description.ts';
import { chart, makeFigure } from './make-figure.ts';

const fenced = (body: string): string => fenceDescription('chart', body);
const truth = makeFigure();
const allRight = { parses: true, refused: false, exact: true, right: 3, missing: 0, invented: 0 };

describe('scoreDescription', () => {
  it('finds the truth exact, and words around its fence no matter', async () => {
    expect(await scoreDescription(fenced(chart), truth)).toEqual(allRight);
    expect(await scoreDescription(`Here it is:\n${fenced(chart)}`, truth)).toEqual(allRight);
  });

  it('counts a misread value as missing and as invented', async () => {
    expect(await scoreDescription(fenced(chart.replace(',2\n', ',7\n')), truth)).toEqual({
      ...allRight,
      exact: false,
      right: 2,
      missing: 1,
      invented: 1,
    });
  });

  it('counts all as missing where nothing was read, and what parses only in part as not exact', async () => {
    const nothing = { ...allRight, parses: false, exact: false, right: 0, missing: 3 };
    expect(await scoreDescription('', truth)).toEqual(nothing);
    expect(await scoreDescription('A bar chart with three bars.', truth)).toEqual(nothing);
    const partly = await scoreDescription(fenced(`${chart.slice(0, -2)}many`), truth);
    expect(partly).toMatchObject({ parses: false, exact: false, right: 2 });
  });

  it('takes facts in another language than the figure’s for invented', async () => {
    const asTable = fenced('label,value\nMon,25\nMusic,2\n2023,30');
    const score = await scoreDescription(asTable, truth);
    expect(score).toMatchObject({ parses: true, exact: false, right: 0, missing: 3 });
    expect(score.invented).toBeGreaterThan(0);
    const both = await scoreDescription(`${fenced(chart)}\n${asTable}`, truth);
    expect(both).toMatchObject({ exact: false, right: 3, missing: 0 });
    expect(both.invented).toBe(score.invented);
  });

  it('knows a refusal: right for a figure of none, wrong for others', async () => {
    const none = fenceDescription('none', '');
    expect(none).toBe('```none\n```');
    expect(await scoreDescription(none, truth)).toMatchObject({
      refused: true,
      parses: false,
      exact: false,
      missing: 3,
    });
    const photo = makeFigure({ language: 'none', description: '' });
    expect(await scoreDescription(none, photo)).toMatchObject({ refused: true, exact: true });
    expect(await scoreDescription(fenced(chart), photo)).toMatchObject({ refused: false });
    expect(await scoreDescription('', photo)).toMatchObject({ refused: false });
  });
});

import type { FormalLanguage } from '../formal-language.ts';
import { askGeometry } from './ask.ts';
import { checkConsistency } from './check-consistency.ts';
import { compareGeometry } from './compare.ts';
import type { GeometryDescription } from './description.ts';
import { drawGeometry } from './draw.ts';
import { parseGeometry } from './parse.ts';
import { printGeometry } from './print.ts';
import { recognizeGeometry } from './recognize.ts';
import { type GeometryRequest, readGeometryRequest } from './request.ts';
import { geometryRequestWords } from './request-words.ts';
import { sampleGeometry } from './sample.ts';
import { solveGeometry } from './solve.ts';

/** Geometry figures, in the logic forms of Inter-GPS with the points' positions in percent. */
export const geometry: FormalLanguage<GeometryDescription, GeometryRequest> = {
  parse: parseGeometry,
  print: printGeometry,
  draw: drawGeometry,
  compare: compareGeometry,
  sample: sampleGeometry,
  template: [
    'Point(A,18,22)',
    'Point(B,18,78)',
    'Point(C,82,78)',
    'Triangle(A,B,C)',
    'Perpendicular(Line(A,B),Line(B,C))',
    'Equals(MeasureOf(Angle(C)),41)',
    'Equals(LengthOf(Line(B,C)),8 cm)',
    'Equals(MeasureOf(Angle(A)),?)',
  ].join('\n'),
  questions: {
    ask: askGeometry,
    recognize: recognizeGeometry,
    solve: (description, request) => {
      const contradiction = checkConsistency(description).find(
        ({ severity }) => severity === 'warning',
      );
      // An impossible figure has no perimeter, whatever its numbers add up to.
      return contradiction
        ? { ok: false, reason: `The sizes contradict each other: ${contradiction.message}` }
        : solveGeometry(description, request);
    },
    readRequest: readGeometryRequest,
    requestWords: geometryRequestWords,
  },
};

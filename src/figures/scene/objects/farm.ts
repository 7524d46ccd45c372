import { type Art, body, detail, line, oval, poly, rect } from '../art.ts';
import { wheel } from './street.ts';

/** Things of a farm that are no animals. */
export const farm: Readonly<Record<string, Art>> = {
  barn(p) {
    return [
      body('M8 50H122V112H8Z', '#a8322a'),
      body('M65 0L22 18L4 52H126L108 18Z', '#a8322a'),
      line('M0 54L19 18L65 -2L111 18L130 54', 7, p.dark),
      body(rect(42, 62, 46, 50), p.light),
      body(rect(46, 66, 38, 46), '#8a231d'),
      line('M46 66L84 112M84 66L46 112', 4, p.light),
      body(rect(52, 22, 26, 22), p.light),
      body(rect(56, 26, 18, 14), p.dark),
    ];
  },
  tractor(p) {
    return [
      body(rect(92, 12, 7, 26), p.dark),
      body('M22 0H70V6H64L66 38H26L24 6H22Z', p.second),
      body('M30 8H60V34H32Z', p.glass),
      body('M60 36H118Q124 36 124 44V72H40V36Z', p.main),
      body(rect(112, 44, 12, 6), p.light),
      line('M86 46V60M94 46V60M102 46V60', 2, p.dark),
      detail(oval(34, 74, 34), p.dark),
      body(oval(34, 74, 19), p.metal),
      detail(oval(34, 74, 6), p.dark),
      ...wheel(108, 88, 20, p),
    ];
  },
  fence(p, random) {
    const posts = random.integer(4, 6);
    const step = 30;
    return [
      body(rect(-4, 24, posts * step - 4, 8), p.wood),
      body(rect(-4, 52, posts * step - 4, 8), p.wood),
      ...Array.from({ length: posts }, (_, index) => {
        const x = index * step;
        return body(poly(x, 10, x + 8, 0, x + 16, 10, x + 16, 80, x, 80), p.light);
      }),
    ];
  },
  haystack(p) {
    return [
      body('M0 80C2 40 26 4 60 0C94 4 118 40 120 80Q60 90 0 80Z', '#d9ae4c'),
      line('M20 70L34 30M42 76L50 14M62 78L62 18M82 76L76 20M102 70L90 34', 2, '#9c7425'),
      line('M10 62L30 58M50 44L74 40M80 62L108 58', 2, '#9c7425'),
      body(poly(56, 4, 60, -14, 66, 4), p.wood),
    ];
  },
  well(p) {
    return [
      body(rect(14, 22, 8, 56), p.wood),
      body(rect(78, 22, 8, 56), p.wood),
      body(poly(50, 0, -4, 30, 104, 30), p.main),
      body(rect(14, 42, 72, 5), p.wood),
      line('M50 46V62', 2, p.dark),
      body(poly(42, 60, 58, 60, 55, 72, 45, 72), p.metal),
      body('M4 76H96V112Q50 124 4 112Z', '#9a9a92'),
      line(
        'M4 90H96M4 103H96M26 78V90M62 78V90M44 90V103M80 90V103M26 103V115M66 103V116',
        1.6,
        p.dark,
      ),
      body(rect(0, 72, 100, 9, 3), '#b5b5ac'),
    ];
  },
  bucket(p) {
    return [
      line('M4 10C10 -38 74 -38 80 10', 4, p.dark),
      body('M0 10H84L72 88Q71 92 66 92H18Q13 92 12 88Z', p.main),
      body(oval(42, 10, 42, 9), p.second),
      body(oval(42, 11, 34, 6), p.dark),
      line('M6 46Q42 56 78 46', 3, p.second),
    ];
  },
};

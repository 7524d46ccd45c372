import { type Art, body, detail, line, oval, poly, rect, turned } from '../art.ts';

/** Things of a desk or an office. */
export const desk: Readonly<Record<string, Art>> = {
  monitor(p, random) {
    return [
      body(rect(50, 74, 20, 20), p.metal),
      body('M32 100Q32 92 44 92H76Q88 92 88 100Z', p.metal),
      body(rect(0, 0, 120, 78, 4), p.dark),
      body(rect(6, 6, 108, 62), p.glass),
      ...(random.chance(0.5)
        ? [body(rect(6, 6, 108, 12), p.main), body(rect(14, 26, 40, 30), p.second)]
        : [body(poly(6, 68, 6, 50, 40, 30, 70, 52, 92, 38, 114, 56, 114, 68), p.leaf)]),
    ];
  },
  laptop(p, random) {
    const screen = random.chance(0.5) ? p.main : p.glass;
    return [
      body(rect(16, 0, 108, 70, 5), p.dark),
      body(rect(22, 6, 96, 58), screen),
      body(poly(14, 70, 126, 70, 140, 88, 0, 88), p.metal),
      detail(poly(24, 73, 116, 73, 121, 80, 19, 80), p.dark),
      body(poly(56, 82, 84, 82, 87, 87, 53, 87), p.light),
      body(rect(0, 87, 140, 5, 2), p.metal),
    ];
  },
  lamp(p, random) {
    if (random.chance(0.5))
      return [
        body(rect(33, 44, 8, 56), p.metal),
        body(oval(37, 102, 26, 7), p.dark),
        body('M18 0H56L74 48H0Z', p.main),
        body('M4 38H70L74 48H0Z', p.second),
      ];
    return [
      line('M24 96L8 52L46 20', 6, p.metal),
      detail(oval(8, 52, 5), p.dark),
      body('M36 24L56 2Q66 8 88 44Q70 60 56 50Z', p.main),
      body('M60 50Q76 54 86 42Q90 58 76 60Q66 60 60 50Z', '#f7dc6f'),
      body('M2 102Q2 94 12 94H38Q48 94 48 102Z', p.dark),
    ];
  },
  printer(p) {
    return [
      body(poly(26, 0, 86, 0, 92, 34, 20, 34), p.light),
      body(rect(0, 30, 112, 48, 6), p.main),
      body(rect(0, 30, 112, 14, 6), p.second),
      detail(oval(98, 37, 3.4), p.dark),
      body(rect(80, 34, 10, 6), p.glass),
      detail(rect(16, 56, 80, 6, 2), p.dark),
      body(poly(22, 60, 90, 60, 98, 94, 14, 94), p.light),
      line('M28 70H84M26 80H80', 1.6, p.metal),
    ];
  },
  keyboard(p) {
    const rows = [0, 1, 2];
    return [
      body(rect(0, 0, 150, 54, 5), p.dark),
      ...rows.flatMap((row) =>
        Array.from({ length: 11 }, (_, index) =>
          body(rect(5 + index * 12.8, 5 + row * 12, 10.4, 9.4, 1.5), p.light),
        ),
      ),
      body(rect(5, 41, 23, 9, 1.5), p.light),
      body(rect(32, 41, 76, 9, 1.5), p.light),
      body(rect(112, 41, 33, 9, 1.5), p.light),
    ];
  },
  bookshelf(p, random) {
    const colors = [p.main, p.second, p.third, p.leaf, p.light];
    const rows = [0, 1, 2].flatMap((row) => {
      const floor = 38 + row * 36;
      const parts = [];
      let x = 7;
      while (x < 76) {
        const width = random.integer(5, 10);
        const height = random.integer(20, 28);
        if (x + width > 82) break;
        parts.push(body(rect(x, floor - height, width, height), random.pick(colors)));
        x += width + (random.chance(0.15) ? 8 : 0.6);
      }
      return parts;
    });
    return [
      body(rect(0, 0, 90, 116, 2), p.wood),
      ...[0, 1, 2].map((row) => body(rect(6, 6 + row * 36, 78, 32), '#4a3a2c')),
      ...rows,
    ];
  },
  plant(p, random) {
    const leaf = (turn: number, length: number) =>
      turned(
        [
          body(
            `M0 0C-16 -${length * 0.4} -12 -${length * 0.8} 0 -${length}C12 -${length * 0.8} 16 -${length * 0.4} 0 0Z`,
            p.leaf,
          ),
        ],
        turn,
      );
    const spread = random.integer(22, 32);
    return [
      ...leaf(-2 * spread, 54),
      ...leaf(2 * spread, 54),
      ...leaf(-spread, 68),
      ...leaf(spread, 68),
      ...leaf(0, 78),
      body(poly(-26, 0, 26, 0, 19, 44, -19, 44), p.main),
      body(rect(-30, -6, 60, 12, 2), p.second),
    ];
  },
  mouse(p) {
    return [
      line('M30 2C30 -22 52 -14 50 -34', 3.5, p.dark),
      body('M30 0C56 0 60 24 60 48C60 82 48 96 30 96C12 96 0 82 0 48C0 24 4 0 30 0Z', p.main),
      line('M30 0V40M1 40Q30 50 59 40', 2, p.dark),
      detail(rect(26, 12, 8, 18, 4), p.dark),
    ];
  },
  pen(p, random) {
    const parts = [
      body(rect(-6, 0, 12, 84, 1), p.main),
      body(rect(-7, -26, 14, 32, 4), p.second),
      body(rect(5, -22, 5, 34, 2), p.metal),
      body(poly(-6, 84, 6, 84, 2, 102, -2, 102), p.metal),
      detail(poly(-2, 101, 2, 101, 0, 108), p.dark),
    ];
    return turned(parts, random.integer(20, 70) * (random.chance(0.5) ? 1 : -1));
  },
  phone(p) {
    const icons = [0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => [column, row] as const));
    return [
      body(rect(0, 0, 56, 112, 9), p.dark),
      body(rect(4, 11, 48, 84, 2), p.glass),
      ...icons.map(([column, row], index) =>
        body(
          rect(9 + column * 14, 18 + row * 15, 10, 10, 2.5),
          [p.main, p.second, p.third][index % 3] ?? p.main,
        ),
      ),
      body(oval(28, 103.5, 4.5), p.metal),
      body(rect(20, 4.5, 16, 2.6, 1), p.metal),
    ];
  },
  notebook(p) {
    return [
      body(rect(8, 0, 78, 104, 4), p.main),
      body(rect(30, 18, 44, 22, 2), p.light),
      line('M36 26H68M36 33H60', 1.6, p.dark),
      ...Array.from({ length: 8 }, (_, index) => line(`M0 ${10 + index * 12}H16`, 3.4, p.metal)),
      body(rect(76, 0, 6, 104), p.second),
    ];
  },
  glasses(p, random) {
    const round = random.chance(0.5);
    const lens = (x: number) => (round ? oval(x + 24, 26, 24) : rect(x, 4, 48, 40, 14));
    return [
      body(lens(0), p.glass),
      body(lens(66), p.glass),
      line(lens(0), 5, p.dark),
      line(lens(66), 5, p.dark),
      line('M48 22Q57 12 66 22', 5, p.dark),
      line('M2 16L-10 6M112 16L124 6', 5, p.dark),
    ];
  },
  stapler(p) {
    return [
      body('M0 66Q0 58 10 58H116Q122 58 122 64V68H0Z', p.dark),
      body(rect(12, 50, 90, 7, 2), p.metal),
      body('M6 52L14 30Q20 20 34 22L110 34Q120 36 118 46L116 50H30L26 58H8Q4 58 6 52Z', p.main),
      detail(oval(20, 42, 4.5), p.dark),
      detail(rect(106, 50, 9, 8), p.dark),
    ];
  },
  'paper clip'(p, random) {
    const parts = [
      line(
        'M18 26V82Q18 96 30 96Q42 96 42 82V18Q42 0 24 0Q6 0 6 18V86Q6 112 30 112Q54 112 54 86V28',
        6,
        p.metal === p.main ? p.dark : p.main,
      ),
    ];
    return turned(parts, random.integer(-40, 40));
  },
};

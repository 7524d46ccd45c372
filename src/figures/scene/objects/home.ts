import { type Art, body, detail, line, oval, poly, rect, turned } from '../art.ts';

/** Things of a living room and of the open air. */
export const home: Readonly<Record<string, Art>> = {
  sofa(p) {
    return [
      detail(rect(12, 66, 8, 10), p.dark),
      detail(rect(120, 66, 8, 10), p.dark),
      body(rect(12, 0, 116, 50, 10), p.main),
      body(rect(18, 32, 51, 22, 6), p.second),
      body(rect(71, 32, 51, 22, 6), p.second),
      body(rect(0, 24, 22, 46, 9), p.main),
      body(rect(118, 24, 22, 46, 9), p.main),
      body(rect(20, 52, 100, 17, 2), p.main),
    ];
  },
  bed(p) {
    return [
      body(rect(0, 0, 10, 78, 3), p.wood),
      body(rect(142, 28, 9, 50, 3), p.wood),
      body(rect(8, 48, 136, 16), p.wood),
      body(rect(10, 34, 132, 18, 4), p.light),
      body('M52 28H142V54H52Q44 40 52 28Z', p.main),
      body(rect(14, 22, 36, 16, 7), p.second),
    ];
  },
  clock(p, random) {
    const hour = random.integer(0, 11) * 30 + random.integer(0, 25);
    const minute = random.integer(0, 59) * 6;
    const hand = (degrees: number, length: number) => {
      const turn = ((degrees - 90) * Math.PI) / 180;
      return `M50 50L${50 + Math.cos(turn) * length} ${50 + Math.sin(turn) * length}`;
    };
    const face = random.chance(0.7) ? oval(50, 50, 50) : rect(0, 0, 100, 100, 8);
    return [
      body(face, p.main),
      body(oval(50, 50, 41), p.light),
      ...Array.from({ length: 12 }, (_, index) => {
        const turn = (index * Math.PI) / 6;
        const [x, y] = [Math.cos(turn), Math.sin(turn)];
        const inner = index % 3 === 0 ? 31 : 34;
        return line(
          `M${50 + x * inner} ${50 + y * inner}L${50 + x * 38} ${50 + y * 38}`,
          2,
          p.dark,
        );
      }),
      line(hand(hour, 20), 5, p.dark),
      line(hand(minute, 31), 3.2, p.dark),
      detail(oval(50, 50, 3.6), p.dark),
    ];
  },
  book(p, random) {
    if (random.chance(0.5))
      return [
        body('M0 8Q36 -6 64 8Q92 -6 128 8V82Q92 70 64 84Q36 70 0 82Z', p.main),
        body('M6 6Q38 -6 64 10V78Q38 64 6 74Z', p.light),
        body('M122 6Q90 -6 64 10V78Q90 64 122 74Z', p.light),
        line(
          'M16 20Q36 14 54 22M16 34Q36 28 54 36M16 48Q36 42 54 50M112 20Q92 14 74 22M112 34Q92 28 74 36M112 48Q92 42 74 50',
          1.8,
          p.metal,
        ),
      ];
    return [
      body(rect(6, 0, 74, 104, 3), p.main),
      body(rect(6, 90, 74, 10), p.light),
      body(rect(0, 0, 12, 104, 4), p.second),
      body(rect(24, 18, 44, 10, 1), p.light),
      body(rect(24, 34, 30, 6, 1), p.light),
    ];
  },
  flower(p) {
    return [
      line('M0 20V104', 5, p.leaf),
      body('M0 90Q-36 84 -36 56Q-8 58 0 90Z', p.leaf),
      body('M0 78Q32 76 36 48Q8 50 0 78Z', p.leaf),
      ...[0, 60, 120, 180, 240, 300].flatMap((turn) =>
        turned([body(oval(0, -22, 12, 17), p.main)], turn),
      ),
      body(oval(0, 0, 12), '#f2c33c'),
    ];
  },
  umbrella(p) {
    return [
      line('M60 4V98Q60 112 48 112Q38 112 38 102', 5, p.wood),
      body(
        'M0 58C2 20 28 2 60 2C92 2 118 20 120 58Q110 46 100 58Q90 46 80 58Q70 46 60 58Q50 46 40 58Q30 46 20 58Q10 46 0 58Z',
        p.main,
      ),
      body('M40 58Q42 20 60 2Q78 20 80 58Q70 46 60 58Q50 46 40 58Z', p.second),
      detail(rect(58, -8, 4, 12, 2), p.dark),
    ];
  },
  boat(p) {
    return [
      body(rect(62, 0, 5, 82), p.wood),
      body('M70 4Q112 36 116 70H70Z', p.light),
      body('M58 14Q40 46 22 70H58Z', p.second),
      body('M0 80H132Q122 112 104 112H28Q8 112 0 80Z', p.main),
      body('M4 88H128L126 94H7Z', p.light),
    ];
  },
  sun(_p, random) {
    const yellow = random.pick(['#f6c431', '#f3a933', '#fbd85a']);
    const rays = random.integer(8, 12);
    return [
      ...Array.from({ length: rays }, (_, index) => {
        const turn = (index * 360) / rays;
        return turned([body(poly(-5, -32, 5, -32, 0, -52), yellow)], turn);
      }).flat(),
      body(oval(0, 0, 28), yellow),
    ];
  },
  cloud(_p, random) {
    const white = random.pick(['#ffffff', '#eef2f6', '#dfe6ee']);
    return [
      body(
        'M24 62C-4 62 -6 28 22 28C24 0 66 -6 74 16C98 6 116 28 106 40C124 44 120 62 102 62Z',
        white,
      ),
    ];
  },
  guitar(p, random) {
    const parts = [
      body(rect(-5, -64, 10, 74), p.wood),
      body(poly(-8, -82, 8, -82, 6, -60, -6, -60), p.dark),
      body('M0 6C30 2 34 26 24 36C46 50 38 96 0 96C-38 96 -46 50 -24 36C-34 26 -30 2 0 6Z', p.main),
      detail(oval(0, 46, 11), p.dark),
      body(rect(-14, 72, 28, 6, 1), p.wood),
      line('M-2.5 -62V74M2.5 -62V74', 1, p.light),
    ];
    return turned(parts, random.integer(-30, 30));
  },
  balloon(p) {
    return [
      line('M36 90Q28 108 38 122Q46 134 36 150', 2, p.dark),
      body('M36 86C10 72 0 52 0 34C0 12 16 0 36 0C56 0 72 12 72 34C72 52 62 72 36 86Z', p.main),
      body(poly(36, 82, 28, 94, 44, 94), p.main),
      detail(oval(20, 26, 6, 11), p.light),
    ];
  },
  banana(_p, random) {
    const yellow = random.pick(['#f3d03e', '#e9c22f', '#dbc94a']);
    const parts = [
      body('M0 8Q14 56 64 66Q96 70 112 52L106 44Q82 54 58 42Q26 26 16 2Z', yellow),
      line('M10 12Q30 48 74 56', 2, '#b08a1e'),
      detail(poly(0, 8, -2, -8, 8, -10, 16, 2), '#5a4320'),
      detail(poly(106, 44, 116, 44, 116, 54, 111, 54), '#5a4320'),
    ];
    return turned(parts, random.integer(-25, 25));
  },
  vase(p) {
    return [
      body(
        'M18 0H50L46 18C46 30 68 40 68 66C68 90 52 104 34 104C16 104 0 90 0 66C0 40 22 30 22 18Z',
        p.main,
      ),
      body('M2 58Q34 72 66 58L68 70Q34 84 0 70Z', p.second),
      body(rect(14, -3, 40, 7, 3), p.second),
    ];
  },
};

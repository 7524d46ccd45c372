import { type Art, body, detail, line, oval, poly, rect, turned } from '../art.ts';

/** Animals, seen from the side unless they sit. */
export const animals: Readonly<Record<string, Art>> = {
  dog(p, random) {
    const coat = random.pick(['#b5793f', '#7a4f2c', '#d9b78a', '#4a4a4a', '#e3e0da']);
    const ear = random.pick(['#5a371c', '#3b2a1e']);
    return [
      line('M14 44Q-4 34 -2 12', 8, coat),
      ...[18, 34, 82, 98].map((x) => body(rect(x, 62, 11, 40, 4), coat)),
      body('M10 52Q10 36 30 36H92Q112 36 112 54V64Q112 76 96 76H26Q10 76 10 60Z', coat),
      body(
        'M90 42L98 18Q106 2 124 6Q132 8 134 18L148 24Q154 28 150 36Q146 42 132 42L120 44Q114 62 96 62Z',
        coat,
      ),
      body('M102 10Q88 14 92 42Q104 42 110 16Z', ear),
      detail(oval(122, 19, 3), p.dark),
      detail(oval(149, 27, 5, 4), p.dark),
      line('M134 37Q142 38 148 35', 1.6, p.dark),
      body(rect(96, 48, 20, 7, 3), p.main),
    ];
  },
  cat(p, random) {
    const coat = random.pick(['#d98a3d', '#6e6e6e', '#3d3a38', '#efe7da', '#a98a62']);
    const whisker = p.dark;
    return [
      line('M66 108C98 112 102 78 88 62', 9, coat),
      body('M36 48C14 66 8 92 14 116H70C76 92 70 66 50 48Z', coat),
      body(poly(16, 22, 14, -8, 36, 8), coat),
      body(poly(68, 22, 70, -8, 48, 8), coat),
      body(oval(42, 30, 28, 25), coat),
      body(poly(19, 10, 18, -1, 27, 6), p.skin),
      body(poly(65, 10, 66, -1, 57, 6), p.skin),
      body(oval(32, 27, 5, 6), '#f4e86a'),
      body(oval(52, 27, 5, 6), '#f4e86a'),
      detail(oval(32, 27, 1.8, 5), p.dark),
      detail(oval(52, 27, 1.8, 5), p.dark),
      detail(poly(38, 36, 46, 36, 42, 41), p.dark),
      line('M42 41V45M42 45Q36 49 32 45M42 45Q48 49 52 45', 1.5, p.dark),
      line('M28 38L4 34M28 42L5 46M56 38L80 34M56 42L79 46', 1.2, whisker),
      line('M34 84V114M50 84V114', 2, p.dark),
    ];
  },
  horse(p, random) {
    const coat = random.pick(['#8a5a33', '#5b3a22', '#c9a06a', '#d8d4cc', '#3a3230']);
    const mane = random.pick(['#2a1c12', '#4a3424', '#e8d8a8']);
    return [
      body('M8 46Q-12 60 -6 96Q0 104 4 94Q2 66 18 56Z', mane),
      ...[14, 32, 84, 100].map((x) => body(poly(x, 66, x + 12, 66, x + 10, 118, x + 2, 118), coat)),
      ...[14, 32, 84, 100].map((x) => detail(rect(x + 1, 114, 10, 7), p.dark)),
      body('M4 56Q6 38 30 40Q60 46 92 36Q116 40 116 60Q112 80 88 78Q50 84 26 78Q4 76 4 56Z', coat),
      body(
        'M84 52Q94 20 112 0L124 -4L130 4L150 26Q154 34 146 38L136 38L122 28Q120 56 108 68Z',
        coat,
      ),
      body('M116 -4Q92 6 80 46L92 48Q98 18 120 4Z', mane),
      body(poly(116, 0, 116, -14, 126, -3), coat),
      detail(oval(127, 12, 2.8), p.dark),
      detail(oval(146, 30, 2), p.dark),
    ];
  },
  cow(p, random) {
    const patch = random.pick(['#2c2622', '#6b3f22', '#8a5a33']);
    return [
      line('M8 44Q-4 56 0 82', 4, '#f3efe8'),
      detail(oval(0, 86, 5, 8), patch),
      ...[14, 34, 88, 106].map((x) => body(rect(x, 70, 12, 38, 2), '#f3efe8')),
      ...[14, 34, 88, 106].map((x) => detail(rect(x, 102, 12, 7), p.dark)),
      body(oval(64, 80, 13, 9), '#eeb0ad'),
      body('M6 48Q6 36 20 36H112Q126 36 126 50V68Q126 80 112 80H20Q6 80 6 68Z', '#f3efe8'),
      body('M24 36H56Q60 54 42 58Q22 58 24 36Z', patch),
      body('M78 80Q74 58 94 56Q112 58 108 80Z', patch),
      body('M112 28H144Q150 28 149 36L146 60Q145 68 136 68H122Q114 68 113 60Z', '#f3efe8'),
      body('M112 28H130V46H113Z', patch),
      body(rect(112, 54, 38, 17, 8), '#eeb0ad'),
      detail(oval(124, 62, 2.6), p.dark),
      detail(oval(139, 62, 2.6), p.dark),
      body('M114 32Q100 26 98 34Q102 44 114 40Z', patch),
      body('M147 32Q160 26 162 34Q158 44 147 40Z', patch),
      line('M116 28Q110 18 114 12M144 28Q150 18 146 12', 5, '#c9b78a'),
      detail(oval(124, 42, 2.8), p.light),
      detail(oval(139, 42, 2.8), p.dark),
    ];
  },
  sheep(p) {
    const wool = '#f2efe6';
    return [
      ...[26, 40, 74, 88].map((x) => detail(rect(x, 66, 9, 34, 2), p.dark)),
      ...[
        [24, 44, 18],
        [40, 30, 18],
        [62, 26, 18],
        [84, 30, 18],
        [98, 46, 18],
        [30, 60, 17],
        [52, 66, 17],
        [76, 66, 17],
        [94, 60, 15],
      ].map(([x = 0, y = 0, size = 0]) => body(oval(x, y, size), wool)),
      body(oval(62, 48, 32, 20), wool),
      detail('M100 22Q112 12 124 22Q130 34 124 50Q116 58 108 50Q98 36 100 22Z', '#3a3431'),
      detail('M100 24Q88 20 86 30Q94 36 102 32ZM124 24Q136 20 138 30Q130 36 122 32Z', '#3a3431'),
      body(oval(112, 16, 14, 9), wool),
      body(oval(107, 31, 2.6), p.light),
      body(oval(117, 31, 2.6), p.light),
    ];
  },
  pig(p) {
    const pink = '#eea4a8';
    const dark = '#d9848c';
    return [
      line('M6 48Q-8 48 -6 38Q-2 32 2 38Q2 46 -10 44', 3, dark),
      ...[20, 38, 78, 94].map((x) => body(rect(x, 66, 13, 28, 3), pink)),
      ...[20, 38, 78, 94].map((x) => detail(rect(x, 90, 13, 6), p.dark)),
      body(oval(60, 50, 56, 32), pink),
      body(oval(110, 44, 26, 25), pink),
      body(poly(94, 26, 92, 6, 110, 20), dark),
      body(poly(116, 20, 130, 8, 130, 28), dark),
      body(oval(126, 52, 13, 11), dark),
      detail(oval(122, 52, 2.4, 3.4), p.dark),
      detail(oval(130, 52, 2.4, 3.4), p.dark),
      detail(oval(106, 38, 3), p.dark),
      detail(oval(122, 36, 3), p.dark),
    ];
  },
  chicken(p, random) {
    const coat = random.pick(['#f4efe4', '#b5652b', '#8a4a22', '#d9a05a']);
    return [
      line(
        'M44 84V104M44 104L34 108M44 104L54 108M60 84V104M60 104L50 108M60 104L70 108',
        3,
        '#e0952f',
      ),
      body(
        'M2 18Q14 26 20 44Q30 34 50 40Q64 44 70 26Q74 8 88 8Q102 12 100 28Q98 66 76 84Q48 96 28 80Q6 62 2 18Z',
        coat,
      ),
      body('M34 52Q54 46 66 62Q50 80 34 66Z', p.second),
      body('M78 12Q74 0 82 0Q84 -8 90 -2Q98 -6 97 3Q104 6 99 14Z', '#d3342b'),
      body(poly(100, 20, 116, 26, 100, 31), '#e8a531'),
      body(oval(98, 38, 5, 8), '#d3342b'),
      detail(oval(90, 21, 3), p.dark),
    ];
  },
  duck(p, random) {
    const head = random.pick(['#2f7a4a', '#f2c33c', '#6b4a2a']);
    const back = random.pick(['#b39a78', '#f2c33c', '#8a7a68']);
    return [
      line('M48 76V90H62M64 76V90H78', 4, '#e8902f'),
      body('M0 34Q18 46 40 42Q70 36 96 44Q104 76 62 80Q10 84 0 34Z', back),
      body('M74 52Q72 30 80 22L100 26Q104 42 102 58Q92 70 74 52Z', p.light),
      body(oval(90, 16, 18, 17), head),
      body('M104 12Q122 12 130 19Q122 27 104 24Z', '#e8902f'),
      detail(oval(94, 12, 2.8), p.dark),
      body('M22 48Q50 40 68 54Q52 74 28 66Z', p.second),
    ];
  },
  goose(p) {
    const white = '#f1f0ea';
    return [
      line('M46 98V116H60M64 98V116H78', 4, '#e8902f'),
      body(
        'M0 52Q20 66 46 58Q60 54 68 58L74 24Q76 2 92 2Q106 4 106 18L96 22Q90 26 92 44Q100 100 56 102Q8 102 0 52Z',
        white,
      ),
      body('M104 10L126 18L104 24Q108 16 104 10Z', '#e8902f'),
      detail(oval(94, 13, 2.6), p.dark),
      body('M22 66Q48 58 66 74Q48 92 26 82Z', '#cfd2d0'),
    ];
  },
  bird(p) {
    return [
      line('M48 64V80M48 80L40 84M48 80L56 84M58 64V80M58 80L66 84', 2.4, p.dark),
      body('M-22 30L14 40L6 56L-26 46Z', p.second),
      body('M4 50Q10 28 40 24Q56 2 76 6Q94 10 92 32Q88 66 50 68Q16 68 4 50Z', p.main),
      body('M20 42Q40 30 58 42Q48 62 24 58Q14 52 20 42Z', p.second),
      body(poly(91, 18, 110, 26, 90, 31), '#e8a531'),
      detail(oval(78, 20, 3.4), p.dark),
    ];
  },
  fish(p, random) {
    const stripes = random.chance(0.5);
    return [
      body('M92 34L124 8Q118 34 124 62Z', p.second),
      body('M40 8Q58 -12 78 4L70 16Z', p.second),
      body('M0 36C20 0 66 -2 98 34C66 72 20 70 0 36Z', p.main),
      ...(stripes
        ? [
            body('M46 8Q56 36 46 62L56 62Q68 36 56 9Z', p.light),
            body('M70 15Q78 36 70 56L78 52Q86 36 78 20Z', p.light),
          ]
        : [body('M46 34Q62 28 68 40Q58 50 46 44Z', p.second)]),
      line('M30 16Q40 36 30 54', 2, p.dark),
      body(oval(18, 30, 5.5), p.light),
      detail(oval(18, 30, 2.8), p.dark),
    ];
  },
  butterfly(p) {
    return [
      ...turned(
        [
          body('M4 0C20 -50 76 -56 66 -14C62 4 26 6 4 0Z', p.main),
          body('M4 0C30 0 58 14 48 40C40 58 12 34 4 0Z', p.second),
        ],
        0,
      ),
      body('M-4 0C-20 -50 -76 -56 -66 -14C-62 4 -26 6 -4 0Z', p.main),
      body('M-4 0C-30 0 -58 14 -48 40C-40 58 -12 34 -4 0Z', p.second),
      body(oval(44, -26, 9), p.light),
      body(oval(-44, -26, 9), p.light),
      detail(oval(0, 2, 4.5, 30), p.dark),
      line('M1 -26Q6 -46 16 -52M-1 -26Q-6 -46 -16 -52', 2, p.dark),
    ];
  },
};

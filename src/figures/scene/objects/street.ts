import { type Art, body, detail, line, oval, type Paint, type Part, poly, rect } from '../art.ts';

export function wheel(x: number, y: number, size: number, p: Paint): Part[] {
  return [detail(oval(x, y, size), p.dark), body(oval(x, y, size * 0.52), p.metal)];
}

/** Things of a street. */
export const street: Readonly<Record<string, Art>> = {
  car(p, random) {
    const roof = random.chance(0.5)
      ? 'M34 30L52 4Q54 0 60 0H98Q104 0 108 4L128 30Z'
      : 'M26 30L40 6Q43 0 50 0H116Q124 0 126 6L132 30Z';
    return [
      body(roof, p.main),
      body('M46 28L58 8H76V28Z', p.glass),
      body('M82 28V8H98L114 28Z', p.glass),
      body(
        'M0 56V42Q0 32 12 30L30 28H130L152 34Q162 37 162 48V56Q162 60 156 60H6Q0 60 0 56Z',
        p.main,
      ),
      detail(rect(70, 36, 10, 3, 1), p.dark),
      body(rect(154, 38, 8, 9, 3), '#f3c33c'),
      body(rect(0, 38, 6, 8, 2), '#c9302c'),
      ...wheel(36, 60, 16, p),
      ...wheel(126, 60, 16, p),
    ];
  },
  bus(p) {
    return [
      body(rect(0, 0, 180, 76, 9), p.main),
      ...[8, 38, 68, 98].map((x) => body(rect(x, 12, 25, 24, 2), p.glass)),
      body(rect(130, 12, 20, 60, 2), p.glass),
      line('M140 12V72', 1.2, p.dark),
      body('M156 12H172Q178 12 178 20V38H156Z', p.glass),
      body(rect(0, 46, 128, 8), p.second),
      body(rect(172, 56, 8, 8, 2), '#f3c33c'),
      ...wheel(38, 78, 15, p),
      ...wheel(112, 78, 15, p),
    ];
  },
  tree(p, random) {
    if (random.chance(0.35))
      return [
        body(rect(40, 96, 14, 26), p.wood),
        body(poly(47, 44, 0, 102, 94, 102), p.leaf),
        body(poly(47, 20, 9, 70, 85, 70), p.leaf),
        body(poly(47, 0, 18, 38, 76, 38), p.leaf),
      ];
    return [
      body('M44 66L40 128H62L58 66Z', p.wood),
      line('M52 92L72 68', 6, p.wood),
      body(oval(26, 56, 26), p.leaf),
      body(oval(76, 56, 26), p.leaf),
      body(oval(51, 30, 32, 30), p.leaf),
      body(oval(52, 58, 24, 20), p.leaf),
    ];
  },
  house(p, random) {
    const chimney = random.chance(0.6) ? [body(rect(88, 2, 13, 34), p.wood)] : [];
    return [
      ...chimney,
      body(rect(10, 48, 104, 66), p.light),
      body(poly(62, 0, -2, 52, 126, 52), p.main),
      body(rect(52, 74, 22, 40, 2), p.wood),
      detail(oval(69, 95, 2), p.dark),
      ...[20, 84].flatMap((x) => [
        body(rect(x, 64, 22, 22), p.glass),
        line(`M${x + 11} 64V86M${x} 75H${x + 22}`, 1.4, p.dark),
      ]),
      ...(random.chance(0.5) ? [body(oval(62, 32, 8), p.glass)] : []),
    ];
  },
  truck(p) {
    return [
      body(rect(0, 0, 112, 66, 2), p.second),
      line('M10 12H102M10 54H102', 1.2, p.dark),
      body('M116 20H142Q148 20 151 26L162 44V66H116Z', p.main),
      body('M124 26H141L151 44H124Z', p.glass),
      body(rect(0, 64, 166, 8), p.dark),
      body(rect(158, 52, 8, 8, 2), '#f3c33c'),
      ...wheel(28, 74, 14, p),
      ...wheel(62, 74, 14, p),
      ...wheel(138, 74, 14, p),
    ];
  },
  bench(p) {
    return [
      body(rect(14, 4, 6, 68), p.metal),
      body(rect(110, 4, 6, 68), p.metal),
      body(rect(0, 0, 130, 9, 2), p.wood),
      body(rect(0, 14, 130, 9, 2), p.wood),
      body(rect(0, 38, 130, 9, 2), p.wood),
      body(rect(0, 49, 130, 7, 2), p.wood),
      body(rect(4, 56, 8, 20), p.metal),
      body(rect(118, 56, 8, 20), p.metal),
    ];
  },
  'traffic light'(p, random) {
    const lit = random.integer(0, 2);
    const colors = ['#e23b2e', '#f2b53a', '#3fae4a'];
    return [
      body(rect(17, 86, 8, 60), p.metal),
      body(rect(0, 0, 42, 92, 8), p.dark),
      ...colors.map((color, index) =>
        body(oval(21, 18 + index * 28, 11), index === lit || random.chance(0.5) ? color : p.metal),
      ),
      detail(rect(8, 144, 26, 5), p.dark),
    ];
  },
  bicycle(p) {
    return [
      line(oval(26, 66, 26), 4, p.dark),
      line(oval(112, 66, 26), 4, p.dark),
      line('M26 66L50 24H94L64 66H26M50 24L64 66', 4.5, p.main),
      line('M112 66L90 12', 4.5, p.main),
      line('M90 12H104Q110 12 108 20', 4, p.dark),
      line('M50 24L46 14', 4, p.main),
      detail('M32 10H58Q58 17 48 17Q36 16 32 10Z', p.dark),
      line('M58 62L70 72M64 75H78', 3, p.dark),
      detail(oval(64, 66, 6), p.dark),
    ];
  },
  person(p, random) {
    const skirt = random.chance(0.4);
    const hair = random.pick(['#2b1d14', '#5b3a1e', '#c9a04a', '#8a8a8a', '#1a1a1a']);
    const raised = random.chance(0.25);
    return [
      ...(skirt
        ? [
            body(rect(24, 92, 9, 48), p.skin),
            body(rect(41, 92, 9, 48), p.skin),
            body('M22 66H52L62 108H12Z', p.second),
          ]
        : [body('M20 78H54L53 140H40L37 98L34 140H21Z', p.second)]),
      body(raised ? 'M50 42L76 6L84 12L58 58Z' : 'M52 40Q62 40 64 50L68 86L60 88L52 58Z', p.main),
      body('M22 40Q12 40 10 50L6 86L14 88L22 58Z', p.main),
      body('M22 38H52Q56 38 56 44L53 82H21L18 44Q18 38 22 38Z', p.main),
      body(oval(10, 90, 5), p.skin),
      ...(raised ? [body(oval(82, 6, 5.5), p.skin)] : [body(oval(64, 90, 5), p.skin)]),
      body(rect(32, 28, 10, 12), p.skin),
      body(oval(37, 17, 15, 17), p.skin),
      detail('M21 16Q20 -4 37 -4Q54 -4 53 16Q46 4 37 5Q28 4 21 16Z', hair),
      ...(skirt
        ? [
            detail(
              'M20 12Q14 34 20 42L26 38Q20 26 24 12ZM54 12Q60 34 54 42L48 38Q54 26 50 12Z',
              hair,
            ),
          ]
        : []),
      detail(oval(31, 17, 1.8), p.dark),
      detail(oval(43, 17, 1.8), p.dark),
      line('M31 25Q37 29 43 25', 1.4, p.dark),
      detail('M19 138H35V144H14Q14 139 19 138ZM39 138H55Q60 139 60 144H39Z', p.dark),
    ];
  },
  'street sign'(p, random) {
    const face = random.integer(0, 2);
    return [
      body(rect(29, 50, 7, 84), p.metal),
      ...(face === 0
        ? [body(oval(32, 32, 32), '#c62f2f'), body(rect(12, 26, 40, 12), p.light)]
        : face === 1
          ? [
              body(poly(32, 0, 66, 60, -2, 60), '#c62f2f'),
              body(poly(32, 16, 53, 53, 11, 53), p.light),
              detail(rect(29.5, 26, 5, 15), p.dark),
              detail(oval(32, 47, 3), p.dark),
            ]
          : [
              body(rect(0, 4, 64, 54, 6), '#1f5fae'),
              body(poly(32, 12, 48, 30, 37, 30, 37, 50, 27, 50, 27, 30, 16, 30), p.light),
            ]),
    ];
  },
  bag(p, random) {
    if (random.chance(0.5))
      return [
        line('M26 34C26 -8 66 -8 66 34', 6, p.wood),
        body('M8 32H84L92 92Q92 98 86 98H6Q0 98 0 92Z', p.main),
        body('M8 32H84L86 52Q46 66 6 52Z', p.second),
        detail(oval(46, 58, 5), p.dark),
      ];
    return [
      line('M24 26C24 0 60 0 60 26', 4.5, p.wood),
      body(poly(4, 24, 80, 24, 84, 104, 0, 104), p.main),
      body(poly(66, 24, 80, 24, 84, 104, 66, 104), p.second),
      body(oval(34, 64, 13), p.light),
    ];
  },
  ball(p, random) {
    if (random.chance(0.5))
      return [
        body(oval(50, 50, 50), p.light),
        detail(poly(50, 34, 65, 45, 59, 63, 41, 63, 35, 45), p.dark),
        line('M50 34V14M65 45L84 38M59 63L71 80M41 63L29 80M35 45L16 38', 2, p.dark),
        detail(
          'M38 4L50 14L62 4Q50 -2 38 4ZM2 40L16 38L12 22Q3 28 2 40ZM98 40L84 38L88 22Q97 28 98 40ZM22 92L29 80L16 76Q16 86 22 92ZM78 92L71 80L84 76Q84 86 78 92Z',
          p.dark,
        ),
      ];
    return [
      body(oval(50, 50, 50), p.main),
      body('M50 0C20 20 20 80 50 100C80 80 80 20 50 0Z', p.light),
      body('M50 0C38 24 38 76 50 100C62 76 62 24 50 0Z', p.second),
    ];
  },
  'fire hydrant'(p) {
    const red = p.main;
    return [
      body(rect(18, 26, 40, 74), red),
      body('M16 28Q18 4 38 4Q58 4 60 28Z', red),
      body(rect(33, -2, 10, 8, 2), red),
      body(rect(10, 26, 56, 8, 3), p.second),
      body(rect(2, 50, 16, 18, 2), p.second),
      body(rect(58, 50, 16, 18, 2), p.second),
      body(oval(38, 60, 12), p.second),
      detail(oval(38, 60, 5), p.dark),
      body(rect(8, 96, 60, 10, 2), p.second),
    ];
  },
};

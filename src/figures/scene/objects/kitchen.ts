import { type Art, body, detail, line, oval, poly, rect, turned } from '../art.ts';

/** Things of a kitchen. */
export const kitchen: Readonly<Record<string, Art>> = {
  table(p, random) {
    if (random.chance(0.35))
      return [
        body(rect(54, 8, 12, 58), p.wood),
        body('M60 60Q34 64 26 74H94Q86 64 60 60Z', p.wood),
        body(oval(60, 7, 60, 7), p.main),
      ];
    const width = random.integer(105, 140);
    return [
      body(rect(8, 8, 9, 62), p.wood),
      body(rect(width - 17, 8, 9, 62), p.wood),
      body(rect(12, 9, width - 24, 11), p.wood),
      body(rect(0, 0, width, 9, 3), p.main),
    ];
  },
  fridge(p, random) {
    const split = random.pick([32, 38, 70]);
    return [
      body(rect(0, 0, 58, 112, 5), p.main),
      detail(rect(0, split, 58, 2.5), p.dark),
      body(rect(47, split - 20, 4.5, 14, 2), p.metal),
      body(rect(47, split + 8, 4.5, 20, 2), p.metal),
      detail(rect(5, 112, 8, 4), p.dark),
      detail(rect(45, 112, 8, 4), p.dark),
    ];
  },
  oven(p) {
    return [
      body(rect(0, 0, 80, 84, 4), p.main),
      body(rect(0, 0, 80, 18, 4), p.metal),
      ...[12, 26, 54, 68].map((x) => detail(oval(x, 9, 4.5), p.dark)),
      body(rect(35, 5, 10, 8), p.glass),
      detail(rect(12, 24, 56, 4.5, 2), p.dark),
      body(rect(10, 34, 60, 38, 4), p.dark),
      body(rect(15, 39, 50, 28, 3), p.glass),
      line('M18 54H62', 1.2, p.dark),
    ];
  },
  chair(p, random) {
    const slats = random.chance(0.5);
    return [
      ...(slats
        ? [
            body(rect(6, 0, 6, 52), p.wood),
            body(rect(46, 0, 6, 52), p.wood),
            body(rect(6, 4, 46, 8, 2), p.wood),
            body(rect(12, 20, 34, 6), p.wood),
            body(rect(12, 33, 34, 6), p.wood),
          ]
        : [body(rect(6, 0, 46, 46, 8), p.main), body(rect(13, 7, 32, 30, 5), p.second)]),
      body(rect(6, 52, 7, 46), p.wood),
      body(rect(45, 52, 7, 46), p.wood),
      body(rect(2, 48, 54, 9, 3), p.main),
      body(rect(13, 74, 32, 4), p.wood),
    ];
  },
  sink(p) {
    return [
      line('M58 30V8Q58 -6 72 -6Q86 -6 86 8V14', 7, p.metal),
      body(rect(40, 22, 12, 8, 2), p.metal),
      body('M12 36H104L96 68Q94 74 86 74H30Q22 74 20 68Z', p.light),
      body('M24 42H92L87 64H29Z', p.glass),
      detail(oval(58, 58, 5, 2.5), p.dark),
      body(rect(0, 28, 116, 9, 2), p.main),
    ];
  },
  window(p, random) {
    const curtains = random.chance(0.4);
    return [
      body(rect(0, 0, 84, 92), p.wood),
      body(rect(7, 7, 32, 36), p.glass),
      body(rect(45, 7, 32, 36), p.glass),
      body(rect(7, 49, 32, 36), p.glass),
      body(rect(45, 49, 32, 36), p.glass),
      ...(curtains
        ? [
            body('M-4 0H30Q28 40 2 66L2 92H-4Z', p.main),
            body('M88 0H54Q56 40 82 66L82 92H88Z', p.main),
            body(rect(-8, -5, 100, 6, 2), p.second),
          ]
        : []),
      body(rect(-7, 90, 98, 8, 2), p.wood),
    ];
  },
  shelf(p, random) {
    const boards = random.integer(1, 2);
    const width = boards === 1 ? 92 : 116;
    return Array.from({ length: boards }, (_, index) => index * 42).flatMap((y) => [
      body(poly(12, y + 8, 22, y + 8, 22, y + 14, 18, y + 34, 12, y + 34), p.metal),
      body(
        poly(
          width - 12,
          y + 8,
          width - 22,
          y + 8,
          width - 22,
          y + 14,
          width - 18,
          y + 34,
          width - 12,
          y + 34,
        ),
        p.metal,
      ),
      body(rect(0, y, width, 9, 1), p.wood),
    ]);
  },
  cupboard(p, random) {
    const tall = random.chance(0.4);
    const height = tall ? 110 : 72;
    return [
      body(rect(0, 6, 92, height), p.wood),
      body(rect(6, 13, 37, height - 14), p.main),
      body(rect(49, 13, 37, height - 14), p.main),
      body(rect(12, 20, 25, height - 28, 2), p.second),
      body(rect(55, 20, 25, height - 28, 2), p.second),
      detail(oval(40, 6 + height / 2, 2.6), p.dark),
      detail(oval(52, 6 + height / 2, 2.6), p.dark),
      body(rect(-4, 0, 100, 8, 2), p.wood),
      ...(tall ? [body(rect(2, 114, 8, 8), p.wood), body(rect(82, 114, 8, 8), p.wood)] : []),
    ];
  },
  cup(p, random) {
    return [
      line('M54 12C84 4 86 52 48 48', 8, p.main),
      body('M0 0H60C60 34 54 58 46 66H14C6 58 0 34 0 0Z', p.main),
      body(oval(30, 1, 30, 6), p.light),
      body(oval(30, 2, 25, 4), p.wood),
      ...(random.chance(0.5) ? [body(rect(4, 26, 52, 9), p.second)] : []),
      ...(random.chance(0.3)
        ? [
            line('M22 -8Q16 -16 22 -22Q28 -30 22 -36', 3, p.metal),
            line('M38 -8Q32 -16 38 -22Q44 -30 38 -36', 3, p.metal),
          ]
        : []),
    ];
  },
  plate(p, random) {
    const seen = random.chance(0.6) ? 50 : 30;
    return [
      body(oval(50, seen, 50, seen), p.light),
      body(oval(50, seen, 45, seen * 0.9), p.main),
      body(oval(50, seen, 40, seen * 0.8), p.light),
      body(oval(50, seen, 30, seen * 0.6), p.glass),
    ];
  },
  bottle(p) {
    return [
      body(
        'M15 8H29V34C29 42 44 44 44 58V118Q44 124 38 124H6Q0 124 0 118V58C0 44 15 42 15 34Z',
        p.main,
      ),
      body(rect(0, 68, 44, 32), p.light),
      body(rect(6, 76, 32, 7), p.second),
      detail(rect(12, 0, 20, 11, 2), p.dark),
    ];
  },
  spoon(p, random) {
    const parts = [
      body('M-3 30L-5 118Q0 126 5 118L3 30Z', p.metal),
      body(oval(0, 14, 15, 22), p.metal),
      body(oval(0, 14, 9, 15), p.light),
    ];
    return turned(parts, random.integer(-60, 60));
  },
  apple(p, random) {
    const red = random.pick(['#c9302c', '#d8433b', '#7fae35', '#e0a030']);
    return [
      body(
        'M40 22C16 6 0 24 2 48C4 76 22 90 32 88Q40 85 48 88C60 90 76 76 78 48C80 24 64 6 40 22Z',
        red,
      ),
      line('M40 22Q40 8 46 0', 5, p.wood),
      body('M44 10Q58 -6 74 6Q58 18 44 10Z', p.leaf),
      detail(oval(22, 38, 4, 8), p.light),
    ];
  },
  pot(p) {
    return [
      body(rect(-16, 30, 20, 9, 4), p.dark),
      body(rect(86, 30, 20, 9, 4), p.dark),
      body('M2 20H88V66Q88 78 76 78H14Q2 78 2 66Z', p.main),
      body('M2 18Q45 -8 88 18Z', p.metal),
      body(rect(-2, 16, 94, 8, 3), p.second),
      detail(oval(45, 0, 8, 6), p.dark),
    ];
  },
  knife(p, random) {
    const parts = [
      body('M-7 0H7V74H-7Z', p.light),
      body('M-7 0Q-9 -20 2 -40L9 -46V74H-7Z', p.metal),
      body(rect(-7, 74, 15, 48, 5), p.wood),
      detail(oval(0.5, 86, 2.4), p.dark),
      detail(oval(0.5, 108, 2.4), p.dark),
    ];
    return turned(parts.slice(1), random.integer(-70, 70));
  },
  'tea kettle'(p) {
    return [
      line('M22 30C20 -12 84 -12 82 30', 7, p.dark),
      body('M84 54L112 24L120 30L92 82Z', p.main),
      body('M12 88C0 40 28 26 52 26C76 26 104 40 92 88Q90 94 82 94H22Q14 94 12 88Z', p.main),
      body('M30 30Q52 14 74 30Z', p.second),
      detail(oval(52, 18, 6, 5), p.dark),
      body(rect(14, 82, 76, 7), p.second),
    ];
  },
};

/**
 * Levenberg and Marquardt's method with a numerical Jacobian (Marquardt 1963, SIAM J. Appl. Math. 11, 431), for small
 * problems: tens of unknowns, hundreds of residuals.
 * @param residualsOf residuals of a point; their number must not change
 * @param iterations at most so many steps
 * @returns the best point found, and half the sum of its squared residuals
 */
export function leastSquares(
  residualsOf: (point: readonly number[]) => number[],
  start: readonly number[],
  iterations: number,
): { readonly point: readonly number[]; readonly cost: number } {
  let point = [...start];
  let residuals = residualsOf(point);
  let cost = half(residuals);
  let damping = 1e-3;
  for (let iteration = 0; iteration < iterations && cost > 1e-16; iteration += 1) {
    const { matrix, gradient } = normalEquations(residualsOf, point, residuals);
    let improved = false;
    for (let attempt = 0; attempt < 6 && !improved; attempt += 1) {
      const step = solveDamped(matrix, gradient, damping);
      const next = step && point.map((value, index) => value - (step[index] ?? 0));
      const nextResiduals = next && residualsOf(next);
      const nextCost = nextResiduals ? half(nextResiduals) : Number.POSITIVE_INFINITY;
      if (next && nextResiduals && nextCost < cost) {
        const gain = cost - nextCost;
        [point, residuals, cost, improved] = [next, nextResiduals, nextCost, true];
        damping = Math.max(damping / 5, 1e-12);
        if (gain < 1e-4 * cost + 1e-13) return { point, cost };
      } else damping *= 8;
    }
    if (!improved) break;
  }
  return { point, cost };
}

function half(residuals: readonly number[]): number {
  let sum = 0;
  for (const residual of residuals) sum += residual * residual;
  return Number.isFinite(sum) ? sum / 2 : Number.POSITIVE_INFINITY;
}

/** `matrix`: J'J [n, n], `gradient`: J'r [n]. Rows of the Jacobian are sparse: a residual knows two or three points. */
function normalEquations(
  residualsOf: (point: readonly number[]) => number[],
  point: readonly number[],
  residuals: readonly number[],
): { matrix: number[][]; gradient: number[] } {
  const step = 1e-6;
  const rows: [number, number][][] = residuals.map(() => []);
  const moved = [...point];
  for (let column = 0; column < point.length; column += 1) {
    const value = point[column] ?? 0;
    moved[column] = value + step;
    const shifted = residualsOf(moved);
    moved[column] = value;
    for (let row = 0; row < residuals.length; row += 1) {
      const slope = ((shifted[row] ?? 0) - (residuals[row] ?? 0)) / step;
      if (slope !== 0) rows[row]?.push([column, slope]);
    }
  }
  const matrix = point.map(() => point.map(() => 0));
  const gradient = point.map(() => 0);
  rows.forEach((entries, row) => {
    for (const [i, slope] of entries) {
      gradient[i] = (gradient[i] ?? 0) + slope * (residuals[row] ?? 0);
      const target = matrix[i];
      if (target) for (const [j, other] of entries) target[j] = (target[j] ?? 0) + slope * other;
    }
  });
  return { matrix, gradient };
}

/** Cholesky's method; `undefined` where the matrix is not positive definite. */
function solveDamped(
  matrix: readonly (readonly number[])[],
  gradient: readonly number[],
  damping: number,
): number[] | undefined {
  const size = gradient.length;
  const lower = new Float64Array(size * size);
  const at = (row: number, column: number): number => lower[row * size + column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row]?.[column] ?? 0;
      if (row === column) sum += damping * (sum + 1e-3);
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      if (row === column && !(sum > 1e-300)) return undefined;
      lower[row * size + column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
    }
  }
  const result = [...gradient];
  for (let row = 0; row < size; row += 1) {
    let sum = result[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= at(row, k) * (result[k] ?? 0);
    result[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = result[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= at(k, row) * (result[k] ?? 0);
    result[row] = sum / at(row, row);
  }
  return result;
}

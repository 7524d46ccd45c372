/**
 * Workers parse descriptions and never draw them. Without this, Vite would emit the drawing libraries once more for them,
 * and the service worker would keep both copies.
 * @param {string} code of a language's `draw.ts`
 * @returns {string} its exported functions, which throw; no other export is there in a worker
 */
export function withoutDrawing(code) {
  const functions =
    /^export (?:(?:async )?function (\w+)|const (\w+)[^=\n]*= (?:async )?(?:\(|\w+ =>))/gm;
  const refuse = "throw new Error('Workers do not draw.');";
  return [...code.matchAll(functions)]
    .map(([, declared, arrow]) => `export function ${declared ?? arrow}() { ${refuse} }`)
    .join('\n');
}

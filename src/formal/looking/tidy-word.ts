/** Digits and letters of one shape, by the letters around them: `0wl`, `Garz00`, `lced`. */
export function tidyWord(text: string): string {
  return text
    .replace(/(?<=[\p{L}\d%])\s+[-–—_]$/u, '')
    .replace(/(?<![\p{L}\d])0(?=\p{Ll}{2})/gu, 'O')
    .replace(/(?<=\p{Ll}{2})0+(?![\p{N}])/gu, (zeros) => 'o'.repeat(zeros.length))
    .replace(/(?<!\p{L})l(?=[bcdfgkmnpqrstvwxz]\p{Ll})/gu, 'I');
}

/** Signs beyond ASCII that figures use and that some fonts of the rasteriser lack; it then sets the line in another font. */
const missing: Readonly<Record<string, string>> = {
  Roboto: '←',
  'Open Sans': '←',
  Nunito: '←',
  'PT Serif': '←',
  Lora: '←',
  'Roboto Slab': '←',
  'Roboto Mono': '←',
  'Courier Prime': '←',
  'Roboto Condensed': '←',
  'Barlow Condensed': '←',
  Lato: 'Ω←',
  Oswald: 'Ω←',
  Caveat: 'Ω←',
  Kalam: 'Ω←',
  'Crimson Text': 'Ω',
  Inconsolata: 'Ω',
  'Archivo Narrow': 'Ω',
  'Patrick Hand': 'µ←',
  'Architects Daughter': 'Ω←≥≤≠',
  'Gochi Hand': 'Ω←≥≤≠−',
  'Comic Neue': 'Ω←≥≤≠',
};

/** Whether a font can write a sign: any of ASCII and `Ω µ ← ≥ ≤ ≠ × · −`. */
export function hasGlyph(family: string, sign: string): boolean {
  return !(missing[family] ?? '').includes(sign);
}

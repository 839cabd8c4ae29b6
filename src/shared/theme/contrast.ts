/**
 * Contrast of two colours as WCAG 2.2 reckons it (1.4.3): 1 for the same, 21 for black on white. Colours are
 * `#rrggbb`; anything else throws.
 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance of a colour, `#rrggbb`: 0 to 1, from the sRGB definition that WCAG names. */
export function luminance(colour: string): number {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (!match) throw new Error(`not a colour of six digits: ${colour}`);
  const [red, green, blue] = match.slice(1).map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Both sides of every `--name: light-dark(#…, #…)` of a style sheet; where a name stands twice, the first. */
export function schemesOf(css: string): Map<string, readonly [light: string, dark: string]> {
  const found = new Map<string, readonly [string, string]>();
  for (const [, name, light, dark] of css.matchAll(
    /--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/gi,
  ))
    if (!found.has(name!)) found.set(name!, [light!, dark!]);
  return found;
}

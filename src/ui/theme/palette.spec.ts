import { describe, expect, it } from 'vitest';
import { palettes, type ColorRole } from './palette.ts';

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
/** Relative luminance as WCAG 2 defines it. */
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

const surfaces = ['bg', 'panel', 'panel-2', 'field'] as const satisfies ColorRole[];
const texts = [
  'fg',
  'fg-2',
  'fg-3',
  'accent',
  'ok',
  'warn',
  'bad',
  'info',
  'violet',
] as const satisfies ColorRole[];

describe.each(Object.entries(palettes))('%s palette', (_name, palette) => {
  it.each(texts)('%s reads at 4.5:1 on every surface', (text) => {
    for (const surface of surfaces) {
      expect(contrast(palette[text], palette[surface]), surface).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('text on the accent reads at 4.5:1', () => {
    expect(contrast(palette['accent-ink'], palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of controls stand out at 3:1', () => {
    for (const surface of surfaces) {
      expect(contrast(palette.edge, palette[surface]), surface).toBeGreaterThanOrEqual(3);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { chooseReading, isSure } from '../../src/ocr/choose-reading.ts';
import type { Reading } from '../../src/ocr/line-readings.ts';

const crop = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const reading = (text: string, certainty: number): Reading => ({
  ...{ box: 0, quarters: 0, crop, text },
  confidence: certainty,
  least: certainty,
});

describe('the reading of a line', () => {
  it('is that of the network trained on figures where it is sure', () => {
    const own = reading('€12', 0.95);
    expect(isSure(own)).toBe(true);
    expect(chooseReading(own, reading('E12', 0.99))?.text).toBe('€12');
  });

  it('is PaddleOCR’s where that is sure and the other is not, or saw nothing', () => {
    expect(chooseReading(reading('cearly', 0.6), reading('clearly', 0.98))?.text).toBe('clearly');
    expect(chooseReading(undefined, reading('A', 0.7))?.text).toBe('A');
  });

  it('is the fair one of two guesses', () => {
    expect(chooseReading(reading('20', 0.6), reading('28', 0.7))?.text).toBe('20');
    expect(chooseReading(reading('2o', 0.3), reading('20', 0.7))?.text).toBe('20');
  });

  it('is never the sign for characters of other scripts', () => {
    expect(isSure(reading('□□', 0.99))).toBe(false);
    expect(chooseReading(reading('□□', 0.99), reading('電圧', 0.7))?.text).toBe('電圧');
    expect(chooseReading(reading('□□', 0.99), undefined)).toBeUndefined();
  });

  it('is none where neither is likely', () => {
    expect(chooseReading(reading('l', 0.3), reading('/', 0.4))).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { exp, ln, normalCdf, normalOf, normalQuantile, normalTable, powReal } from '../../../src/engine/core/maths.ts';

test('the portable functions agree with those of this host to the last bits', () => {
  for (let x = -20; x <= 20; x += 0.37) {
    expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
    expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-12);
  }
  expect(powReal(2, 10)).toBeCloseTo(1024, 9);
});

test('normal quantiles are those of the printed tables', () => {
  // Φ⁻¹(0.975) and Φ⁻¹(0.999) from any table of the standard normal.
  expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232, 6);
  expect(normalCdf(1.959964)).toBeCloseTo(0.975, 6);
});

test('a normal draw by look-up has the right quantiles, at both ends too', () => {
  expect(normalOf(0.5)).toBeCloseTo(0, 4);
  expect(normalOf(0.975)).toBeCloseTo(1.959964, 3);
  expect(normalOf(1e-12)).toBeCloseTo(-4.33, 1);
  expect(normalOf(1 - 1e-12)).toBeCloseTo(4.33, 1);
});

test('a table of a distribution has its mean', () => {
  const table = normalTable(4096, (z) => exp(0.15 * z - 0.15 ** 2 / 2)); // mean of a lognormal with that drift: 1
  expect(table.reduce((a, b) => a + b, 0) / table.length).toBeCloseTo(1, 4);
});

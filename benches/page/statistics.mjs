// What many measurements of one thing come to.

/** The value that so many per cent are at or below; undefined if nothing was measured. */
export function percentile(values, percent) {
  const sorted = values.filter((value) => value != null).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 50);

/** The medians of samples that have the same keys. */
export function medians(samples) {
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  return Object.fromEntries(keys.map((key) => [key, median(samples.map((sample) => sample[key]))]));
}

/** Shared by the benchmarks: medians of repeated runs, and the JSON lines of DESIGN.md §6. */

export const round = (x: number): number => Math.round(x * 100) / 100;

export const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Median time of a run in milliseconds, after one run to warm up. */
export function time(run: () => unknown, rounds = 15): number {
  run();
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );
}

export interface Measure {
  name: string;
  value: number;
  unit: string;
  peer?: { name: string; value: number };
  ratio?: number;
}

export const print = (measure: Measure): void => console.log(JSON.stringify(measure));

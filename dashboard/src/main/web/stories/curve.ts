/** One hour of a story, as the service sends it. What older rows lack is not known. */
export interface HeatHour {
  hour: string;
  observations: number;
  maxHot: number;
  reads: number;
  items?: number;
  growth?: number;
  /** What the watch-list has in such an hour, in observations. */
  expected?: number | null;
}

/** Where a curve turns: the hours by index. */
export interface Turns {
  rise: number;
  peak: number;
  /** Null while it has not fallen. */
  fall: number | null;
}

export type Measure = "hot" | "observations";

const HALF = 0.5;
const HOUR = 3_600_000;

export function measureOf(heat: readonly HeatHour[]): Measure {
  return heat.some((hour) => hour.maxHot > 0) ? "hot" : "observations";
}

export function valuesOf(heat: readonly HeatHour[], measure: Measure): number[] {
  return heat.map((hour) => (measure === "hot" ? hour.maxHot : hour.observations));
}

/** The rise is the hour that first reaches half of the peak, the fall the first hour after it that is below half. */
export function turns(values: readonly number[]): Turns | null {
  if (values.length === 0) {
    return null;
  }
  const peak = values.indexOf(Math.max(...values));
  const half = values[peak]! * HALF;
  const fall = values.findIndex((value, index) => index > peak && value < half);
  return { rise: values.findIndex((value) => value >= half), peak, fall: fall < 0 ? null : fall };
}

/** Points in a box, placed by their hour: an hour without data is a gap in time. */
export function points(
  heat: readonly HeatHour[],
  values: readonly (number | null)[],
  top: number,
  box: { width: number; height: number },
): [number, number][] {
  const times = heat.map((hour) => Date.parse(hour.hour));
  const first = Math.min(...times);
  const span = Math.max(HOUR, Math.max(...times) - first);
  return values.flatMap((value, index): [number, number][] =>
    value === null
      ? []
      : [
          [
            round(((times[index]! - first) / span) * box.width),
            round(box.height - (value / Math.max(1, top)) * box.height),
          ],
        ],
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

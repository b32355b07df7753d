/** What a clock on a wall in the zone shows, as `2026-09-30T08:00`. */
export function wallClockIn(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The instant at which the clocks of the zone show this. */
export function instantIn(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const shift = (at: number): number => Date.parse(`${wallClockIn(at, timeZone)}Z`) - at;
  const guess = asUtc - shift(asUtc);
  return new Date(asUtc - shift(guess)).toISOString();
}

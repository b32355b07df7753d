import { clock } from "./product-clock.ts";

/** The value of a `datetime-local` field, `2026-08-19T22:30`, read in the agency's zone: an instant with its offset. */
export function instantOf(local: string): string {
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  if (Number.isNaN(asUtc)) {
    return local; // The service says what is wrong with it.
  }
  // Twice: the offset is that of the instant itself, not of the same figures in UTC.
  const first = offsetAt(asUtc);
  const offset = offsetAt(asUtc - first * 60_000);
  const sign = offset < 0 ? "-" : "+";
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const size = Math.abs(offset);
  return `${local.length === 16 ? `${local}:00` : local}${sign}${two(size / 60)}:${two(size % 60)}`;
}

/** How an instant stands in a `datetime-local` field. */
export function localOf(milliseconds: number): string {
  return new Date(milliseconds + offsetAt(milliseconds) * 60_000).toISOString().slice(0, 16);
}

/** The day of an instant in the agency's zone, `2026-08-19`. */
export function dayOf(milliseconds: number): string {
  return localOf(milliseconds).slice(0, 10);
}

/** Minutes that the agency's zone is ahead of UTC. */
export function offsetAt(milliseconds: number): number {
  const name = new Intl.DateTimeFormat("en-GB", { timeZone: clock.timeZone, timeZoneName: "longOffset" })
    .formatToParts(milliseconds)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT(?:([+-])(\d+):(\d+))?/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

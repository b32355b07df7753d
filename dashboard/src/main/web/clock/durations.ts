const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const two = (value: number): string => String(value).padStart(2, "0");

/** Hours, minutes and seconds of what is left after whole days, for example `03:09:00`. */
export function clockOf(milliseconds: number): string {
  const rest = Math.max(0, milliseconds) % DAY;
  return [rest / HOUR, (rest % HOUR) / MINUTE, (rest % MINUTE) / SECOND].map((part) => two(Math.floor(part))).join(":");
}

export function daysOf(milliseconds: number): number {
  return Math.floor(Math.max(0, milliseconds) / DAY);
}

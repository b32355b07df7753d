/** Fails with both values in words; Deno's own assertions would need the network. */
export function same(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) {
    throw new Error(`expected ${b}, but it is ${a}`);
  }
}

/** How many bits a whole number up to `most` takes, below 2 ** 53. */
export function bitsOf(most: number): number {
  return most >= 2 ** 32 ? 64 - Math.clz32(Math.floor(most / 2 ** 32)) : 32 - Math.clz32(most);
}

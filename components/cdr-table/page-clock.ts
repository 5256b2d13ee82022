/**
 * The time by which “today” is meant (epoch milliseconds): the backend's where there is a workspace. Rows that a host
 * gives have no backend.
 */
export function presentTime(backendNow: number | null): number {
  // oxlint-disable-next-line jackfield/globals -- without a workspace the machine's clock is all there is
  return backendNow ?? Date.now();
}

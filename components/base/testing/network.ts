/** Makes the page believe that there is a network, or none, and tells it; without a network until it is told again. */
export function pretendOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

/** The page knows for itself again. */
export function forgetPretendedNetwork(): void {
  delete (navigator as { onLine?: boolean }).onLine;
}

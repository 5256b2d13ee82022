const waiting: (() => void)[] = [];
let port: MessagePort | null = null;

/**
 * Lets the page do what waits, then goes on: a task of its own, also in a tab that is not seen. One channel serves all:
 * the browser takes long to tidy up hundreds of them.
 */
export function pause(): Promise<void> {
  port ??= openPort();
  port.postMessage(null);
  return new Promise((resolve) => waiting.push(resolve));
}

function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return port2;
}

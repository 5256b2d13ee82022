// stands for: src/client/stream.ts
export const lock = navigator.locks;

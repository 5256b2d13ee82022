// stands for: src/client/stream.ts
export const opening = indexedDB.open('facts');

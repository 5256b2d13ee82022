// stands for: src/session/view.ts
export const now = Date.now();

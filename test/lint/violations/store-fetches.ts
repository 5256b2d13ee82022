// stands for: src/store/open.ts
export const answer = fetch('/v1/me');

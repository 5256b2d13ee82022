// stands for: src/contract/index.ts
export * from '../session/index.ts';

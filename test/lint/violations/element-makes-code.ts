// stands for: components/notices/notices.ts
export const make = (code: string): unknown => new Function(code);

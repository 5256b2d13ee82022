// stands for: components/notices/notices.ts
export const now = new Date();

// stands for: components/notices/notices.ts
export const draft = localStorage.getItem('draft');

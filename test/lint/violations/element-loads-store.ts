// stands for: components/notices/notices.ts
export const load = () => import('../../src/store/index.ts');

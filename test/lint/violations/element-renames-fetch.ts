// stands for: components/notices/notices.ts
const { fetch: request } = window;
export const answer = request('/v1/me');

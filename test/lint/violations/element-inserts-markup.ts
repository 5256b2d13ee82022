// stands for: components/notices/notices.ts
export const write = (element: HTMLElement) => element['insertAdjacentHTML']('beforeend', 'x');

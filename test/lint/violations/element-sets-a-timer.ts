// stands for: components/notices/notices.ts
setTimeout(() => {}, 1000);

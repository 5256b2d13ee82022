// stands for: src/templates/fill.ts
export const chance = () => Math.random();

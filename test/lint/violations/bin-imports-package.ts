// stands for: bin/jackfield.ts
import { http } from 'msw';
export const handler = http;

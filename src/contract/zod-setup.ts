/**
 * Imported first by every file that makes schemas. zod can build parsers from text, and asks for `eval` to find out
 * whether it may: under a strict Content-Security-Policy the question alone is reported as a violation. This keeps
 * it from asking.
 */
import { config } from 'zod/mini';

config({ jitless: true });

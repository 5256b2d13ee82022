import { operationOf, operations } from '../../src/contract/operations.ts';
import type { OperationName } from '../../src/contract/operations.ts';

interface Route {
  readonly name: OperationName;
  readonly method: string;
  readonly segments: readonly string[];
}

const routes: readonly Route[] = (Object.keys(operations) as OperationName[]).map((name) => {
  const { method, path } = operationOf(name);
  return { name, method, segments: path.split('/') };
});

export interface Matched {
  readonly name: OperationName;
  /** Parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the operation for a method and a path below the base address; null if there is none. */
export function matchRoute(method: string, path: string): Matched | null {
  const segments = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = paramsOf(route.segments, segments);
    if (params !== null) return { name: route.name, params };
  }
  return null;
}

function paramsOf(wanted: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const text = given[index]!;
    if (!segment.startsWith('{')) {
      if (segment !== text) return null;
      continue;
    }
    if (text === '') return null;
    try {
      params[segment.slice(1, -1)] = decodeURIComponent(text);
    } catch {
      return null;
    }
  }
  return params;
}

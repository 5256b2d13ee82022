import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The calls of `described('…', schema)` and `named('…', '…', schema)` below a node, outermost first. */
function* descriptions(node: Node): Generator<{ call: Node; schema: Node }> {
  const { callee, arguments: given } = node as { callee?: unknown; arguments?: unknown };
  if (node.type === 'CallExpression' && isNode(callee) && Array.isArray(given)) {
    const schema: unknown = given.at(-1);
    if ((callee['name'] === 'described' || callee['name'] === 'named') && isNode(schema))
      yield { call: node, schema };
  }
  for (const child of Object.values(node)) {
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) yield* descriptions(one);
  }
}

/**
 * Takes the meanings of the contract's fields out of what is built for browsers: they are needed for `openapi.json`
 * and the editor, not at run time. `described('meaning', schema)` becomes `(schema)`.
 */
export function withoutDescriptions(): Plugin {
  return {
    name: 'jackfield-without-descriptions',
    transform(code, id) {
      if (!/\/src\/contract\/(?!describe\.ts)[^?]+\.ts$/.test(id)) return null;
      const edits = [...descriptions(this.parse(code) as unknown as Node)].flatMap(({ call, schema }) => [
        { start: call.start, end: schema.start, text: '(' },
        { start: schema.end, end: call.end, text: ')' },
      ]);
      let stripped = code;
      for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
        stripped = stripped.slice(0, start) + text + stripped.slice(end);
      }
      return { code: stripped, map: null };
    },
  };
}

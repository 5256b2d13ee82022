import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The file that is looked at. A fixture of a violation says in its first comment which file it stands for. */
export function fileOf(context) {
  const standsFor = /^\/\/ stands for: (\S+)/.exec(context.sourceCode.text)?.[1];
  return standsFor ?? path.relative(root, context.filename).replaceAll(path.sep, '/');
}

export const isTest = (file) => /\.test\.ts$|\/testing\//.test(file) || file.startsWith('test/');

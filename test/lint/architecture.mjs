import path from 'node:path';
import { globals, zones } from './zones.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const names = Object.keys(zones).toSorted((a, b) => b.length - a.length);

/** A fixture of a violation says in its first comment which file it stands for. */
function fileOf(context) {
  const standsFor = /^\/\/ stands for: (\S+)/.exec(context.sourceCode.text)?.[1];
  return standsFor ?? path.relative(root, context.filename).replaceAll(path.sep, '/');
}

const zoneOf = (file) => names.find((name) => file === name || file.startsWith(`${name}/`));
const isTest = (file) => /\.test\.ts$|\/testing\//.test(file) || file.startsWith('test/');
const isWithin = (zone, list = []) => list.some((entry) => zone === entry || zone?.startsWith(`${entry}/`));

/** Why `file` may not import `source` in this way, or null. */
function refusal(file, source, way) {
  const zone = zoneOf(file);
  if (zone === undefined || isTest(file)) return null;
  const { values, types, lazy, packages = [] } = zones[zone];
  if (!source.startsWith('.')) {
    if (source.startsWith('node:'))
      return isWithin(zone, ['bin', 'mocks']) ? null : `${zone} runs in browsers: no ${source}`;
    const owner = source.startsWith('@') ? source.split('/').slice(0, 2).join('/') : source.split('/')[0];
    const scope = owner.split('/')[0];
    return packages.some((name) => name === '*' || name === owner || name === scope)
      ? null
      : `${zone} may not import the package ${owner}`;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), source.split('?')[0]));
  const targetZone = zoneOf(target) ?? path.posix.dirname(target);
  if (targetZone === zone) return null;
  if (isWithin(targetZone, values) && !isWithin(targetZone, lazy)) return null;
  if (way === 'type' && isWithin(targetZone, [...(types ?? []), ...(lazy ?? [])])) return null;
  if (way === 'lazy' && isWithin(targetZone, lazy)) return null;
  const how = isWithin(targetZone, types)
    ? ' (types only)'
    : isWithin(targetZone, lazy)
      ? ' (by import() only)'
      : '';
  return `${zone} may not import ${targetZone}${how}`;
}

const imports = {
  create(context) {
    const file = fileOf(context);
    const check = (node, way) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const message = refusal(file, source, way);
      if (message !== null) context.report({ node, message });
    };
    const wayOf = (node) => {
      const kind = node.importKind ?? node.exportKind;
      const named = node.specifiers ?? [];
      const onlyTypes =
        named.length > 0 && named.every((one) => (one.importKind ?? one.exportKind) === 'type');
      return kind === 'type' || onlyTypes ? 'type' : 'value';
    };
    return {
      ImportDeclaration: (node) => check(node, wayOf(node)),
      ExportNamedDeclaration: (node) => check(node, wayOf(node)),
      ExportAllDeclaration: (node) => check(node, wayOf(node)),
      ImportExpression: (node) => check(node, 'lazy'),
      TSImportType: (node) => check(node, 'type'),
    };
  },
};

const ownGlobals = {
  create(context) {
    const file = fileOf(context);
    const zone = zoneOf(file);
    if (zone === undefined || isTest(file)) return {};
    const check = (node, name) => {
      for (const rule of globals) {
        if (!rule.names.includes(name) || isWithin(zone, rule.allowed)) continue;
        if (isWithin(zone, rule.also) && (rule.alsoNames ?? rule.names).includes(name)) continue;
        context.report({ node, message: `${name} is not for ${zone}: ${rule.why}` });
      }
    };
    const holders = ['globalThis', 'window', 'self'];
    return {
      MemberExpression(node) {
        if (node.computed || node.object.type !== 'Identifier') return;
        const name = node.property.name;
        check(node, holders.includes(node.object.name) ? name : `${node.object.name}.${name}`);
      },
      CallExpression: (node) => node.callee.type === 'Identifier' && check(node, node.callee.name),
      NewExpression(node) {
        if (node.callee.type !== 'Identifier') return;
        check(node, node.callee.name);
        if (node.callee.name === 'Date' && node.arguments.length === 0) check(node, 'Date.now');
      },
    };
  },
};

const forbidden = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
]);
const forbiddenImports = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeCSS', 'styleMap', 'unsafeStatic']);

const markup = {
  create(context) {
    const file = fileOf(context);
    const say = (node, what) =>
      context.report({ node, message: `${what} is forbidden: text becomes nodes, never markup or code` });
    return {
      MemberExpression(node) {
        if (!node.computed && forbidden.has(node.property.name)) say(node, node.property.name);
        if (node.object.name === 'document' && (node.property.name ?? '').startsWith('write'))
          say(node, 'document.write');
      },
      ImportSpecifier: (node) => forbiddenImports.has(node.imported.name) && say(node, node.imported.name),
      CallExpression: (node) => node.callee.name === 'eval' && say(node, 'eval'),
      NewExpression: (node) => node.callee.name === 'Function' && say(node, 'new Function'),
      TemplateElement(node) {
        if (isTest(file) || !/^(components|demo)\//.test(file)) return;
        if (/<[a-z-]+[^>]*\sstyle=/.test(node.value.raw) || /^\s*style=/.test(node.value.raw))
          say(node, 'A style attribute');
        if (/\.innerHTML=/.test(node.value.raw)) say(node, '.innerHTML');
      },
    };
  },
};

export default {
  meta: { name: 'jackfield' },
  rules: { imports, globals: ownGlobals, markup },
};

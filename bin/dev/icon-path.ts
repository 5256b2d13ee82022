type Attributes = Readonly<Record<string, string>>;

/**
 * The shapes of an icon (SVG) as one path (`d`): one element draws any icon, and another takes its place without any
 * element being made.
 */
export function pathOfIcon(source: string): string {
  const inside = source.slice(source.indexOf('>', source.indexOf('<svg')) + 1, source.indexOf('</svg>'));
  const shapes = [...inside.matchAll(/<(\w+)\s([^>]*?)\s*\/>/g)];
  if (shapes.length !== inside.split('<').length - 1) throw new Error(`Shapes that are not read: ${inside}`);
  return shapes.map(([, name, attributes]) => pathOf(name!, attributesOf(attributes!))).join('');
}

function attributesOf(text: string): Attributes {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}

function pathOf(shape: string, attributes: Attributes): string {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  allow(shape, attributes);
  switch (shape) {
    case 'path':
      return absoluteStart(attributes['d']!);
    case 'circle': {
      const r = number('r');
      return `M${number('cx') - r} ${number('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    }
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${attributes['points']!.replaceAll(',', ' ')}`;
    default:
      return rectangle(
        number('x'),
        number('y'),
        number('width'),
        number('height'),
        number('rx') || number('ry'),
      );
  }
}

const known: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  circle: ['cx', 'cy', 'r'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
};

/** Throws where a shape has something that its path would not show. */
function allow(shape: string, attributes: Attributes): void {
  const others = Object.keys(attributes).filter((name) => known[shape]?.includes(name) !== true);
  const { rx, ry } = attributes;
  if (rx !== undefined && ry !== undefined && rx !== ry) others.push('two radii');
  if (known[shape] === undefined || others.length > 0)
    throw new Error(`A ${shape} with ${others.join(', ') || 'its outline'} has no path.`);
}

function rectangle(x: number, y: number, width: number, height: number, r: number): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}` +
    `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`
  );
}

/** A path may begin with a relative step from nowhere; behind another one it would go on from there. */
function absoluteStart(path: string): string {
  const [, x, y, rest = ''] = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(.*)$/s.exec(path) ?? [];
  if (x === undefined) return path;
  return `M${x} ${y}${/^[-.\d]/.test(rest) ? 'l' : ''}${rest}`;
}

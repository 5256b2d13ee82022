import { render } from 'lit';
import { icon, type IconName } from '../../../base/icon.ts';

/** An icon as one path (`d`): it is put in the place of another without any element being made. */
export function iconPath(name: IconName): string {
  const fragment = document.createDocumentFragment();
  render(icon(name), fragment);
  return [...fragment.querySelectorAll('svg > *')].map(pathOf).join('');
}

function pathOf(shape: Element): string {
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  switch (shape.localName) {
    case 'path':
      return absoluteStart(shape.getAttribute('d') ?? '');
    case 'circle': {
      const r = number('r');
      return `M${number('cx') - r} ${number('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    }
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'rect': {
      const [width, height, r] = [number('width'), number('height'), number('rx')];
      const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
      return (
        `M${number('x') + r} ${number('y')}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}` +
        `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`
      );
    }
    default:
      throw new Error(`An icon of a ${shape.localName} has no path.`);
  }
}

/** A path may begin with a relative step from nowhere; behind another one it would go on from there. */
function absoluteStart(path: string): string {
  const [, x, y, rest = ''] = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(.*)$/s.exec(path) ?? [];
  if (x === undefined) return path;
  return `M${x} ${y}${/^[-.\d]/.test(rest) ? 'l' : ''}${rest}`;
}

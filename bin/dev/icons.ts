import { readFileSync, writeFileSync } from 'node:fs';
import { pathOfIcon } from './icon-path.ts';

/**
 * Writes `components/base/icons.gen.ts`: the icons that the elements use, taken from lucide, as paths. With
 * `--check` it fails when the file is not what it would write.
 */
const names = [
  'archive',
  'arrow-down',
  'arrow-down-left',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'arrow-up-right',
  'ban',
  'bell',
  'bold',
  'bookmark',
  'calendar',
  'chart-column',
  'check',
  'check-check',
  'chevron-down',
  'chevron-right',
  'chevrons-left-right',
  'chevrons-right-left',
  'circle-alert',
  'circle-check',
  'circle-dashed',
  'circle-pause',
  'circle-question-mark',
  'circle-x',
  'clock',
  'code',
  'columns-3',
  'contact',
  'copy',
  'download',
  'external-link',
  'eye-off',
  'file-text',
  'flag',
  'history',
  'hourglass',
  'image',
  'inbox',
  'info',
  'italic',
  'layout-template',
  'list',
  'list-ordered',
  'lock',
  'map-pin',
  'messages-square',
  'mic',
  'moon',
  'pencil',
  'phone',
  'pin',
  'pin-off',
  'plus',
  'printer',
  'redo-2',
  'refresh-cw',
  'reply',
  'scale',
  'search',
  'send',
  'signal-high',
  'signal-low',
  'signal-medium',
  'sliders-horizontal',
  'smile',
  'square-code',
  'sticker',
  'strikethrough',
  'sun',
  'text-quote',
  'timer',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'upload',
  'user-check',
  'users',
  'video',
  'wifi-off',
  'x',
];

const file = 'components/base/icons.gen.ts';
const package_ = JSON.parse(readFileSync('node_modules/lucide-static/package.json', 'utf8')) as {
  version: string;
};

const shapes = names.map((name) => {
  const source = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8');
  return `  '${name}': '${pathOfIcon(source)}',`;
});

const text = [
  `// Made by bin/dev/icons.ts from lucide-static ${package_.version} (ISC License, https://lucide.dev/license). Do not edit.`,
  '',
  '/** The outlines of the icons, each as one path (`d`), in a box of 24 by 24 units. */',
  'export const outlines = {',
  ...shapes,
  '} as const;',
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text)
  throw new Error(`${file} is not current: run \`npm run generate\`.`);

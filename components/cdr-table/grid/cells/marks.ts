import type { CdrRow, Direction, Disposition } from '../../../../src/cdr/types.ts';
import { dispositionIcons } from '../../../base/disposition.ts';
import { outlineOf, type IconName } from '../../../base/icon.ts';
import type { Messages } from '../../../base/messages.ts';
import { serviceLevelIcons } from '../../service-level-icons.ts';

/** A value of a few, as it is shown. */
export interface Mark {
  /** The path of its icon. */
  readonly path: string;
  readonly words: string;
}

/** The values of one column, as they are shown. */
export interface Marks<Value extends string> {
  /** The attribute of the cell that gives its value a tone. */
  readonly attribute: string;
  readonly of: Readonly<Record<Value, Mark>>;
}

type ServiceLevel = CdrRow['serviceLevel'];

const directionIcons: Record<Direction, IconName> = {
  inbound: 'arrow-down-left',
  outbound: 'arrow-up-right',
};

export function dispositionMarks(msg: Messages): Marks<Disposition> {
  return { attribute: 'data-disposition', of: marksOf(dispositionIcons, msg.dispositions) };
}

export function directionMarks(msg: Messages): Marks<Direction> {
  return { attribute: 'data-direction', of: marksOf(directionIcons, msg.cdrDirections) };
}

export function serviceLevelMarks(msg: Messages): Marks<ServiceLevel> {
  return { attribute: 'data-level', of: marksOf(serviceLevelIcons, msg.cdrServiceLevels) };
}

function marksOf<Value extends string>(
  icons: Readonly<Record<Value, IconName>>,
  words: Readonly<Record<Value, string>>,
): Record<Value, Mark> {
  const values = Object.keys(icons) as Value[];
  return Object.fromEntries(
    values.map((value) => [value, { path: outlineOf(icons[value]), words: words[value] }]),
  ) as Record<Value, Mark>;
}

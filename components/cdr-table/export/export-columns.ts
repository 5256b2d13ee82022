import type { CdrTextColumn } from '../../../src/cdr/index.ts';
import type { Messages } from '../../base/messages.ts';
import type { TableColumn } from '../columns.ts';

/**
 * The columns of a file, headed and worded as the table is. Instants are in UTC and spans in seconds, and their heads say
 * so; a contact without a number to show stands as it does in the table, and the name beside it has a column of its own.
 */
export function exportColumns(
  columns: readonly TableColumn[],
  isMasked: boolean,
  msg: Messages,
): readonly CdrTextColumn[] {
  return columns.flatMap((field): CdrTextColumn | CdrTextColumn[] => {
    const name = msg.cdrColumns[field];
    switch (field) {
      case 'startedAt':
      case 'endedAt':
        return { field, header: msg.cdrHeadTime(name) };
      case 'duration':
      case 'firstResponse':
        return { field, header: msg.cdrHeadSpan(name), unit: 'seconds' };
      case 'disposition':
        return { field, header: name, words: msg.dispositions };
      case 'direction':
        return { field, header: name, words: msg.cdrDirections };
      case 'serviceLevel':
        return { field, header: name, words: msg.cdrServiceLevels };
      case 'archivedReason':
        return { field, header: name, words: msg.cdrReasons };
      case 'contact':
        return [
          { field, header: name, words: { hidden: isMasked ? msg.hiddenNumber : msg.noNumber } },
          { field: 'contactName', header: msg.cdrHeadName },
        ];
      default:
        return { field, header: name };
    }
  });
}

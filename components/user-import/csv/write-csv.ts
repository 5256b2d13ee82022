/** Cells that a spreadsheet could take for a formula, or that could break a row apart; full-width forms too. */
const dangerous = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const needsQuotes = /[",;\t\r\n\0]|^\s|\s$/;

/**
 * A cell as it may stand in a file that a spreadsheet will open: what could be a formula is quoted and begins with an
 * apostrophe. Source: OWASP, CSV injection.
 */
export function safeCell(text: string): string {
  const isDangerous = dangerous.test(text);
  const guarded = (isDangerous ? `'${text}` : text).replaceAll('\0', '');
  return isDangerous || needsQuotes.test(text) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A row of a file. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(safeCell).join(',')}\r\n`;
}

/** Rows as a file in UTF-8 with its mark, so that spreadsheets read it rightly. */
export function csvFile(lines: readonly string[]): Blob {
  return new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' });
}

import { expect } from '@open-wc/testing';
import { matchColumns, rematchColumns, repeatedNames } from './csv/columns.ts';
import { encodingOf, FileProblem } from './csv/decode.ts';
import { errorFile } from './csv/error-file.ts';
import { templateFile } from './csv/template-file.ts';
import { cellOfNames, importRow, namesIn } from './csv/import-rows.ts';
import { readTable, type WayOfReading } from './parser/read-table.ts';
import { rowAt } from './csv/row-at.ts';
import { separatorOf } from './csv/separator.ts';
import { csvFile, csvLine, safeCell } from './csv/write-csv.ts';
import { pause } from '../base/pause.ts';

const reading = { signal: new AbortController().signal, pause };
const read = (...parts: BlobPart[]) => readTable(new Blob(parts), reading);
const utf16 = (text: string, littleEndian: boolean): ArrayBuffer => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return view.buffer;
};
async function problemOf(...parts: BlobPart[]): Promise<string> {
  try {
    await read(...parts);
    return 'none';
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return `${error.code} ${error.line ?? ''}`.trim();
  }
}
const text = 'email,name\nana@x.example,José Muñoz\n';

describe('reading a file', () => {
  it('recognises the encoding', async () => {
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const [encoding, ...parts] of [
      ['utf-8', '\uFEFF', text],
      ['utf-8', text],
      ['utf-16le', utf16(`\uFEFF${text}`, true)],
      ['utf-16be', utf16(`\uFEFF${text}`, false)],
      ['utf-16le', utf16(text, true)],
      ['utf-16be', utf16(text, false)],
      ['windows-1252', latin],
    ] as [string, ...BlobPart[]][]) {
      const table = await read(...parts);
      expect(table.encoding).to.equal(encoding);
      expect(table.head).to.deep.equal(['email', 'name']);
      expect(table.rows[0]!.cells[1]).to.equal('José Muñoz');
    }
    expect(encodingOf(new Uint8Array([1, 2]))).to.equal(null);
  });

  it('reads UTF-8 with a few stray bytes as UTF-8, and says in which lines they are', async () => {
    const stray = new Uint8Array([0xe9]);
    const head = 'email,name\na@x,José Muñoz Peña\nb@x,Zoë Łęcka\n';
    const table = await read(head, 'c@x,Ren', stray, '\nd@x,"Two', stray, '\nlines', stray, stray, '"\n');
    expect(table.encoding).to.equal('utf-8');
    expect(table.damagedLines).to.deep.equal([4, 5, 6]);
    expect(table.rows.map(({ cells }) => cells[1])).to.deep.equal([
      'José Muñoz Peña',
      'Zoë Łęcka',
      'Ren\uFFFD',
      'Two\uFFFD\nlines\uFFFD\uFFFD',
    ]);
    // A letter that was cut off with the file.
    const cut = await read(head, 'c@x,Zo', new Uint8Array([0xc3]));
    expect(cut).to.include({ encoding: 'utf-8' });
    expect(cut.damagedLines).to.deep.equal([4]);
    // What was lost before the file was written.
    expect((await read(head, 'c@x,\uFFFD')).damagedLines).to.deep.equal([4]);
    expect((await read(head)).damagedLines).to.deep.equal([]);
  });

  it('finds stray bytes across the edges of slices', async () => {
    const rows = Array.from({ length: 9000 }, (_, at) => `u${at}@x.example,Zoë\r\n`);
    const table = await read('email,name\r\n', ...rows, 'last@x,', new Uint8Array([0xeb, 0x0d, 0x0a]));
    expect(table.encoding).to.equal('utf-8');
    expect(table.damagedLines).to.deep.equal([9002]);
  });

  it('takes a file for Windows-1252 where no more of it than by chance is UTF-8', async () => {
    const latin = Uint8Array.from('a@x,é\nb@x,ü\nc@x,Ã©\nd@x,ñ\n', (letter) => letter.charCodeAt(0));
    const table = await read('email,name\n', latin);
    expect(table.encoding).to.equal('windows-1252');
    expect(table.rows.map(({ cells }) => cells[1])).to.deep.equal(['é', 'ü', 'Ã©', 'ñ']);
    expect(table.damagedLines).to.deep.equal([]);
  });

  it('reads in the encoding and with the separator that were chosen', async () => {
    const chosen = (way: Partial<WayOfReading>, ...parts: BlobPart[]) =>
      readTable(new Blob(parts), { ...reading, way: { encoding: null, separator: null, ...way } });
    const latin = await chosen({ encoding: 'windows-1252' }, text);
    expect(latin).to.include({ encoding: 'windows-1252', separator: ',' });
    expect(latin.rows[0]!.cells[1]).to.equal('JosÃ© MuÃ±oz');
    const strict = await chosen({ encoding: 'utf-8' }, 'email,name\na@x,', new Uint8Array([0xe9]));
    expect(strict.rows[0]!.cells[1]).to.equal('\uFFFD');
    expect(strict.damagedLines).to.deep.equal([2]);
    const semicolon = await chosen({ separator: ';' }, 'sep=,\nemail,name;x\na@x,A;1\n');
    expect(semicolon.head).to.deep.equal(['email,name', 'x']);
    expect(semicolon.rows).to.deep.equal([{ line: 3, cells: ['a@x,A', '1'] }]);
  });

  it('recognises the separator, outside quotes', () => {
    expect(separatorOf('a,b,c\n1,2,3')).to.equal(',');
    expect(separatorOf('a;b\n"x,y,z";2\n"1,2";3')).to.equal(';');
    expect(separatorOf('a\tb, c\n1\t2')).to.equal('\t');
    expect(separatorOf('email\nana@x.example')).to.equal(',');
    expect(separatorOf('a;b;c\n1,5;2,5;3,5')).to.equal(';');
  });

  it('knows the line of each row, with any line ends, empty rows and line ends in cells', async () => {
    const { rows } = await read('email,name\r\n\r\n"a@x","A\r\nB"\rb@x,"say ""hi"""\n,\nc@x\n');
    expect(rows).to.deep.equal([
      { line: 3, cells: ['a@x', 'A\nB'] },
      { line: 5, cells: ['b@x', 'say "hi"'] },
      { line: 7, cells: ['c@x'] },
    ]);
  });

  it('takes what stands behind the last column for nothing, where it is empty', async () => {
    const { head, rows } = await read('email;name\na@x;A;;\nb@x\n');
    expect(head).to.deep.equal(['email', 'name']);
    expect(rows.map(({ cells }) => cells)).to.deep.equal([['a@x', 'A'], ['b@x']]);
  });

  it('takes the line that says the separator for what it is', async () => {
    for (const [said, separator] of [
      ['sep=;\r\nemail;name, first\r\na@x;A\r\n', ';'],
      ['SEP=,\nemail,name; first\na@x,A\n', ','],
      ['sep=\t\nemail\tname\na@x\tA\n', '\t'],
    ] as const) {
      const table = await read(said);
      expect(table.separator).to.equal(separator);
      expect(table.head[0]).to.equal('email');
      expect(table.rows).to.deep.equal([{ line: 3, cells: ['a@x', 'A'] }]);
    }
  });

  it('reads across the edges of blocks and slices what it reads at once', async () => {
    const name = (at: number): string => `Zoë №${at} ${'🎉'.repeat(10)}`;
    const rows = Array.from({ length: 12_000 }, (_, at) => `u${at}@x.example,"${name(at)}\r\n"`);
    // Each edge lies within another byte of a letter once.
    for (const shift of ['', ' ', '  ', '   ']) {
      const table = await read(`${shift}email,name\r\n${rows.join('\r\n')}`);
      expect(table.rows).to.have.length(12_000);
      expect(table.rows.at(-1)!.line).to.equal(24_000);
      expect(table.rows.every(({ cells }, at) => cells[1] === name(at))).to.equal(true);
    }
  });

  it('says clearly what is no table, and where', async () => {
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
    expect(await problemOf(jpeg)).to.equal('not-text');
    expect(await problemOf(new Uint8Array([0x50, 0x4b, 3, 4, 20]))).to.equal('not-text');
    expect(await problemOf('')).to.equal('empty');
    expect(await problemOf('\n\n')).to.equal('empty');
    expect(await problemOf('email,name\n')).to.equal('no-rows');
    expect(await problemOf('email\na@x\nb\0@x')).to.equal('nul 3');
    expect(await problemOf('email,name\na@x,A\nb@x,"never closed\nc@x,C\n')).to.equal('quote 3');
    expect(await problemOf('email,name\na@x,"A" and more\n')).to.equal('quote 2');
    expect(await problemOf('email,name\na@x,A\nb@x,"', 'x\n'.repeat(5_000_000))).to.equal('row-too-long 3');
    expect(await problemOf('email,name\na@x,', 'x'.repeat(10_000_000))).to.equal('row-too-long 2');
    expect(await problemOf('email,name\na@x,', 'x'.repeat(1025), '\n')).to.equal('cell-too-long 2');
    expect(await problemOf('email,name,role\na@x,A,agent\nb@x,Doe, Joe,agent\n')).to.equal('row-too-wide 3');
    expect(await problemOf('email,name\na@x,5"\n')).to.equal('none');
    expect(await problemOf('email,name,x\na@x, "Doe, Joe"\n')).to.equal('quote-after-space 2');
    expect(await problemOf('email\na@x', ','.repeat(300), 'x')).to.equal('too-many-columns 2');
    expect(await problemOf('email\n', 'a@x\n'.repeat(100_001))).to.equal('too-many-rows 100002');
    // Ten megabytes, slice by slice, on a busy machine.
  }).timeout(60_000);

  it('stops when it is told to', async () => {
    const end = new AbortController();
    const stopped = readTable(new Blob([text]), { signal: end.signal, pause });
    end.abort();
    let error: unknown = null;
    await stopped.catch((thrown: unknown) => (error = thrown));
    expect((error as Error).name).to.equal('AbortError');
  });
});

describe('the columns of a file', () => {
  it('are found by the names that they have elsewhere', () => {
    expect(matchColumns(['Full Name', 'E-mail', 'Equipos', 'Ext.', 'Outbound channels', 'x'])).to.deep.equal({
      email: 1,
      name: 0,
      extension: 3,
      teams: 2,
      outboundChannels: 4,
    });
    expect(matchColumns(['__proto__', 'constructor'])).to.deep.equal({});
  });

  it('of the same name are told; the first counts', () => {
    expect(repeatedNames(['email', 'Name', 'E-Mail', '', ''])).to.deep.equal(['E-Mail']);
    expect(matchColumns(['email', 'E-Mail'])).to.deep.equal({ email: 0 });
  });

  it('that were chosen stay chosen in a file that is read anew, as far as they are there', () => {
    const head = ['E-mail', 'Who', 'Équipe', 'Alias'];
    const chosen = {
      name: { head, place: 1 },
      teams: { head, place: 2 },
      extension: { head, place: 3 },
      email: null,
    };
    expect(rematchColumns(head, chosen)).to.deep.equal({ name: 1, teams: 2, extension: 3 });
    expect(rematchColumns(['Who', 'Role', 'Alias'], chosen)).to.deep.equal({
      name: 0,
      role: 1,
      extension: 2,
    });
    expect(rematchColumns(['E-mail', 'Who', 'Ã‰quipe', 'Alias'], chosen)).to.deep.equal({
      name: 1,
      teams: 2,
      extension: 3,
    });
    expect(rematchColumns(['E-mail;Who;Équipe'], chosen)).to.deep.equal({});
    const twice = ['Alias', 'x', 'Alias'];
    expect(rematchColumns(twice, { name: { head: twice, place: 2 } })).to.deep.equal({ name: 2 });
  });

  it('make rows; what is not matched is not said', () => {
    expect(namesIn(' Sales, EMEA ; Returns ')).to.deep.equal(['Sales, EMEA', 'Returns']);
    expect(namesIn('voice, whatsapp')).to.deep.equal(['voice', 'whatsapp']);
    expect(namesIn('"Sales, EMEA"')).to.deep.equal(['Sales, EMEA']);
    expect(namesIn(' "Sales; EMEA", "The ""old"" team" ,Returns')).to.deep.equal([
      'Sales; EMEA',
      'The "old" team',
      'Returns',
    ]);
    expect(namesIn('The "old" team; 5" wide|"open')).to.deep.equal(['The "old" team', '5" wide', '"open']);
    expect(namesIn('  ;; ')).to.deep.equal([]);
    const names = ['Sales, EMEA', 'A;B', '"quoted"', 'C|D', 'plain'];
    for (const some of [names, ...names.map((name) => [name])])
      expect(namesIn(cellOfNames(some))).to.deep.equal(some);
    expect(namesIn(Array.from({ length: 150 }, (_, at) => `n${at}`).join(';'))).to.have.length(150);
    const match = { email: 0, channels: 1, teams: 5 };
    const row = { line: 4, cells: ['a@x', 'voice'] };
    const given = { row: 4, email: 'a@x', channels: ['voice'] };
    expect(importRow(row, { match, emptyTakesAway: false })).to.deep.equal(given);
    // A cell that is not there is no empty one.
    expect(importRow(row, { match, emptyTakesAway: true })).to.deep.equal(given);
    const whole = { line: 4, cells: ['a@x', 'voice', '', '', '', ''] };
    expect(importRow(whole, { match, emptyTakesAway: true })).to.deep.equal({ ...given, teams: [] });
    expect(importRow({ line: 5, cells: [] }, { match, emptyTakesAway: true })).to.deep.equal({
      row: 5,
      email: '',
    });
  });
});

describe('a row of a file', () => {
  it('is found by the line at which it begins', () => {
    const rows = [2, 3, 7, 8, 12].map((line) => ({ line, cells: [`row of ${line}`] }));
    for (const row of rows) expect(rowAt({ rows }, row.line)).to.equal(row);
    for (const line of [1, 4, 6, 11, 13]) expect(rowAt({ rows }, line)).to.equal(undefined);
    expect(rowAt({ rows: [] }, 2)).to.equal(undefined);
  });
});

describe('writing a file', () => {
  it('lets nothing be a formula', () => {
    for (const begin of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']) {
      expect(safeCell(`${begin}1`)).to.match(/^"'/);
    }
    expect(safeCell('a,b "c"')).to.equal('"a,b ""c"""');
    expect(safeCell('plain')).to.equal('plain');
  });

  it('gives the wrong rows back with their reasons, and reads them again as they were', async () => {
    const rows = ['=HYPERLINK("http://x")', '-1', "'quoted'", 'a,b', 'two\nlines', '@me'];
    const table = await read(
      csvFile([['email', 'name'], ...rows.map((name, at) => [`u${at}@x`, name])].map(csvLine)),
    );
    expect(table.rows.map(({ cells }) => cells[1])).to.deep.equal(rows);
    const wrong = table.rows.map(({ line }) => ({
      row: line,
      outcome: 'wrong' as const,
      applied: false,
      faults: [{ field: 'name', code: 'malformed' as const, reason: '=Odd.' }],
    }));
    const words = { line: 'Line', reason: 'Reason', fieldName: () => 'Name' };
    const again = await readTable(await errorFile(wrong, table, pause, words), reading);
    expect(again.head).to.deep.equal(['email', 'name', 'Reason']);
    expect(again.rows.map(({ cells }) => cells[1])).to.deep.equal(rows);
    expect(again.rows[0]!.cells[2]).to.equal('Name: =Odd.');
    expect(matchColumns(again.head)).to.deep.equal({ email: 0, name: 1 });
    const alone = await readTable(await errorFile(wrong.slice(0, 1), null, pause, words), reading);
    expect(alone.rows[0]!.cells).to.deep.equal(['2', 'Name: =Odd.']);
  });

  it('without the file fills the columns of the template with what the backend was given, to be chosen again', async () => {
    const given = [
      { row: 2, email: '=a@x', name: 'A, "the" first', teams: ['Sales', 'Returns, EMEA'] },
      { row: 9, email: 'b@x', group: 'Nobody' },
    ];
    const wrong = given.map((row) => ({
      row: row.row,
      outcome: 'wrong' as const,
      applied: false,
      given: row,
      faults: [{ field: 'email', code: 'malformed' as const, reason: 'Odd.' }],
    }));
    const words = { line: 'Line', reason: 'Reason', fieldName: () => 'E-mail' };
    const { head, rows } = await readTable(await errorFile(wrong, null, pause, words), reading);
    expect(head).to.deep.equal(['email', 'name', 'teams', 'group', 'Reason']);
    const options = { match: matchColumns(head), emptyTakesAway: false };
    expect(rows.map((row) => importRow(row, options))).to.deep.equal([
      { ...given[0], row: 2 },
      { ...given[1], row: 3 },
    ]);
    expect(rows.map(({ cells }) => cells[4])).to.deep.equal(['E-mail: Odd.', 'E-mail: Odd.']);
  });

  it('offers a template whose columns are all found by themselves', async () => {
    const { head, rows } = await readTable(templateFile(), reading);
    expect(Object.keys(matchColumns(head))).to.have.lengthOf(head.length);
    expect(rows).to.have.lengthOf(1);
  });
});

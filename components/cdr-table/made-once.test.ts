import { expect } from '@open-wc/testing';
import { sampleRows } from './testing/mount.ts';
import { usableTimeZone } from './time/usable-time-zone.ts';

describe('what jf-cdr-table makes once', () => {
  const { DateTimeFormat } = Intl;
  afterEach(() => {
    Intl.DateTimeFormat = DateTimeFormat;
  });

  /** Counts the formats of dates that are made until the rows of a table are there. */
  const madeFor = async (attributes: Readonly<Record<string, string>>): Promise<number> => {
    let made = 0;
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct(target, given) {
        made += 1;
        return Reflect.construct(target, given) as object;
      },
    });
    const table = document.createElement('jf-cdr-table');
    for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
    table.rows = sampleRows(40);
    document.body.append(table);
    await table.updateComplete;
    const row = table.renderRoot.querySelector('jf-cdr-table-grid')?.renderRoot.querySelector('.rows .row');
    const shown = row?.textContent;
    table.remove();
    expect(shown, 'a row is there').to.contain('20');
    return made;
  };

  it('is no format of a date in a mount where language and time zone are those of the page', async () => {
    expect(await madeFor({})).to.equal(0);
    const { timeZone } = new DateTimeFormat().resolvedOptions();
    expect(await madeFor({ 'time-zone': timeZone }), 'by its name').to.equal(0);
  });

  it('is a few for another time zone, and none for a second table with it', async () => {
    expect(await madeFor({ 'time-zone': 'Asia/Kathmandu' })).to.be.greaterThan(0);
    expect(await madeFor({ 'time-zone': 'Asia/Kathmandu' })).to.equal(0);
  });

  it('is UTC where the machine has a zone of a name that no format takes', () => {
    const refuses = new Proxy(DateTimeFormat, {
      construct(target, given) {
        const [, options] = given as [string, Intl.DateTimeFormatOptions?];
        if (options?.timeZone === undefined) return { resolvedOptions: () => ({ timeZone: 'Etc/Unknown' }) };
        if (options.timeZone === 'Etc/Unknown') throw new RangeError('There is no such time zone.');
        return Reflect.construct(target, given) as object;
      },
    });
    Intl.DateTimeFormat = refuses;
    expect(usableTimeZone('Mars/Base')).to.equal('UTC');
  });
});

import { columns, ROW_HEIGHT, type Mount } from '../contender.ts';
import { PlainColumns } from './plain-columns.ts';

const RECYCLED = 30;
/** No browser scrolls further. */
const HIGHEST = 16_000_000;

/** Typed arrays and thirty rows that are used again and again; no comforts at all. */
export const mount: Mount = (host, rows) => {
  const data = new PlainColumns(rows);
  const scroller = document.createElement('div');
  scroller.style.cssText = 'position: relative; height: 100%; overflow: auto; font: 14px sans-serif';
  const space = document.createElement('div');
  const made = Array.from({ length: RECYCLED }, () => {
    const line = document.createElement('div');
    line.style.cssText = `position: absolute; top: 0; display: flex; height: ${ROW_HEIGHT}px; contain: strict; width: 1600px`;
    const texts = columns.map(({ width }) => {
      const cell = document.createElement('span');
      cell.style.cssText = `flex: none; overflow: hidden; white-space: nowrap; width: ${width}px`;
      return cell.appendChild(line.appendChild(cell).ownerDocument.createTextNode(''));
    });
    return { line, texts, place: -1 };
  });
  scroller.append(space, ...made.map(({ line }) => line));

  const draw = (isAll: boolean): void => {
    const { scrollTop } = scroller;
    const height = Math.min(HIGHEST, data.count * ROW_HEIGHT);
    const all = data.count * ROW_HEIGHT;
    // Where there are too many rows for a browser, a pixel of the bar stands for several.
    const top =
      all > height
        ? (scrollTop / (height - scroller.clientHeight)) * (all - scroller.clientHeight)
        : scrollTop;
    const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - 1);
    for (let place = first; place < first + RECYCLED; place += 1) {
      const one = made[place % RECYCLED]!;
      if (one.place !== place || isAll) {
        one.place = place;
        const row = place < data.count ? rows[data.shown[place]!] : undefined;
        one.line.hidden = row === undefined;
        if (row !== undefined)
          for (const [at, text] of one.texts.entries()) text.data = columns[at]!.text(row);
      }
      one.line.style.transform = `translateY(${place * ROW_HEIGHT - top + scrollTop}px)`;
    }
  };
  const show = (): void => {
    space.style.height = `${Math.min(HIGHEST, data.count * ROW_HEIGHT)}px`;
    scroller.scrollTop = 0;
    draw(true);
  };
  scroller.addEventListener('scroll', () => draw(false), { passive: true });
  host.append(scroller);
  show();
  return {
    filter: (disposition) => {
      data.filter(disposition);
      show();
    },
    sort: (order) => {
      data.sort(order);
      show();
    },
    scroller: () => scroller,
  };
};

import { html, nothing, svg, type TemplateResult } from 'lit';
import { dispositions } from '../filter/table-filter.ts';
import type { Bar } from './bars.ts';
import type { Chosen } from './brush.ts';

/** Pixels. */
export const PLOT_HEIGHT = 56;
const AXIS_HEIGHT = 16;
/** A bar with its gap is no wider. */
const WIDEST_SLOT = 96;
const WIDEST_BAR = 40;
/** A label has so much room. */
const LABEL_WIDTH = 84;

export interface PlotView {
  readonly bars: readonly Bar[];
  /** How wide it may be, pixels. */
  readonly width: number;
  readonly isRightToLeft: boolean;
  readonly chosen: Chosen | null;
  /** The bar that is looked at. */
  readonly marked: number | null;
  /** What a bar is called under the axis. */
  readonly label: (bar: Bar) => string;
}

/** How wide the bars stand with the gaps between them, pixels. */
export function plotWidth({ bars, width }: Pick<PlotView, 'bars' | 'width'>): number {
  return Math.min(width, bars.length * WIDEST_SLOT);
}

/** The place of the bar at a distance (pixels) from where time begins. */
export function placeAt(distance: number, view: Pick<PlotView, 'bars' | 'width'>): number {
  const slot = plotWidth(view) / view.bars.length;
  return Math.max(0, Math.min(view.bars.length - 1, Math.floor(distance / slot)));
}

/** The bars, stacked by disposition from those that wait at the bottom; time runs in the direction of writing. */
export function plot(view: PlotView): TemplateResult {
  const { bars, chosen, marked } = view;
  const width = plotWidth(view);
  const most = Math.max(1, ...bars.map(({ total }) => total));
  const slot = width / bars.length;
  const left = (place: number, many = 1): number =>
    view.isRightToLeft ? width - (place + many) * slot : place * slot;
  return html`<svg width=${width} height=${PLOT_HEIGHT + AXIS_HEIGHT} aria-hidden="true" focusable="false">
    ${
      chosen === null
        ? nothing
        : svg`<rect class="chosen" x=${left(chosen.first, chosen.last - chosen.first + 1)} y="0"
            width=${(chosen.last - chosen.first + 1) * slot} height=${PLOT_HEIGHT}></rect>`
    }
    ${
      marked === null || chosen !== null
        ? nothing
        : svg`<rect class="marked" x=${left(marked)} y="0" width=${slot} height=${PLOT_HEIGHT}></rect>`
    }
    ${bars.map((bar, place) => stack(bar, left(place), slot, most))}
    <line class="axis" x1="0" x2=${width} y1=${PLOT_HEIGHT} y2=${PLOT_HEIGHT}></line>
    ${labels({ ...view, width }, left, slot)}
  </svg>`;
}

function stack({ counts }: Bar, left: number, slot: number, most: number): TemplateResult[] {
  const width = Math.min(WIDEST_BAR, slot > 4 ? slot - Math.max(1, slot * 0.15) : slot);
  const x = left + (slot - width) / 2;
  let base = PLOT_HEIGHT;
  return dispositions.flatMap((disposition) => {
    if (counts[disposition] === 0) return [];
    // The fewest are still seen.
    const height = Math.max(1, (counts[disposition] / most) * (PLOT_HEIGHT - 4));
    base -= height;
    return [
      svg`<rect data-disposition=${disposition} x=${x} y=${base} width=${width}
        height=${height > 3 ? height - 1 : height}></rect>`,
    ];
  });
}

/** As many labels as have room, evenly. */
function labels({ bars, width, label }: PlotView, left: (place: number) => number, slot: number) {
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / slot));
  return bars.map((bar, place) => {
    if (place % every !== 0) return nothing;
    const middle = left(place) + slot / 2;
    const x = Math.max(LABEL_WIDTH / 3, Math.min(width - LABEL_WIDTH / 3, middle));
    return svg`<text class="label" x=${x} y=${PLOT_HEIGHT + AXIS_HEIGHT - 3} text-anchor="middle">${label(bar)}</text>`;
  });
}

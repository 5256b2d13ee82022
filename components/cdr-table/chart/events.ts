import { PartEvent } from '../../base/events/part-event.ts';
import type { CalendarDay } from '../filter/calendar-day.ts';

/** Days were chosen in the chart, both themselves included. */
export class DaysChooseEvent extends PartEvent {
  static override readonly type = 'days-choose';
  readonly from: CalendarDay;
  readonly to: CalendarDay;

  constructor(from: CalendarDay, to: CalendarDay) {
    super();
    this.from = from;
    this.to = to;
  }
}

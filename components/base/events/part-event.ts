/** An event between the parts of one element: it does not leave the shadow root of that element. */
export abstract class PartEvent extends Event {
  /** Each kind has its own. */
  static readonly type: string;

  constructor() {
    super(new.target.type);
  }
}

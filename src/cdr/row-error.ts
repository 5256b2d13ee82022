/** A row given by a host is not as the contract has it. The message holds no value of the row. */
export class CdrRowError extends TypeError {
  override readonly name = 'CdrRowError';
  /** Which row, from 0, in the order in which they were given. */
  readonly place: number;
  /** Which field, such as `contact.ref`. */
  readonly field: string;

  constructor(place: number, field: string, expected: string) {
    super(`Row ${place}: ${field} must be ${expected}.`);
    this.place = place;
    this.field = field;
  }
}

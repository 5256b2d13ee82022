/** From where to where in a text is selected, in UTF-16 units, as a text field has it; equal for a caret. */
export type TextSelection = readonly [start: number, end: number];

/** A text and what is selected in it. */
export type SelectedText = { readonly text: string; readonly selection: TextSelection };

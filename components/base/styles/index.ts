export { base } from './base.styles.ts';
export { controls } from './controls.styles.ts';
export { countedLabel } from './counted-label.styles.ts';
export { form } from './form.styles.ts';
export { list } from './list.styles.ts';
export { states } from './states.styles.ts';
export { templateStates } from './template-states.styles.ts';
export { tokens } from './tokens.styles.ts';

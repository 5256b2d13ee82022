import { css } from 'lit';
import { bubbleStyles } from '../base/bubble/bubble.styles.ts';
import { base, controls, countedLabel, form, states, templateStates, tokens } from '../base/styles/index.ts';
import { checksStyles } from './findings/checks.styles.ts';
import { findingStyles } from './findings/finding.styles.ts';
import { basicsStyles } from './sections/basics.styles.ts';
import { languageStyles } from './sections/language.styles.ts';
import { partStyles } from './sections/part.styles.ts';
import { statusStyles } from './sections/status.styles.ts';

/** The composer as a whole: its bar, its two sides, and the bar that hands in. */
const whole = css`
  .root {
    container-type: inline-size;
    block-size: auto;
  }

  .top {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_line);
  }

  .back {
    margin-inline-start: -8px;
  }

  .back .icon:dir(rtl) {
    transform: scaleX(-1);
  }

  .top-title {
    min-inline-size: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  .top-words {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    min-inline-size: 0;
  }

  .kept {
    font-size: 13px;
    line-height: 1.25;
    color: var(--_quiet);
  }

  .top-tools {
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
  }

  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    padding: 16px;
  }

  .main,
  .aside {
    display: grid;
    align-content: start;
    gap: 24px;
    min-inline-size: 0;
  }

  .languages {
    display: grid;
    gap: 12px;
  }

  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 1.25;
  }

  .preview {
    display: grid;
    gap: 8px;
  }

  .schemes {
    display: flex;
    gap: 2px;
  }

  .schemes button {
    min-block-size: 28px;
    min-inline-size: 28px;
    color: var(--_quiet);
  }

  .schemes [aria-pressed='true'] {
    color: var(--_accent);
    background: var(--_accent-soft);
  }

  .submit {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: grid;
    gap: 8px;
    padding: 10px 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .submit-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px 16px;
  }

  .submit-help {
    flex: 1 1 200px;
    font-size: 13px;
    line-height: 1.35;
    color: var(--_quiet);
  }

  .refused-fields {
    margin-block-start: 4px;
    padding-inline-start: 16px;
    list-style: disc;
    font-size: 13px;
  }

  .conflict-text {
    display: block;
    max-block-size: 12em;
    overflow: auto;
    white-space: pre-wrap;
  }

  .loading {
    display: grid;
    gap: 16px;
    padding: 24px 16px;
  }

  .loading .bone {
    block-size: 24px;
  }

  .loading [data-share='30'] {
    inline-size: 30%;
  }

  .loading [data-share='45'] {
    inline-size: 45%;
  }

  .loading [data-share='60'] {
    inline-size: 60%;
  }

  .loading [data-share='100'] {
    block-size: 72px;
  }

  @container (inline-size >= 720px) {
    .layout {
      grid-template-columns: minmax(0, 1fr) minmax(260px, 340px);
      gap: 32px;
      padding: 20px 24px;
    }

    /* Beside a long form it stays in sight, and is scrolled for itself where it is longer than the window. */
    .aside {
      position: sticky;
      inset-block-start: 16px;
      align-self: start;
      max-block-size: calc(100dvh - var(--jf-template-composer-outside, 160px));
      padding-block-end: 4px;
      padding-inline: 24px 4px;
      border-inline-start: 1px solid var(--_line);
      overflow-y: auto;
    }

    .top,
    .submit {
      padding-inline: 24px;
    }
  }

  @container (inline-size < 480px) {
    .wide {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .kept {
      font-size: 12px;
    }
  }
`;

export const composerStyles = [
  tokens,
  base,
  controls,
  countedLabel,
  form,
  states,
  templateStates,
  bubbleStyles,
  findingStyles,
  checksStyles,
  basicsStyles,
  languageStyles,
  partStyles,
  statusStyles,
  whole,
];

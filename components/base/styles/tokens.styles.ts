import { css } from 'lit';

/**
 * The design tokens. A host sets `--jf-*`; the elements read `--_*`. Colours follow the host's `color-scheme`, or
 * `--jf-color-scheme`. sRGB first, OKLCH where it is known.
 */
export const tokens = css`
  :host {
    color-scheme: var(--jf-color-scheme, inherit);

    --_text: var(--jf-color-text, light-dark(#1b2129, #e5e9ee));
    --_quiet: var(--jf-color-text-quiet, light-dark(#5a6471, #9aa5b2));
    --_surface: var(--jf-color-surface, light-dark(#fff, #16191d));
    --_raised: var(--jf-color-surface-raised, light-dark(#fff, #1e2227));
    --_sunken: var(--jf-color-surface-sunken, light-dark(#f4f6f8, #101316));
    --_line: var(--jf-color-line, color-mix(in srgb, var(--_text) 11%, transparent));
    --_edge: var(--jf-color-edge, light-dark(#818b98, #77828f));
    --_hover: color-mix(in srgb, var(--_text) 5%, transparent);
    --_accent: var(--jf-color-accent, light-dark(#0b6b70, #4fbcc0));
    --_on-accent: var(--jf-color-on-accent, light-dark(#fff, #07191a));
    --_accent-soft: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    --_amber: var(--jf-color-waiting, light-dark(#8a5200, #eab054));
    --_blue: var(--jf-color-initiated, light-dark(#2458b8, #86aef5));
    --_red: var(--jf-color-danger, light-dark(#b42318, #f58a7f));
    --_amber-soft: color-mix(in srgb, var(--_amber) 12%, var(--_surface));
    --_red-soft: color-mix(in srgb, var(--_red) 9%, var(--_surface));

    --_radius-surface: var(--jf-radius-surface, 8px);
    --_radius-control: var(--jf-radius-control, 6px);
    --_shadow: var(--jf-shadow, 0 4px 16px rgb(0 0 0 / 14%), 0 1px 3px rgb(0 0 0 / 12%));
    --_motion: 150ms ease-out;
  }

  @supports (color: oklch(0 0 0)) {
    :host {
      --_text: var(--jf-color-text, light-dark(oklch(0.245 0.016 252), oklch(0.93 0.008 252)));
      --_quiet: var(--jf-color-text-quiet, light-dark(oklch(0.495 0.022 252), oklch(0.71 0.02 252)));
      --_sunken: var(--jf-color-surface-sunken, light-dark(oklch(0.972 0.004 250), oklch(0.182 0.008 252)));
      --_accent: var(--jf-color-accent, light-dark(oklch(0.475 0.082 200), oklch(0.735 0.1 198)));
      --_amber: var(--jf-color-waiting, light-dark(oklch(0.485 0.11 66), oklch(0.8 0.125 78)));
      --_blue: var(--jf-color-initiated, light-dark(oklch(0.47 0.15 262), oklch(0.755 0.105 262)));
      --_red: var(--jf-color-danger, light-dark(oklch(0.5 0.18 28), oklch(0.75 0.13 26)));
    }
  }

  @media (forced-colors: active) {
    :host {
      --_line: CanvasText;
      --_edge: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
`;

/** What a zone may import; see `zones.mjs`. */
export interface Zone {
  readonly values?: readonly string[];
  readonly types?: readonly string[];
  readonly lazy?: readonly string[];
  readonly packages?: readonly string[];
}

/** Globals that belong to `allowed`, and some or all of them to `also`. */
export interface GlobalsRow {
  readonly names: readonly string[];
  readonly allowed: readonly string[];
  readonly also?: readonly string[];
  readonly alsoNames?: readonly string[];
  readonly why: string;
}

export const zones: Readonly<Record<string, Zone>>;
export const globals: readonly GlobalsRow[];

import type { TemplateLanguage } from '../../../src/contract/template.ts';

/** Whether a language may be edited now, and how often still. */
export interface Editability {
  readonly editable: boolean;
  /** Why not. `review`: it is being reviewed. `spent`: it was edited as often as it may be. `status`: never so. */
  readonly because: 'review' | 'spent' | 'status' | null;
  /** Edits left in the current 30 days; null if unlimited or not known. */
  readonly editsLeft: number | null;
  /** From when the next edit is taken; null if now, or not known. */
  readonly nextEditAt: number | null;
  readonly categoryFixed: boolean;
}

const free: Editability = {
  editable: true,
  because: null,
  editsLeft: null,
  nextEditAt: null,
  categoryFixed: false,
};

/** The statuses in which the platform takes edits; drafts are ours. */
const editableStatuses: ReadonlySet<string> = new Set(['draft', 'approved', 'rejected', 'paused']);

/**
 * @param standing - the language as it stands at the backend; undefined for one that is new
 * @param now - the backend's time, epoch milliseconds
 */
export function editabilityOf(standing: TemplateLanguage | undefined, now: number): Editability {
  if (standing === undefined) return free;
  const { status, editBudget } = standing;
  const takesEdits = editableStatuses.has(status);
  if (editBudget === undefined) {
    return {
      ...free,
      editable: takesEdits,
      because: takesEdits ? null : reasonOf(status),
      categoryFixed: status === 'approved',
    };
  }
  const { editsLeft, nextEditAt, categoryFixed } = editBudget;
  const isDue = nextEditAt !== null && now >= nextEditAt && takesEdits;
  const editable = editBudget.editable || isDue;
  const isSpent = takesEdits && (editsLeft === 0 || nextEditAt !== null);
  return {
    editable,
    because: editable ? null : isSpent ? 'spent' : reasonOf(status),
    editsLeft,
    nextEditAt: editable ? null : nextEditAt,
    categoryFixed,
  };
}

function reasonOf(status: string): 'review' | 'status' {
  return status === 'pending' ? 'review' : 'status';
}

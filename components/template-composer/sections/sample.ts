import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../base/formats.ts';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import type { ComposerView } from '../composer-view.ts';
import { withSample } from '../draft/edits.ts';
import { fieldFindings } from '../findings/field-findings.ts';
import { mediaLimits } from './media-limits.ts';

type MediaKind = keyof typeof mediaLimits;

export interface SampleView {
  /** Whether a file is on its way. */
  readonly busy: boolean;
  /** Why it was not taken, in words. */
  readonly problem: string | null;
  readonly choose: (file: File, kind: MediaKind) => void;
}

/** What a header and its sample show. */
export interface HeaderView extends ComposerView {
  readonly sample: SampleView;
}

/** The sample of a media header: chosen, checked by kind and size, uploaded. */
export function sampleSection(view: HeaderView, kind: MediaKind): TemplateResult {
  const { draft, editability, isLocked, told, sample, msg, formats, actions } = view;
  const { types, names, size } = mediaLimits[kind];
  const address = draft.header?.kind === kind ? draft.header.exampleUrl : undefined;
  const findings = told('header.exampleUrl');
  const help = msg.sampleHelp(names, sizeWords(size, formats));
  const label = address === undefined ? msg.sampleChoose : msg.sampleReplace;
  return html`<div class="sample">
    ${
      address === undefined
        ? nothing
        : html`<p class="sample-there">
            ${icon('circle-check')}<span>${msg.sampleThere}: <bdi>${fileNameOf(address)}</bdi></span>
            ${
              editability.editable
                ? html`<button
                    type="button"
                    class="plain icon-only"
                    aria-label=${msg.sampleRemove}
                    title=${msg.sampleRemove}
                    aria-disabled=${isLocked}
                    @click=${() =>
                      actions.editLanguage((before) => withSample(before, null), 'header.exampleUrl')}
                  >
                    ${icon('x')}
                  </button>`
                : nothing
            }
          </p>`
    }
    ${
      editability.editable
        ? html`<label class="file" ?data-busy=${sample.busy}>
            <input
              class="visually-hidden"
              type="file"
              ?disabled=${isLocked}
              accept=${types.join(',')}
              data-field="header.exampleUrl"
              aria-invalid=${sample.problem === null ? nothing : 'true'}
              aria-describedby="sample-help"
              @change=${(event: Event) => {
                const input = event.target as HTMLInputElement;
                const [file] = input.files ?? [];
                if (file !== undefined) sample.choose(file, kind);
                // The same file can be chosen again.
                input.value = '';
              }}
              @blur=${() => actions.leave('header.exampleUrl')}
            />
            ${icon('upload')}<span>${sample.busy ? msg.sampleUploading : label}</span>
          </label>`
        : nothing
    }
    ${
      sample.problem === null
        ? fieldFindings('sample', findings, help, { msg, mend: actions.mend })
        : html`<p class="error" id="sample-help" role="alert">
            ${icon('circle-alert')}<span>${sample.problem}</span>
          </p>`
    }
  </div>`;
}

/** Why a file is not taken, before it is sent anywhere; null if it may be. */
export function fileProblem(
  file: Pick<File, 'type' | 'size'>,
  kind: MediaKind,
  { msg, formats }: { readonly msg: Messages; readonly formats: Formats },
): string | null {
  const { types, names, size } = mediaLimits[kind];
  if (!types.includes(file.type)) return msg.sampleWrongKind(names);
  if (file.size === 0) return msg.sampleEmpty;
  return file.size <= size
    ? null
    : msg.sampleTooLarge(sizeWords(file.size, formats), sizeWords(size, formats));
}

const MEGABYTE = 1024 * 1024;

/** A size in megabytes, upward to a tenth. */
function sizeWords(bytes: number, formats: Formats): string {
  return `${formats.number(Math.ceil((bytes / MEGABYTE) * 10) / 10)} MB`;
}

function fileNameOf(address: string): string {
  return address.split(/[?#]/)[0]!.split('/').filter(Boolean).at(-1) ?? address;
}

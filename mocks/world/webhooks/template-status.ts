import type { World } from '../state.ts';
import { giveStatus } from '../templates/life.ts';
import { rejectionFromPlatform, statusFromPlatform } from '../templates/platform-words.ts';
import type { Applied } from './report.ts';
import type { TemplateValue } from './payload.ts';

/** A new status of one language of a template. These payloads have no time: the last one to come counts. */
export function applyTemplateStatus(world: World, value: TemplateValue): Applied {
  const { event, message_template_name: name, message_template_language: code, reason } = value;
  const template = [...world.templates.values()].find((one) => one.name === name);
  const language = template?.languages.find((one) => one.language === code);
  if (template === undefined || language === undefined) return 'unknown-template';
  const status = statusFromPlatform(event);
  if (status === language.status) return 'repeated';
  const hasReason = reason !== undefined && reason !== null && reason !== 'NONE';
  const rejection = { reason: hasReason ? rejectionFromPlatform(reason) : 'none' };
  giveStatus(world, template, language, { status, rejection });
  return 'applied';
}

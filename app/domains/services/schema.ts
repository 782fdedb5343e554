import { z } from 'zod'
import { dateField, field, textReader } from '~/domains/questions/schema'
import type { ByLocale } from '~/domains/reference/schema'

export const serviceGroups = [
  'register',
  'benefit',
  'device',
  'care',
  'work',
  'family',
  'protection',
] as const

export const serviceForWhom = ['person', 'family', 'child', 'organisation'] as const

export const findServicesInput = z.object({
  group: z.enum(serviceGroups).optional(),
  forWhom: z.enum(serviceForWhom).optional(),
  /** True for those offered through a phone application only. */
  mobile: z.boolean().optional(),
  locale: z.string(),
})

export type FindServicesInput = z.input<typeof findServicesInput>

export interface ServiceInList {
  code: string
  /** In the catalogue, from 1. */
  position: number
  group: string
  name: string
  /** One or two sentences; null when nothing was written in this language. */
  summary: string | null
  forWhom: string
  outcome: string
  mobile: boolean
  /** 0: the same day. */
  workingDays: number
  /** True when it can be applied for on the portal. */
  online: boolean
  /** True when the service is not named in an act. */
  isExample: boolean
}

export interface ServicePage extends Omit<ServiceInList, 'name' | 'summary'> {
  names: ByLocale
  /** normal | health | child | protected */
  privacy: string
  /** Null when nothing was written in this language. */
  text: {
    summary: string
    whoFor: string
    whatYouGet: string
    /** What the person is asked for. */
    needed: string[]
    /** What the agencies are asked for instead. */
    taken: string[]
    steps: string[]
  } | null
}

export type { Definition, Page } from './definition/definition'
export type { DefinitionFault } from './definition/fault'
export type { Outcome, OutcomeKind, OutcomeOf } from './definition/outcome'
export type { RuleVerdict } from './definition/rule'
export type { Difference } from './editing/compare-drafts'
export type { Row, RowsOf } from './editing/rows'

/** The first day of a version that is handed over; `today` is `YYYY-MM-DD`. */
export function versionDayForm(today: string) {
  return z.object({ from: dateField('services.error.dayMissing', { today, towards: 'future' }) })
}

/** Why a version is sent back to its author. */
export const returnReasonInput = z.object({
  reason: field(
    'services.error.reason.missing',
    textReader({ words: 'services.error.reason', least: 10, most: 500 }),
  ),
})

import { z } from 'zod'
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
export type { Outcome, OutcomeKind, OutcomeOf } from './definition/outcome'
export type { RuleVerdict } from './definition/rule'

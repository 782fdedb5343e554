import type { z } from 'zod'
import type { ProgramScope } from '~/domains/administration/schema'

/** One call that a program can make, as it is described, read and answered. */
export interface Endpoint<Query extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType> {
  /** What the description calls it. */
  id: string
  method: 'get' | 'post'
  /** Below `/api/v1`, with `{id}` for what is named by its id. */
  path: string
  scope: ProgramScope
  summary: string
  /** Of a reading call that shows people: it names why, and that is written down. */
  asksReason?: boolean
  /** Of a reading call. */
  query?: Query
  /** Of a writing call. */
  body?: Body
  /** Of a writing call that makes something; else 200. */
  status?: 201
  answer: z.ZodType
  /** What it may be refused with besides what every call may. */
  refusals: readonly string[]
}

export const apiRoot = '/api/v1'

/** Headers that a call names its reason, and itself, by. */
export const reasonHeader = 'X-Access-Reason'
export const requestKeyHeader = 'Idempotency-Key'

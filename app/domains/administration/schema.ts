import { z } from 'zod'
import { normalisePinfl } from '~/lib/pinfl'
import { Role } from '~/platform/prisma/enums'

/** A person is looked for by her 14 digits or by name, never by both. */
export const findPersonInput = z
  .object({
    pinfl: z
      .string()
      .optional()
      .transform((text, check) => {
        if (!text) return null
        const digits = normalisePinfl(text)
        if (!digits) check.addIssue({ code: 'custom', message: 'admin.people.error.pinfl' })
        return digits
      }),
    name: z.string().trim().max(100).optional(),
  })
  .superRefine((input, check) => {
    if (input.pinfl || (input.name ?? '').length >= 2) return
    check.addIssue({ code: 'custom', path: ['name'], message: 'admin.people.error.nothing' })
  })

export const grantRoleInput = z.object({
  personId: z.uuid(),
  role: z.enum(Role, { error: 'admin.error.roleUnknown' }),
  organisationId: z.string().max(60).optional(),
})
export type GrantRoleInput = z.infer<typeof grantRoleInput>

export interface AddParameterInput {
  code: string
  /** In the unit the code has: tiyin, days, per cent … */
  value: bigint
  /** `YYYY-MM-DD`, today or later. */
  validFrom: string
  source: string
  isExample: boolean
}

const typedDay = z.object({
  day: z.string().optional(),
  month: z.string().optional(),
  year: z.string().optional(),
})

/** The form of a new value of one code; how its number is read follows from the unit. */
export function parameterForm(code: string, unit: string) {
  return z
    .object({
      value: z
        .string({ error: 'admin.parameters.error.value' })
        .transform(
          (text, check) =>
            readParameterValue(text, unit) ?? refuseInput(check, 'admin.parameters.error.value'),
        ),
      from: typedDay
        .optional()
        .transform((parts, check) => readDay(parts) ?? refuseInput(check, 'admin.parameters.error.from')),
      source: z
        .string({ error: 'admin.parameters.error.source' })
        .trim()
        .min(5, { error: 'admin.parameters.error.source' })
        .max(300, { error: 'admin.parameters.error.sourceLong' }),
      isExample: z.literal('on').optional(),
    })
    .transform(({ value, from, source, isExample }): AddParameterInput => {
      return { code, value, validFrom: from, source, isExample: isExample === 'on' }
    })
}

function refuseInput(check: z.RefinementCtx, message: string): never {
  check.addIssue({ code: 'custom', message })
  return z.NEVER
}

/** Soʻm with up to two decimals as tiyin for money, else a whole number; null when it is not one. */
export function readParameterValue(text: string, unit: string): bigint | null {
  const plain = text.replace(/[\s\u00A0]/g, '').replace(',', '.')
  if (unit !== 'tiyin') return /^\d{1,9}$/.test(plain) ? BigInt(plain) : null
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain)
  return match ? BigInt(match[1] ?? '') * 100n + BigInt((match[2] ?? '').padEnd(2, '0')) : null
}

interface TypedDay {
  day?: string | undefined
  month?: string | undefined
  year?: string | undefined
}

/** `YYYY-MM-DD` of three typed parts; null when there is no such day. */
export function readDay(parts: TypedDay | undefined): string | null {
  const { day = '', month = '', year = '' } = parts ?? {}
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : text
}

function isTyped(parts: TypedDay | undefined): boolean {
  return Object.values(parts ?? {}).some(Boolean)
}

// A day in Tashkent begins at 19:00 UTC of the day before.
function dayBegins(parts: TypedDay | undefined, check: z.RefinementCtx): Date | undefined {
  if (!isTyped(parts)) return undefined
  const day = readDay(parts)
  return day ? new Date(`${day}T00:00:00+05:00`) : refuseInput(check, 'admin.audit.error.day')
}

/** What the audit page is asked for; everything may be left out. */
export const auditFilterInput = z.object({
  /** `voucher:<id>`, or the kind alone (`voucher`) for every chain of it. */
  chain: z.string().trim().max(200).optional(),
  actor: z
    .string()
    .trim()
    .pipe(z.uuid({ error: 'admin.audit.error.actor' }))
    .optional(),
  from: typedDay.optional().transform(dayBegins),
  until: typedDay
    .optional()
    .transform(dayBegins)
    .transform((begins) => begins && new Date(begins.getTime() + 86_400_000)),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .transform((text) => (text ? BigInt(text) : null)),
})

export const verifyChainInput = z.object({ chain: z.string().trim().min(1).max(200) })

export const refuseSellerInput = z.object({
  reason: z
    .string({ error: 'admin.sellers.error.reason' })
    .trim()
    .min(10, { error: 'admin.sellers.error.reason' })
    .max(500, { error: 'admin.sellers.error.reasonLong' }),
})

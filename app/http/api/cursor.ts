import { z } from 'zod'

const fault = 'programs.error.cursor'

/** Names the place in a list behind which the next page begins; what is in it is nobody's business. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Reads one that the portal gave; `parts` says what stands in it. */
export function cursorOf<Parts extends z.ZodType>(parts: Parts) {
  return z
    .string()
    .max(300)
    .regex(/^[A-Za-z0-9_-]+$/, { error: fault })
    .transform((given, context): z.output<Parts> => {
      const read = parts.safeParse(parsed(given))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: fault })
      return z.NEVER
    })
    .optional()
    .describe('`next` of the page before.')
}

function parsed(given: string): unknown {
  try {
    return JSON.parse(Buffer.from(given, 'base64url').toString())
  } catch {
    return null
  }
}

/** How many of a list at most. */
export const limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/)
  .default('50')
  .transform(Number)
  .describe('1 to 100.')

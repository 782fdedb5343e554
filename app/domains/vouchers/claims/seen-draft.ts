import { z } from 'zod'
import type { TextKey } from '~/lib/text-key'

/** By its moment: which of what was prepared she has read. `missing` is said where nothing is. */
export const seenDraft = (missing: TextKey) =>
  z.iso.datetime({ error: missing }).transform((text) => new Date(text))

/** The same where she prepares it anew; null where nothing had been prepared when she opened the page. */
export const seenBefore = z
  .union([z.literal(''), z.iso.datetime()], { error: 'forms.error.invalid' })
  .optional()
  .transform((text) => (text ? new Date(text) : null))

/** True when a colleague prepared something else since, which she has not read. */
export const isOtherDraft = (preparedAt: Date | null, seenAt: Date | null | undefined): boolean =>
  (preparedAt?.getTime() ?? null) !== (seenAt?.getTime() ?? null)

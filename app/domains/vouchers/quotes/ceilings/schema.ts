import { z } from 'zod'
import { field, refuseField, textReader } from '~/domains/questions/schema'
import { CeilingRequestOutcome } from '~/platform/prisma/enums'
import { ceilingRefusals } from './rules'

const text = field(
  'quotes.error.ceilingText.missing',
  textReader({ words: 'quotes.error.ceilingText', most: 2000 }),
)

/** Why the State should pay more than its ceiling, or why a refusal is not agreed with. */
export const askCeilingForm = z.object({ text })

/** Whether the State pays it all; a refusal says why. */
export const prepareCeilingForm = z
  .object({
    outcome: z.enum(CeilingRequestOutcome, { error: 'quotes.error.outcomeMissing' }),
    reasonCode: z
      .union([z.literal(''), z.enum(ceilingRefusals)], { error: 'quotes.error.reasonMissing' })
      .optional(),
    text,
  })
  .transform(({ outcome, reasonCode, text }, context) => {
    if (outcome === 'refuse' && !reasonCode)
      refuseField(context, 'quotes.error.reasonMissing', {}, ['reasonCode'])
    return { outcome, reasonCode: outcome === 'refuse' && reasonCode ? reasonCode : null, text }
  })

/** Which of what was prepared the head has read. */
export const seenCeilingForm = z.object({
  seenAt: z.iso.datetime({ error: 'quotes.error.unprepared' }).transform((text) => new Date(text)),
})

import { z } from 'zod'
import { field, refuseField, textReader } from '~/domains/questions/schema'
import { CeilingRequestOutcome } from '~/platform/prisma/enums'
import { seenBefore, seenDraft } from '../../claims/seen-draft'
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
    seenAt: seenBefore,
  })
  .transform(({ outcome, reasonCode, ...said }, context) => {
    if (outcome === 'refuse' && !reasonCode)
      refuseField(context, 'quotes.error.reasonMissing', {}, ['reasonCode'])
    return { outcome, reasonCode: outcome === 'refuse' && reasonCode ? reasonCode : null, ...said }
  })

/** Which of what was prepared the head has read. */
export const seenCeilingForm = z.object({ seenAt: seenDraft('quotes.error.unprepared') })

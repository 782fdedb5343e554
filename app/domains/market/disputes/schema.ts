import { z } from 'zod'
import { field, readTrackingNumber, textReader } from '~/domains/questions/schema'
import { ParcelRemedy } from '~/platform/prisma/enums'

/** Why the desk decides a dispute so; the pieces stand in fields of their own. */
export const decideDisputeInput = z.object({
  /** Made with the form: what waits for a second person has it. */
  refundKey: z.uuid(),
  remedy: z.enum(ParcelRemedy, { error: 'disputes.error.remedyMissing' }),
  text: field(
    'market.error.deskText.missing',
    textReader({ words: 'market.error.deskText', least: 10, most: 500 }),
  ),
  delivery: z.literal('on').optional(),
})

const words = field(
  'market.error.problem.missing',
  textReader({ words: 'market.error.problem', least: 10, most: 1000 }),
)

/** What the other side of a dispute says. */
export const answerDisputeInput = z.object({ text: words })

/** Why another one of the desk is to look. */
export const secondLookInput = z.object({ why: words })

/** Of the parcel that is sent anew. */
export const replacementInput = z.object({ number: field('market.error.tracking', readTrackingNumber) })

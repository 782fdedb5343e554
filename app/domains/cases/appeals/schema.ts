import { z } from 'zod'
import { letter } from '../schema'

export const appealInput = z.object({ text: letter('applications.error.appealText') })

/** How somebody who does not file it on the portal brought it. */
export const deskChannels = ['desk', 'phone'] as const
export const deskAppealInput = appealInput.extend({
  channel: z.enum(deskChannels, { error: 'applications.error.appealChannelMissing' }),
})

export const appealOutcomes = ['uphold', 'change', 'return'] as const
export const answerAppealInput = z.object({
  appealId: z.uuid({ error: 'applications.error.formIncomplete' }),
  outcome: z.enum(appealOutcomes, { error: 'applications.error.appealOutcomeMissing' }),
  text: letter('applications.error.appealAnswer'),
})
export type AnswerAppealInput = z.infer<typeof answerAppealInput>

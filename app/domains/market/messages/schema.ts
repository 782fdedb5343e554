import { z } from 'zod'
import { field, optionalField, textReader } from '~/domains/questions/schema'
import { mostMessageText } from './rules'

/** What one side writes the other, but for the pictures: those stand in a field of their own. */
export const sendMessageForm = z.object({
  /** Made with the form: sent twice, it is one. */
  messageKey: z.uuid(),
  text: field(
    'messages.error.text.missing',
    textReader({ words: 'messages.error.text', most: mostMessageText }),
  ),
})

/** Why a message is reported, and hidden (`messages.reason`). */
export const messageReasons = ['insult', 'fraud', 'offSite', 'advertising', 'personal', 'other'] as const

const reason = z.enum(messageReasons, { error: 'voices.error.reason' })

export const reportMessageForm = z.object({
  messageId: z.string(),
  reasonCode: reason,
  text: optionalField(textReader({ words: 'voices.error.note', most: 1000 })).transform(
    (typed) => typed ?? null,
  ),
})

/** What the desk decides about a message. A reason goes with what is not shown. */
export const decideMessageForm = z
  .object({
    messageId: z.string(),
    move: z.enum(['show', 'hide'], { error: 'voices.error.moved' }),
    reasonCode: reason.optional(),
  })
  .refine(({ move, reasonCode }) => move === 'show' || reasonCode !== undefined, {
    path: ['reasonCode'],
    error: 'voices.error.reason',
  })
export type DecideMessage = z.output<typeof decideMessageForm>

import { z } from 'zod'
import { field, textReader } from '~/domains/questions/schema'
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

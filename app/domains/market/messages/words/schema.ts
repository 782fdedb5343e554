import { z } from 'zod'
import { field, lineReader } from '~/domains/questions/schema'

/** A word, or a few, that nobody may write in a message. */
export const blockedWordForm = z.object({
  word: field(
    'messages.words.error.missing',
    lineReader({ words: 'messages.words.error', least: 2, most: 60 }),
  ),
})

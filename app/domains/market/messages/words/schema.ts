import { z } from 'zod'
import { field, lineReader } from '~/domains/questions/schema'

/** A word, or a few, that nobody may write in a message. */
export const blockedWordForm = z.object({
  word: field(
    'messages.words.error.word.missing',
    lineReader({ words: 'messages.words.error.word', least: 2, most: 60 }),
  ),
})

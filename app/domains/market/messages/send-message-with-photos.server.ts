import { type PhotoError, storePhotos } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { type SendMessage, type SendMessageError, sendMessage } from './commands/send-message.server'
import { performInThread } from './perform-in-thread.server'
import { mostMessagePhotos } from './rules'

/** Stores the pictures and sends the message; what is refused, or was sent before, leaves no picture behind. */
export async function sendMessageWithPhotos(
  context: Context,
  { files, ...input }: Omit<SendMessage, 'photos'> & { files: readonly Buffer[] },
): Promise<Result<{ isRepeated: boolean }, SendMessageError | PhotoError>> {
  if (files.length > mostMessagePhotos) return refuse('messages.error.tooManyPhotos')
  return storePhotos(files, {
    save: (photos) => performInThread(context, sendMessage, { ...input, photos }),
    isKept: ({ isRepeated }) => !isRepeated,
  })
}

import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { readMessageDays } from '../read-message-days.server'
import { isHeld } from '../rows/is-held.server'
import { mayWrite, mostMessagePhotos } from '../rules'
import { otherSide, type Thread, type ThreadError, takeThread } from '../take-thread.server'
import { tellOfMessage } from '../tell-of-message.server'
import { findBlocked } from '../words/find-blocked'

export interface SendMessage extends Thread {
  /** Made with the form: sent twice, it is one. */
  key: string
  text: string
  photos: readonly { key: string; width: number; height: number }[]
}

export type SendMessageError =
  | ThreadError
  | 'messages.error.blockedWord'
  | 'messages.error.closed'
  | 'messages.error.taken'
  | 'messages.error.tooManyPhotos'

/** One side of a parcel writes the other. Begin it by `performInThread`. */
export async function sendMessage(
  work: Work,
  { key, text, photos, ...of }: SendMessage,
): Promise<Result<{ isRepeated: boolean }, SendMessageError>> {
  const { side } = of
  if (!isId(key)) return refuse('market.error.parcelNotFound')
  const taken = await takeThread(work, of)
  if (!taken.ok) return taken
  const parcel = taken.value
  const earlier = await work.asSystem(() => work.tx.parcelMessage.findUnique({ where: { id: key } }))
  if (earlier?.parcelId === parcel.id && earlier.fromSide === side) return ok({ isRepeated: true })
  if (earlier) return refuse('messages.error.taken')
  const term = { days: await readMessageDays(work.now(), work.tx), now: work.now() }
  if (!mayWrite(parcel, await isHeld(work, parcel.id), term)) return refuse('messages.error.closed')
  const word = await findBlockedWord(work, text)
  if (word) return refuse('messages.error.blockedWord', { word })
  if (photos.length > mostMessagePhotos) return refuse('messages.error.tooManyPhotos')
  const unseen = await work.asSystem(async () => {
    const before = { parcelId: parcel.id, fromSide: side, seenAt: null }
    const count = await work.tx.parcelMessage.count({ where: before })
    await work.tx.parcelMessage.create({
      data: {
        ...{ id: key, parcelId: parcel.id, fromSide: side, sentAt: work.now() },
        writerId: of.guest ? null : work.personId,
        textCipher: seal(text, { table: 'parcel_message', column: 'text', row: key }),
      },
    })
    await work.tx.parcelMessagePhoto.createMany({
      data: photos.map(({ key: storageKey, width, height }, position) => ({
        ...{ id: newId(), messageId: key, storageKey, width, height, position },
      })),
    })
    return count
  })
  if (unseen === 0) await tellOfMessage(work, parcel, { messageId: key, to: otherSide(side) })
  return ok({ isRepeated: false })
}

/** The portal reads the list for her: nobody who writes may see it. */
async function findBlockedWord(work: Work, text: string): Promise<string | null> {
  const blocked = await work.asSystem(() =>
    work.tx.blockedWord.findMany({ select: { word: true, folded: true } }),
  )
  return findBlocked(text, blocked)
}

import { z } from 'zod'
import { asDay, dateField, field, textReader } from '~/domains/questions/schema'

const words = field('care.error.text.missing', textReader({ words: 'care.error.text', most: 2000 }))

/** A place that came free; `today` is `YYYY-MM-DD`. */
export const freePlaceForm = (today: string) =>
  z.object({
    code: z.string({ error: 'care.error.queueMissing' }).min(1, 'care.error.queueMissing').max(60),
    text: field('care.error.placeText.missing', textReader({ words: 'care.error.placeText', most: 500 })),
    freeOn: dateField('care.error.freeOnMissing', { today, towards: 'future', soon: true }).transform(asDay),
  })
export type FreePlaceForm = z.output<ReturnType<typeof freePlaceForm>>

/** Whoever stood first when the form was opened. */
export const firstForm = z.object({ queuePlaceId: z.uuid({ error: 'care.error.firstChanged' }) })

/** Why somebody is passed over for a place; she reads it (`care.free.passReason`). */
export const passReasons = ['tooSmall', 'notAccessible', 'notReached', 'cannotMove', 'other'] as const

export const passForm = firstForm.extend({
  reasonCode: z.enum(passReasons, { error: 'care.error.passReasonMissing' }),
  text: words,
})

/** What somebody of the centre read before she decides or takes back. */
export const seenPassForm = z.object({ passId: z.uuid({ error: 'care.error.nothingPrepared' }) })

/** How somebody answered who did not on the portal. */
export const answerChannels = ['desk', 'phone'] as const
export const answerChannelForm = z.object({
  channel: z.enum(answerChannels, { error: 'care.error.channelMissing' }),
})

export const withdrawPlaceForm = z.object({ text: words })

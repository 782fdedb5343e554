import type { Work } from '~/platform/work.server'
import { isOneAct } from '../../passport/story/story-line'
import { openVoucherChangeText } from '../sealed.server'
import { eventOfAct } from '../words'

/** What was written about each decided change of a voucher, for the event of it: by its kind and its instant. */
export async function readChangeTexts(
  work: Work,
  voucherId: string,
): Promise<(event: { type: string; at: Date }) => string | null> {
  const changes = await work.tx.voucherChange.findMany({
    where: { voucherId, status: 'decided' },
    select: { id: true, act: true, textCipher: true, closedAt: true },
  })
  return ({ type, at }) => {
    const change = changes.find(
      ({ act, closedAt }) => eventOfAct[act] === type && closedAt && isOneAct(closedAt, at),
    )
    return change ? openVoucherChangeText(change.textCipher, change.id) : null
  }
}

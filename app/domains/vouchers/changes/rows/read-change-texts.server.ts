import type { Work } from '~/platform/work.server'
import { openVoucherChangeText } from '../sealed.server'
import { eventOfAct } from '../words'

/** What was written about each decided change of a voucher, by its event and the instant, which are its own. */
export async function readChangeTexts(work: Work, voucherId: string): Promise<Map<string, string>> {
  const changes = await work.tx.voucherChange.findMany({
    where: { voucherId, status: 'decided' },
    select: { id: true, act: true, textCipher: true, closedAt: true },
  })
  return new Map(
    changes.map(({ id, act, textCipher, closedAt }) => [
      `${eventOfAct[act]} ${closedAt?.getTime()}`,
      openVoucherChangeText(textCipher, id),
    ]),
  )
}

import { isGrownUp } from '~/domains/questions/index.server'
import { openSubmissions, type SealedSubmission } from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

/**
 * Whether the device of an order is for somebody who is under 18 today, by the application behind it; false where that
 * is not known any more. With the portal's eyes, and nothing else of the application is told.
 */
export function readIsChild(work: Work, deviceOrderId: string): Promise<boolean> {
  return work.asSystem(async () => {
    if (!isId(deviceOrderId)) return false
    const rows = await work.tx.$queryRaw<SealedSubmission[]>`
      select s.id, s.application_id as "applicationId", s.content_cipher as "contentCipher", s.is_whole as "isWhole"
      from device_order o join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
        join submission s on s.application_id = e.application_id
      where o.id = ${deviceOrderId}::uuid order by s.number`
    const bornOn = openSubmissions(rows).at(-1)?.beneficiary.birthOn
    return bornOn ? !isGrownUp(bornOn, dayOf(work.now()).toISOString().slice(0, 10)) : false
  })
}

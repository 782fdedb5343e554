import {
  factOf,
  getVersion,
  openSubmissions,
  type SealedSubmission,
  textOf,
} from '~/domains/services/index.server'
import type { KnownMeasurements } from '~/domains/vouchers/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

const none: KnownMeasurements = { asked: false, text: null }

/**
 * What the application behind the person's own voucher says of measurements. An application is not changed once a
 * voucher stands on it.
 */
export async function readVoucherMeasurements(work: Work, voucherId: string): Promise<KnownMeasurements> {
  if (!isId(voucherId)) return none
  const rows = await work.tx.$queryRaw<(SealedSubmission & { serviceCode: string })[]>`
    select s.id, s.application_id as "applicationId", s.content_cipher as "contentCipher", s.is_whole as "isWhole",
      a.service_code as "serviceCode"
    from voucher v
      join entitlement e on e.id = v.entitlement_id
      join application a on a.id = e.application_id
      join submission s on s.application_id = a.id
    where v.id = ${voucherId}::uuid order by s.number`
  const sent = openSubmissions(rows).at(-1)
  const version = sent && rows[0] && (await getVersion(work, rows[0].serviceCode, sent.journeyVersion))
  const outcome = version?.definition.outcome
  if (!sent || outcome?.kind !== 'voucher' || !outcome.madeToMeasure || !outcome.measurements) return none
  return {
    asked: factOf(sent.answers, outcome.madeToMeasure) === true,
    text: textOf(sent.answers, outcome.measurements),
  }
}

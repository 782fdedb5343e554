import {
  factOf,
  getVersion,
  openSubmissions,
  type SealedSubmission,
  textOf,
} from '~/domains/services/index.server'
import type { Work } from '~/platform/work.server'

interface MeasurementsOfCase {
  /** False when the device is not made to measure, so nobody asked. */
  asked: boolean
  /** Null when the applicant does not know them. */
  text: string | null
}

/** The measurements as they were last sent; null when there is no application or the context may not see it. */
export async function getMeasurements(work: Work, applicationId: string): Promise<MeasurementsOfCase | null> {
  const rows = await work.tx.$queryRaw<(SealedSubmission & { serviceCode: string })[]>`
    select s.id, s.application_id as "applicationId", s.content_cipher as "contentCipher", s.is_whole as "isWhole",
      a.service_code as "serviceCode"
    from application a join submission s on s.application_id = a.id where a.id = ${applicationId}::uuid
    order by s.number`
  const sent = openSubmissions(rows).at(-1)
  if (!sent || !rows[0]) return null
  const version = await getVersion(work, rows[0].serviceCode, sent.journeyVersion)
  const outcome = version?.definition.outcome
  if (outcome?.kind !== 'voucher') return null
  return {
    asked: factOf(sent.answers, outcome.madeToMeasure) === true,
    text: textOf(sent.answers, outcome.measurements),
  }
}

import { factOf, getVersion, readSubmissions, textOf } from '~/domains/services/index.server'
import type { Work } from '~/platform/work.server'

interface MeasurementsOfCase {
  /** False when the device is not made to measure, so nobody asked. */
  asked: boolean
  /** Null when the applicant does not know them. */
  text: string | null
}

/** The measurements as they were last sent; null when there is no application or the context may not see it. */
export async function getMeasurements(work: Work, applicationId: string): Promise<MeasurementsOfCase | null> {
  const sent = (await readSubmissions(work, applicationId)).at(-1)
  const application =
    sent &&
    (await work.tx.application.findUnique({ where: { id: applicationId }, select: { serviceCode: true } }))
  if (!sent || !application) return null
  const version = await getVersion(work, application.serviceCode, sent.journeyVersion)
  const outcome = version?.definition.outcome
  if (outcome?.kind !== 'voucher') return null
  return {
    asked: factOf(sent.answers, outcome.madeToMeasure) === true,
    text: textOf(sent.answers, outcome.measurements),
  }
}

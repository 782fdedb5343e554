import { getVersion } from '~/domains/services/index.server'
import type { Tx } from '~/platform/db.server'
import { factOf, textOf } from '../answers'
import { latestSubmission, openSnapshot } from '../sealed.server'

interface MeasurementsOfCase {
  /** False when the device is not made to measure, so nobody asked. */
  asked: boolean
  /** Null when the applicant does not know them. */
  text: string | null
}

/** The measurements as they were last sent; null when the case is not there or the context may not see it. */
export async function readMeasurementsIn(tx: Tx, applicationId: string): Promise<MeasurementsOfCase | null> {
  const row = await tx.application.findUnique({
    where: { id: applicationId },
    select: { snapshotCipher: true, serviceCode: true },
  })
  if (!row?.snapshotCipher) return null
  const { answers, journeyVersion } = latestSubmission(openSnapshot(row.snapshotCipher, applicationId))
  const outcome = (await getVersion(tx, row.serviceCode, journeyVersion))?.definition.outcome
  if (outcome?.kind !== 'voucher') return null
  return {
    asked: factOf(answers, outcome.madeToMeasure) === true,
    text: textOf(answers, outcome.measurements),
  }
}

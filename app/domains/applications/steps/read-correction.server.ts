import type { Tx } from '~/platform/db.server'
import type { Application } from '~/platform/prisma/client'
import { splitSteps } from '../rules'
import { openEventText } from '../sealed.server'

export interface CorrectionRequest {
  steps: string[]
  /** What the specialist wrote. */
  text: string | null
  at: Date
}

/** What the centre asked to be corrected and was not sent back yet; null when nothing is asked. */
export async function readCorrectionIn(
  tx: Tx,
  application: Pick<Application, 'id' | 'status'>,
): Promise<CorrectionRequest | null> {
  if (application.status !== 'correction_requested') return null
  const event = await tx.applicationEvent.findFirst({
    where: { applicationId: application.id, type: 'application.correctionRequested' },
    orderBy: { at: 'desc' },
  })
  if (!event) return null
  return {
    steps: splitSteps(event.reasonCode),
    text: openEventText(event.textCipher, event.id),
    at: event.at,
  }
}

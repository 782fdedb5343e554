import type { Context } from '~/domains/identity/context'
import { getVersion } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { mayWorkOn } from '../policy'
import { joinSteps } from '../rules'
import type { CorrectionInput } from '../schema'
import { type CaseInHand, type MoveCaseError, takeCaseInHand, writeMove } from './move-case.server'

export type CorrectionError = MoveCaseError | 'applications.error.stepsMissing'

/** Asks the citizen to mend these steps. The centre's time stands still until she sends them back. */
export async function requestCorrectionIn(
  tx: Tx,
  context: Context,
  applicationId: string,
  input: CorrectionInput,
): Promise<Result<CaseInHand & { newVersion: number }, CorrectionError>> {
  const taken = await takeCaseInHand(tx, context, {
    applicationId,
    version: input.version,
    move: 'requestCorrection',
    may: mayWorkOn,
  })
  if (!taken.ok) return taken
  const version = await getVersion(tx, taken.value.serviceCode, taken.value.journeyVersion)
  const pages = version?.definition.pages.map(({ id }) => id) ?? []
  if (!input.steps.every((step) => pages.includes(step))) return refuse('applications.error.stepsMissing')

  const newVersion = await writeMove(tx, context, taken.value, {
    move: 'requestCorrection',
    type: 'application.correctionRequested',
    reasonCode: joinSteps(input.steps),
    text: input.text,
  })
  return ok({ ...taken.value, newVersion })
}

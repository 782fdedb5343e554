import type { Context } from '~/domains/identity/context'
import { ok, type Result } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { mayWorkOn } from '../policy'
import { joinSteps } from '../rules'
import type { CorrectionInput } from '../schema'
import { type CaseInHand, type MoveCaseError, takeCaseInHand, writeMove } from './move-case.server'

/** Asks the citizen to mend these steps. The centre's time stands still until she sends them back. */
export async function requestCorrectionIn(
  tx: Tx,
  context: Context,
  applicationId: string,
  input: CorrectionInput,
): Promise<Result<CaseInHand & { newVersion: number }, MoveCaseError>> {
  const taken = await takeCaseInHand(tx, context, {
    applicationId,
    version: input.version,
    move: 'requestCorrection',
    may: mayWorkOn,
  })
  if (!taken.ok) return taken

  const newVersion = await writeMove(tx, context, taken.value, {
    move: 'requestCorrection',
    type: 'application.correctionRequested',
    reasonCode: joinSteps(input.steps),
    text: input.text,
  })
  return ok({ ...taken.value, newVersion })
}

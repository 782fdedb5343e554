import { recordRenewalEvent } from '~/domains/cases/index.server'
import { type AskRenewalError, askRenewal as ask } from '~/domains/vouchers/index.server'
import { ok, type Result } from '~/lib/result'
import type { DeviceRenewalGround } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { readIsChild } from './read-is-child.server'

/** Another device is asked for before the service life of one is over, with its line in the case's history. */
export async function askRenewal(
  work: Work,
  input: { deviceOrderId: string; ground: DeviceRenewalGround; text: string },
): Promise<Result<{ renewalId: string }, AskRenewalError>> {
  const isChild = await readIsChild(work, input.deviceOrderId)
  const asked = await ask(work, { ...input, isChild })
  if (!asked.ok) return asked
  const { renewalId, caseId } = asked.value
  await recordRenewalEvent(work, { caseId, type: 'application.renewalAsked', reasonCode: input.ground })
  return ok({ renewalId })
}

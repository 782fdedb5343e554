import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

export interface GrantAwardInput {
  applicationId: string
  personId: string
  serviceCode: string
  monthlyTiyin: bigint
  /** Midnight UTC. */
  fromOn: Date
  untilOn: Date
  account: unknown
}

export type GrantAwardError = 'care.error.alreadyLive'

/** Money for some months, in the transaction of the decision. Not twice for one month: a refusal says from when again. */
export async function grantAward(
  work: Work,
  input: GrantAwardInput,
): Promise<Result<{ id: string }, GrantAwardError>> {
  const { applicationId, personId, serviceCode, monthlyTiyin, fromOn, untilOn, account } = input
  if (!work.personId) throw new Error('a person grants')
  // Two cases of one person decided at the same moment see each other here.
  await work.tx
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`award:${personId}:${serviceCode}`}, 0))`
  const live = await work.tx.award.findFirst({
    where: { personId, serviceCode, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } },
    select: { untilOn: true },
  })
  if (live) {
    const renewableOn = addDays(live.untilOn, 1).toISOString().slice(0, 10)
    return refuse('care.error.alreadyLive', { renewableOn })
  }

  const id = newId()
  await work.tx.award.create({
    data: {
      ...{ id, applicationId, personId, serviceCode, monthlyTiyin, fromOn, untilOn },
      accountCipher: sealJson(account, { table: 'award', column: 'account', row: id }),
      grantedById: work.personId,
      grantedAt: work.now(),
    },
  })
  await recordAudit(work, {
    subject: applicationId,
    action: 'award.granted',
    details: { awardId: id, monthlyTiyin: String(monthlyTiyin), untilOn: untilOn.toISOString().slice(0, 10) },
  })
  return ok({ id })
}

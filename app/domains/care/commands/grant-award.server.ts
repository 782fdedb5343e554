import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { sealAccount } from '../sealed.server'
import { type GrantProvisionError, grantProvision } from './grant-provision.server'

export interface GrantAwardInput {
  applicationId: string
  personId: string
  beneficiaryIndex: string | null
  serviceCode: string
  monthlyTiyin: bigint
  /** Midnight UTC. */
  fromOn: Date
  untilOn: Date
  account: unknown
}

export type GrantAwardError = 'care.error.alreadyLive' | GrantProvisionError

/** Money for some months, in the transaction of the decision. Not twice for one month: a refusal says from when again. */
export async function grantAward(
  work: Work,
  input: GrantAwardInput,
): Promise<Result<{ id: string; number: string }, GrantAwardError>> {
  const { account, beneficiaryIndex, monthlyTiyin, ...given } = input
  const { applicationId, personId, serviceCode, fromOn, untilOn } = given
  if (!work.personId) throw new Error('a person grants')
  // Two cases of one person decided at the same moment see each other here.
  await lockName(work, `award:${personId}:${serviceCode}`)
  const live = await work.tx.provision.findFirst({
    where: {
      ...{ personId, serviceCode, kind: 'cash', fromOn: { lte: untilOn }, untilOn: { gte: fromOn } },
      OR: [{ endedOn: null }, { endedOn: { gte: fromOn } }],
    },
    select: { untilOn: true, endedOn: true },
  })
  const last = live?.endedOn ?? live?.untilOn
  if (last) {
    const renewableOn = isoDay(addDays(last, 1))
    return refuse('care.error.alreadyLive', { renewableOn })
  }

  const provided = await grantProvision(work, {
    ...{ caseId: applicationId, personId, beneficiaryIndex, serviceCode, fromOn, untilOn },
    ...{ kind: 'cash', code: null, terms: {} },
  })
  if (!provided.ok) return provided
  const { id } = provided.value
  await work.tx.award.create({
    data: {
      ...{ id, ...given, monthlyTiyin },
      accountCipher: sealAccount(account, id),
      grantedById: work.personId,
      grantedAt: work.now(),
    },
  })
  await recordAudit(work, {
    subject: applicationId,
    action: 'award.granted',
    details: { awardId: id, monthlyTiyin: String(monthlyTiyin), untilOn: isoDay(untilOn) },
  })
  return provided
}

import { recordAudit } from '~/domains/audit/index.server'
import type { OutcomeKind } from '~/domains/services/schema'
import { isoDay } from '~/lib/figures/iso-day'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { sealTerms } from '../sealed.server'
import type { ProvisionTerms } from '../terms'

export interface GrantProvisionInput {
  caseId: string
  /** Null where nobody applied. */
  personId: string | null
  beneficiaryIndex: string | null
  serviceCode: string
  kind: OutcomeKind
  /** Nobody has two of one code at a time; null where that does not matter. */
  code: string | null
  /** Midnight UTC. */
  fromOn: Date
  /** Null: without an end. */
  untilOn: Date | null
  terms: ProvisionTerms
}

export type GrantProvisionError = 'care.error.alreadyHas'

/** Writes down what a decision gives, in its transaction. Not twice at a time, where it has a code. */
export async function grantProvision(
  work: Work,
  { terms, ...given }: GrantProvisionInput,
): Promise<Result<{ id: string; number: string }, GrantProvisionError>> {
  if (!work.personId) throw new Error('a person grants')
  const standing = await findStanding(work, given)
  if (standing) return refuse('care.error.alreadyHas', { number: standing.number ?? '' })

  const id = newId()
  const number = newPublicNumber('HG')
  await work.tx.provision.create({
    data: {
      ...given,
      ...{ id, number, grantedById: work.personId, grantedAt: work.now() },
      termsCipher: Object.keys(terms).length > 0 ? sealTerms(terms, id) : null,
    },
  })
  const untilOn = isoDay(given.untilOn)
  await recordAudit(work, {
    subject: id,
    action: 'provision.granted',
    details: { applicationId: given.caseId, number, outcomeKind: given.kind, ...(untilOn && { untilOn }) },
  })
  return ok({ id, number })
}

async function findStanding(
  work: Work,
  { personId, beneficiaryIndex, kind, code, fromOn }: Omit<GrantProvisionInput, 'terms'>,
) {
  const holder = beneficiaryIndex ?? personId
  if (code === null || !holder) return null
  // Two cases decided at the same moment see each other here.
  await lockName(work, `provision:${holder}:${kind}:${code}`)
  return work.tx.provision.findFirst({
    where: {
      ...(beneficiaryIndex ? { beneficiaryIndex } : { beneficiaryIndex: null, personId }),
      ...{ kind, code, status: { not: 'ended' } },
      OR: [{ untilOn: null }, { untilOn: { gte: fromOn } }],
    },
    select: { number: true },
  })
}

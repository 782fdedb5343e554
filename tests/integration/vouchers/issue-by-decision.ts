import { type Context, systemContext } from '~/domains/identity/context'
import type { IssueVoucherInput } from '~/domains/vouchers/commands/issue-voucher.server'
import { issueVoucher } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { ok } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { seedServices } from '../../../prisma/seed/services/services'
import { testDay } from '../../setup/test-day'
import { writeCase } from '../applications/put/write-case'

/** A right as a decision gives it: the case is made unless it is there, and its specialist approves it. */
export function grantByDecision(input: IssueVoucherInput, now: () => Date) {
  return transaction(systemContext(now, 'test'), async (tx) => {
    await publishServices(tx)
    await setCeiling(tx, input, now())
    const { centreCode, assigneeId, isOpen } = await findCase(tx, input, now())
    const specialist: Context = {
      ...{ personId: assigneeId, role: 'inson_specialist', organisationId: centreCode },
      ...{ now, requestId: 'test' },
    }
    const issued = await inNameOf(tx, specialist, (work) => issueVoucher(work, input))
    if (!issued.ok) return issued
    const asked = { id: newId(), caseId: input.applicationId, source: 'disability-register' }
    await tx.agencyCheck.create({ data: { ...asked, outcome: 'waiting', requestedAt: now() } })
    await tx.agencyCheck.update({ where: { id: asked.id }, data: { outcome: 'found', respondedAt: now() } })
    await tx.decision.create({
      data: {
        ...{ id: newId(), caseId: input.applicationId, outcome: 'approved', evidence: 'register' },
        ...{ reasonCode: 'test' },
        ...{ decidedById: assigneeId, decidedAt: now(), appealUntil: addDays(dayOf(now()), 30) },
      },
    })
    const data = { status: 'approved', decidedAt: now() } as const
    if (isOpen) await tx.case.update({ where: { id: input.applicationId }, data })
    return issued
  })
}

/** The same for one that does not wait. */
export async function issueByDecision(input: IssueVoucherInput, now: () => Date) {
  const granted = await grantByDecision(input, now)
  if (!granted.ok) return granted
  const { voucher } = granted.value
  if (!voucher) throw new Error('the right waits for money')
  const { id: voucherId, ...given } = voucher
  return ok({ voucherId, ...given })
}

/** What a decision rests on is said by the version of the service. */
async function publishServices(tx: Work): Promise<void> {
  if ((await tx.service.count()) > 0) return
  // Two that issue at once wait for each other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('services of a test'))`
  if ((await tx.service.count()) === 0) await seedServices(tx, testDay)
}

/** Makes the sum what the State pays at most for the kind, from a day that none before it has. */
async function setCeiling(
  tx: Work,
  { deviceCode, ceilingTiyin }: IssueVoucherInput,
  now: Date,
): Promise<void> {
  const code = `voucher-ceiling.${deviceCode}`
  const last = await tx.parameter.findFirst({
    where: { code, validFrom: { lte: now } },
    orderBy: { validFrom: 'desc' },
  })
  if (last?.value === ceilingTiyin) return
  // Values of one code do not overlap: each before it was in force for its first day only.
  const validFrom = last ? addDays(last.validFrom, 1) : new Date('2000-01-01T00:00:00Z')
  if (last) await tx.parameter.update({ where: { id: last.id }, data: { validUntil: last.validFrom } })
  await tx.parameter.create({
    data: {
      id: newId(),
      code,
      value: ceilingTiyin,
      unit: 'tiyin',
      validFrom,
      source: 'test',
      isExample: true,
    },
  })
}

async function findCase(tx: Work, { applicationId: id, personId }: IssueVoucherInput, now: Date) {
  const found = await tx.case.findUnique({ where: { id } })
  if (found) {
    const { centreCode, assigneeId, status } = found
    return { centreCode, assigneeId: assigneeId ?? '', isOpen: status !== 'approved' }
  }
  const centreCode = '1726262'
  const assigneeId = newId()
  await writeCase(tx, { id, applicantId: personId, centreCode, assigneeId, now })
  return { centreCode, assigneeId, isOpen: true }
}

import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { accountCode, ensureAccount, postEffect } from '~/domains/ledger/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { lastValidDay, renewalDay } from '../rules'
import { writeVoucherEvent } from './write-event.server'

export interface IssueVoucherInput {
  applicationId: string
  personId: string
  deviceCode: string
  /** Tiyin; the ceiling in force for the kind. */
  ceilingTiyin: bigint
  validDays: number
  /** Service life that applies to the person. */
  lifeYears: number
  /** End of the disability certificate or programme; null = none. */
  programmeEndsOn: Date | null
}

export type IssueVoucherError =
  | 'vouchers.error.alreadyLive'
  | 'vouchers.error.serviceLife'
  | 'vouchers.error.programmeEnded'

/**
 * The right and its voucher, with the money put aside. Part of the decision's transaction: a refused decision leaves
 * neither. One live voucher a person and kind; not again within the service life of a device that was received.
 */
export async function issueVoucherIn(
  tx: Tx,
  context: Context,
  input: IssueVoucherInput,
): Promise<Result<{ voucherId: string; number: string; validUntil: Date }, IssueVoucherError>> {
  const now = context.now()
  const today = dayOf(now)
  // Two decisions for one person and kind wait for each other here.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`voucher:${input.personId}:${input.deviceCode}`}, 0))`
  // Another centre may have decided on an earlier one, which the specialist does not see.
  const earlier = await asSystem(tx, () =>
    tx.voucher.findMany({
      where: {
        personId: input.personId,
        deviceCode: input.deviceCode,
        status: { in: ['issued', 'held', 'redeemed'] },
      },
      select: { status: true, entitlement: { select: { renewableOn: true } } },
    }),
  )
  if (earlier.some(({ status }) => status !== 'redeemed')) return refuse('vouchers.error.alreadyLive')
  if (earlier.some(({ entitlement }) => entitlement.renewableOn > today))
    return refuse('vouchers.error.serviceLife')
  const validUntil = lastValidDay(today, input.validDays, input.programmeEndsOn)
  if (validUntil < today) return refuse('vouchers.error.programmeEnded')

  const entitlementId = newId()
  const voucherId = newId()
  const number = newPublicNumber('HV')
  await tx.entitlement.create({
    data: {
      id: entitlementId,
      personId: input.personId,
      deviceCode: input.deviceCode,
      applicationId: input.applicationId,
      grantedAt: now,
      programmeEndsOn: input.programmeEndsOn,
      renewableOn: renewalDay(today, input.lifeYears),
    },
  })
  await tx.voucher.create({
    data: {
      id: voucherId,
      number,
      entitlementId,
      personId: input.personId,
      deviceCode: input.deviceCode,
      ceilingTiyin: input.ceilingTiyin,
      status: 'issued',
      issuedAt: now,
      validUntil,
    },
  })
  await writeVoucherEvent(tx, context, { voucherId, type: 'voucher.issued' })
  await ensureAccount(tx, { code: accountCode.treasury, kind: 'treasury' })
  await ensureAccount(tx, { code: accountCode.voucher(voucherId), kind: 'voucher', ownerId: voucherId })
  const posted = await postEffect(tx, context, {
    key: `voucher.issue:${input.applicationId}`,
    kind: 'voucher.issued',
    input: { applicationId: input.applicationId, ceilingTiyin: input.ceilingTiyin },
    postings: [
      {
        from: accountCode.treasury,
        to: accountCode.voucher(voucherId),
        amountTiyin: input.ceilingTiyin,
        purpose: 'voucher.issued',
      },
    ],
  })
  if (!posted.ok) throw new Error(`issue voucher: ${posted.error}`)
  await recordAudit(tx, context, {
    chain: `voucher:${voucherId}`,
    action: 'voucher.issued',
    details: { applicationId: input.applicationId, ceilingTiyin: String(input.ceilingTiyin) },
  })
  return ok({ voucherId, number, validUntil })
}

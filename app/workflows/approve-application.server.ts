import {
  type CaseToDecide,
  decideApplicationIn,
  fittingReasons,
  getAppealEnd,
  isGrownUp,
  loadCatalogue,
  type MoveCaseError,
  takeCaseToDecide,
} from '~/domains/applications/index.server'
import type { ApproveInput } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import { type BeneficiaryName, issueVoucherIn } from '~/domains/vouchers/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'

export type ApproveError =
  | MoveCaseError
  | 'applications.error.checksMissing'
  | 'applications.error.noCeiling'
  | 'applications.error.beneficiaryUnknown'
  | 'applications.error.programmeMissing'
  | 'applications.error.evidenceMissing'
  | 'applications.error.reasonUnfounded'
  | 'vouchers.error.alreadyLive'
  | 'vouchers.error.serviceLife'
  | 'vouchers.error.programmeEnded'

/** The decision and the voucher it gives, in one transaction: both or neither, and once. */
export async function approveApplication(
  context: Context,
  applicationId: string,
  input: ApproveInput,
): Promise<Result<{ voucherId: string; voucherNumber: string }, ApproveError>> {
  const today = dayOf(context.now())
  const [{ kinds }, appealUntil] = await Promise.all([loadCatalogue(today), getAppealEnd(today)])
  return transaction(context, async (tx) => {
    const move = { applicationId, version: input.version, move: 'approve' } as const
    const taken = await takeCaseToDecide(tx, context, move)
    if (!taken.ok) return taken
    const { applicantId, number, submission, beneficiaryPinfl, evidence } = taken.value
    const kind = kinds.get(submission.answers.device.deviceCode)
    if (!kind?.ceilingTiyin) return refuse('applications.error.noCeiling')
    // A voucher for nobody in particular could be given twice.
    if (!beneficiaryPinfl) return refuse('applications.error.beneficiaryUnknown')
    // Nobody alone gives public money on no evidence.
    if (evidence.kind === 'none' && !taken.value.isSecondPerson)
      return refuse('applications.error.evidenceMissing')
    if (!fittingReasons(evidence).includes(input.reasonCode))
      return refuse('applications.error.reasonUnfounded')
    const programmeEndsOn = chooseEnd(taken.value.registeredEndsOn, input)
    if (programmeEndsOn === undefined) return refuse('applications.error.programmeMissing')
    const isAdult = isGrownUp(submission.beneficiary.birthOn, today.toISOString().slice(0, 10))
    const voucher = {
      applicationId,
      personId: applicantId,
      beneficiary: { pinfl: beneficiaryPinfl, name: nameOther(submission) },
      deviceCode: kind.code,
      ceilingTiyin: kind.ceilingTiyin,
      validDays: kind.validDays,
      lifeYears: isAdult ? kind.lifeYearsAdult : kind.lifeYearsChild,
      programmeEndsOn,
    }

    // As the portal: a voucher that another centre gave is hidden from this one and still counts.
    const issued = await asSystem(tx, () => issueVoucherIn(tx, context, voucher))
    if (!issued.ok) return issued
    const { reasonCode, text } = input
    await decideApplicationIn(tx, context, taken.value, {
      outcome: 'approved',
      reasonCode,
      text,
      evidence: evidence.kind,
      appealUntil,
    })
    const notice = { personId: applicantId, locale: null } as const
    await notifyIn(tx, context, {
      ...notice,
      key: `application:${applicationId}:approved`,
      template: 'notifications.applicationApproved',
      variables: { number },
      path: `/applications/${applicationId}`,
    })
    const { voucherId, validUntil } = issued.value
    await notifyIn(tx, context, {
      ...notice,
      key: `voucher:${voucherId}:issued`,
      template: 'notifications.voucherIssued',
      variables: { number: issued.value.number, validUntilOn: validUntil.toISOString().slice(0, 10) },
      path: `/vouchers/${voucherId}`,
    })
    return ok({ voucherId, voucherNumber: issued.value.number })
  })
}

/** The name of whom the device is for; null when that is the applicant. */
function nameOther({ answers, beneficiary }: CaseToDecide['submission']): BeneficiaryName | null {
  if (answers['for-whom'].who === 'self') return null
  const { familyName, givenName, patronymic } = beneficiary
  return { family: familyName, given: givenName, patronymic }
}

/** The register's day stands above the paper's. Null = no end; undefined = nobody has said yet. */
function chooseEnd(registered: string | null | undefined, input: ApproveInput): Date | null | undefined {
  if (registered !== undefined) return registered === null ? null : new Date(`${registered}T00:00:00Z`)
  if (input.programme === 'none') return null
  return input.paperEndsOn ? new Date(`${input.paperEndsOn}T00:00:00Z`) : undefined
}

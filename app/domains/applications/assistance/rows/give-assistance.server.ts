import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Assistance } from '~/platform/prisma/client'
import type { AssistanceConsent } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type NotOnline, openDraft } from '../../rows/open-draft.server'
import { noteAssistance } from './note-assistance.server'

export type NotGiven = NotOnline | 'assistance.error.noCorrection' | 'assistance.error.noVoucher'

/** What is opened: an application, or a voucher that is spent. */
export type GivenAssistance =
  | {
      voucherId: null
      applicationId: string
      /** It is not new: a draft of hers of this service, or a correction. */
      resumed: boolean
      firstStep: string
    }
  | { voucherId: string }

/**
 * She has said yes: her draft, what is to be corrected, or her voucher is opened to the clerk, and she is told. Of a
 * protected service only her account tells.
 */
export async function giveAssistance(
  work: Work,
  assistance: Assistance,
  { consent, isProtected }: { consent: AssistanceConsent; isProtected: boolean },
): Promise<Result<GivenAssistance, NotGiven>> {
  const { id, personId, serviceCode, correctsId, voucherId } = assistance
  if (voucherId) return openVoucher(work, { ...assistance, voucherId }, consent)
  const open = (applicationId: string) =>
    work.tx.assistance.update({
      where: { id },
      data: { status: 'in_force', consent, applicationId, givenAt: work.now() },
    })
  const opened = await work.asSystem(() =>
    correctsId
      ? openCorrection(work, correctsId, open)
      : openDraft(work, { applicantId: personId, serviceCode }, open),
  )
  if (!opened.ok) return opened
  const { id: applicationId, ...given } = opened.value
  await noteAssistance(work, 'person.assistanceGiven', { ...assistance, consent, applicationId })
  const template = correctsId ? 'notifications.assistedCorrection' : 'notifications.assistanceGiven'
  await notify<typeof template>(work, {
    ...{ key: `assistance:${id}:given`, personId, template, variables: {} },
    ...{ locale: null, path: `/applications/${applicationId}/assistance` },
    ...(isProtected && { channels: ['portal'] }),
  })
  return ok({ voucherId: null, applicationId, ...given })
}

/** It may have been spent, or ended, since the clerk began. */
async function openVoucher(
  work: Work,
  assistance: Assistance & { voucherId: string },
  consent: AssistanceConsent,
): Promise<Result<GivenAssistance, NotGiven>> {
  const { id, personId, voucherId } = assistance
  const isGiven = await work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from voucher where id = ${voucherId}::uuid for update`
    const where = { id: voucherId, status: { in: ['issued' as const, 'held' as const] } }
    if ((await work.tx.voucher.count({ where })) === 0) return false
    const data = { status: 'in_force' as const, consent, givenAt: work.now() }
    await work.tx.assistance.update({ where: { id }, data })
    return true
  })
  if (!isGiven) return refuse('assistance.error.noVoucher')
  await noteAssistance(work, 'person.assistanceGiven', { ...assistance, consent })
  await notify(work, {
    ...{ key: `assistance:${id}:given`, personId, template: 'notifications.assistedVoucher', variables: {} },
    ...{ locale: null, path: `/vouchers/${voucherId}` },
  })
  return ok({ voucherId })
}

/** It may have been sent by herself, or decided, since the clerk began. */
async function openCorrection(
  work: Work,
  caseId: string,
  open: (applicationId: string) => Promise<unknown>,
): Promise<Result<{ id: string; resumed: boolean; firstStep: string }, NotGiven>> {
  await work.tx.$queryRaw`select 1 from case_file where id = ${caseId}::uuid for update`
  const one = await work.tx.case.findFirst({
    where: { id: caseId, status: 'correction_requested' },
    select: { applicationId: true },
  })
  if (!one?.applicationId) return refuse('assistance.error.noCorrection')
  await open(one.applicationId)
  return ok({ id: one.applicationId, resumed: true, firstStep: 'check' })
}

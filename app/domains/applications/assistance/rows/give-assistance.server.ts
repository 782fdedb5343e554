import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Assistance } from '~/platform/prisma/client'
import type { AssistanceConsent } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type NotOnline, openDraft } from '../../rows/open-draft.server'
import { noteAssistance } from './note-assistance.server'

export type NotGiven = NotOnline | 'assistance.error.noCorrection'

export interface GivenAssistance {
  applicationId: string
  /** It is not new: a draft of hers of this service, or a correction. */
  resumed: boolean
  firstStep: string
}

/** She has said yes: her draft, or what is to be corrected, is opened to the clerk, and she is told. Of a protected service only her account tells. */
export async function giveAssistance(
  work: Work,
  assistance: Assistance,
  { consent, isProtected }: { consent: AssistanceConsent; isProtected: boolean },
): Promise<Result<GivenAssistance, NotGiven>> {
  const { id, personId, serviceCode, correctsId } = assistance
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
  return ok({ applicationId, ...given })
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

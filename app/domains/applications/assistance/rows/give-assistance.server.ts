import { notify } from '~/domains/notifications/index.server'
import { ok, type Result } from '~/lib/result'
import type { Assistance } from '~/platform/prisma/client'
import type { AssistanceConsent } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type NotOnline, openDraft } from '../../rows/open-draft.server'
import { noteAssistance } from './note-assistance.server'

export interface GivenAssistance {
  applicationId: string
  /** She had a draft of this service, which goes on. */
  resumed: boolean
  firstStep: string
}

/** She has said yes: her draft is opened to the clerk, and she is told. Of a protected service only her account tells. */
export async function giveAssistance(
  work: Work,
  assistance: Assistance,
  { consent, isProtected }: { consent: AssistanceConsent; isProtected: boolean },
): Promise<Result<GivenAssistance, NotOnline>> {
  const { id, personId, serviceCode } = assistance
  const open = (applicationId: string) =>
    work.tx.assistance.update({
      where: { id },
      data: { status: 'in_force', consent, applicationId, givenAt: work.now() },
    })
  const drafted = await work.asSystem(() => openDraft(work, { applicantId: personId, serviceCode }, open))
  if (!drafted.ok) return drafted
  const { id: applicationId, ...draft } = drafted.value
  await noteAssistance(work, 'person.assistanceGiven', { ...assistance, consent, applicationId })
  await notify<'notifications.assistanceGiven'>(work, {
    ...{ key: `assistance:${id}:given`, personId, template: 'notifications.assistanceGiven', variables: {} },
    ...{ locale: null, path: `/applications/${applicationId}/assistance` },
    ...(isProtected && { channels: ['portal'] }),
  })
  return ok({ applicationId, ...draft })
}

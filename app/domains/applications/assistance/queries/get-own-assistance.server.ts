import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Assistance } from '~/platform/prisma/client'
import { getApplicant } from '../rows/find-applicant.server'
import { findBegunAssistance } from '../rows/find-begun-assistance.server'
import { openCodePhone } from '../sealed.server'

/** Whom whoever acts helps now, as she sees it: the name that she typed herself, and nothing else of the person. */
export interface OwnAssistance
  extends Pick<
    Assistance,
    'id' | 'way' | 'serviceCode' | 'applicationId' | 'voucherId' | 'validUntil' | 'codesSent'
  > {
  status: 'asked' | 'in_force'
  name: { family: string; given: string; patronymic: string | null }
  /** Kind of the device, where a voucher is spent; null elsewhere. */
  deviceCode: string | null
  /** Number of the application that is corrected; null for a draft. */
  correctsNumber: string | null
  /** The last two digits of the phone that the code went to; null before. */
  phoneEnd: string | null
  /** True where the draft began with it, and was not the person's own before. */
  hasBegunIt: boolean
}

export async function getOwnAssistance(context: Context): Promise<OwnAssistance | null> {
  const { personId: clerkId } = context
  if (!clerkId) return null
  return transaction(context, async (work) => {
    const found = await work.tx.assistance.findFirst({
      where: { clerkId, status: { in: ['asked', 'in_force'] }, validUntil: { gt: work.now() } },
    })
    if (!found) return null
    const draft = found.applicationId
      ? await work.tx.application.findUnique({
          where: { id: found.applicationId },
          select: { id: true, createdAt: true },
        })
      : null
    const { correctsId, voucherId } = found
    const voucher = voucherId
      ? await work.asSystem(() => work.tx.voucher.findUnique({ where: { id: voucherId } }))
      : null
    const corrects = correctsId
      ? await work.asSystem(() => work.tx.case.findUnique({ where: { id: correctsId } }))
      : null
    const profile = await getApplicant(work, found.personId)
    const { id, way, serviceCode, applicationId, validUntil, codesSent, phoneCipher } = found
    return {
      ...{ id, way, serviceCode, applicationId, voucherId, validUntil, codesSent },
      deviceCode: voucher?.deviceCode ?? null,
      status: found.status === 'asked' ? 'asked' : 'in_force',
      name: {
        family: profile?.familyName ?? '',
        given: profile?.givenName ?? '',
        patronymic: profile?.patronymic ?? null,
      },
      correctsNumber: corrects?.number ?? null,
      hasBegunIt: draft !== null && (await findBegunAssistance(work, draft)) !== null,
      phoneEnd: phoneCipher && openCodePhone(phoneCipher, id).slice(-2),
    }
  })
}

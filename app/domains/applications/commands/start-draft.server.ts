import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { loadCatalogue, refreshAnswers } from '../catalogue.server'
import { getJourney } from '../journey'
import { sealAnswers } from '../sealed.server'

/**
 * A new draft of a service, or the one that is open: one draft a person and service, so that nobody fills in the
 * same twice. `resumed` says which.
 *
 * @param deviceCode what she was looking at when she began; its question is answered with it until she says otherwise.
 */
export async function startDraft(
  context: Context,
  serviceCode: string,
  deviceCode: string | null = null,
): Promise<Result<{ id: string; resumed: boolean }, 'applications.error.notOnline'>> {
  const { personId } = context
  const journey = getJourney(serviceCode)
  if (!personId || !journey) return refuse('applications.error.notOnline')
  const answers = deviceCode
    ? refreshAnswers(
        { device: { deviceCode, madeToMeasure: false } },
        await loadCatalogue(dayOf(context.now())),
      )
    : {}
  return transaction(context, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`draft:${personId}:${serviceCode}`}, 0))`
    const open = await tx.application.findFirst({
      where: { applicantId: personId, serviceCode, status: 'draft' },
      select: { id: true },
    })
    if (open) return ok({ id: open.id, resumed: true })
    const id = newId()
    await tx.application.create({
      data: {
        id,
        serviceCode,
        applicantId: personId,
        status: 'draft',
        answersCipher: sealAnswers(answers, id),
        journeyVersion: journey.version,
        createdAt: context.now(),
      },
    })
    return ok({ id, resumed: false })
  })
}

import type { Context } from '~/domains/identity/context'
import { getVersionInForce } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Answers } from '../answers'
import { loadCatalogue, openJourney } from '../catalogue.server'
import { type Journey, refreshAnswers } from '../journey'
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
): Promise<Result<{ id: string; resumed: boolean; firstStep: string }, 'applications.error.notOnline'>> {
  const { personId } = context
  if (!personId) return refuse('applications.error.notOnline')
  const today = dayOf(context.now())
  const catalogue = await loadCatalogue(today)
  return transaction(context, async (tx) => {
    const version = await getVersionInForce(tx, serviceCode, today)
    if (!version) return refuse('applications.error.notOnline')
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`draft:${personId}:${serviceCode}`}, 0))`
    const firstStep = version.definition.pages[0]?.id ?? 'check'
    const open = await tx.application.findFirst({
      where: { applicantId: personId, serviceCode, status: 'draft' },
      select: { id: true },
    })
    if (open) return ok({ id: open.id, resumed: true, firstStep })
    const id = newId()
    const answers = deviceCode ? answerDevice(openJourney(version, catalogue), deviceCode) : {}
    await tx.application.create({
      data: {
        id,
        serviceCode,
        applicantId: personId,
        status: 'draft',
        answersCipher: sealAnswers(answers, id),
        journeyVersion: version.number,
        createdAt: context.now(),
      },
    })
    return ok({ id, resumed: false, firstStep })
  })
}

function answerDevice(journey: Journey, deviceCode: string): Answers {
  const page = journey.definition.pages.find(({ questions }) =>
    questions.some(({ kind }) => kind === 'device'),
  )
  return page ? refreshAnswers(journey, { [page.id]: { deviceCode, madeToMeasure: false } }) : {}
}

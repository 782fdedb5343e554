import {
  type Answers,
  getService,
  getVersionInForce,
  type Journey,
  loadCatalogue,
  openJourney,
  refreshAnswers,
} from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { sealAnswers } from '../sealed.server'

export interface StartDraftInput {
  serviceCode: string
  /** What she was looking at when she began; its question is answered with it until she says otherwise. */
  deviceCode?: string | null
}

/**
 * A new draft of a service that can be applied for here today, or the one that is open: one draft a person and service,
 * so that nobody fills in the same twice. `resumed` says which.
 */
export async function startDraft(
  work: Work,
  { serviceCode, deviceCode = null }: StartDraftInput,
): Promise<Result<{ id: string; resumed: boolean; firstStep: string }, 'applications.error.notOnline'>> {
  const { personId: applicantId } = work
  const service = await getService(serviceCode, 'uz-Latn', work)
  const version = await getVersionInForce(work, serviceCode, dayOf(work.now()))
  if (!applicantId || !service?.online || !version) return refuse('applications.error.notOnline')
  await work.tx
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`draft:${applicantId}:${serviceCode}`}, 0))`
  const firstStep = version.definition.pages[0]?.id ?? 'check'
  const open = await work.tx.application.findFirst({
    where: { applicantId, serviceCode, submissionKey: null },
    select: { id: true },
  })
  if (open) return ok({ id: open.id, resumed: true, firstStep })
  const id = newId()
  const catalogue = await loadCatalogue(work.now(), work)
  const answers = deviceCode ? answerDevice(openJourney(version, catalogue), deviceCode) : {}
  await work.tx.application.create({
    data: {
      ...{ id, serviceCode, applicantId, journeyVersion: version.number, createdAt: work.now() },
      answersCipher: sealAnswers(answers, id),
    },
  })
  return ok({ id, resumed: false, firstStep })
}

function answerDevice(journey: Journey, deviceCode: string): Answers {
  const page = journey.definition.pages.find(({ questions }) =>
    questions.some(({ kind }) => kind === 'device'),
  )
  return page ? refreshAnswers(journey, { [page.id]: { deviceCode, madeToMeasure: false } }) : {}
}

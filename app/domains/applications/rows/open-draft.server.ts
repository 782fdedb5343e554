import { bySpecialist, leftToSpecialist } from '~/domains/questions/index.server'
import {
  type Answers,
  getService,
  getVersionInForce,
  type Journey,
  loadCatalogue,
  openJourney,
  refreshAnswers,
} from '~/domains/services/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { openAnswers, sealAnswers } from '../sealed.server'

export type NotOnline = 'applications.error.notOnline'

interface DraftOf {
  applicantId: string
  serviceCode: string
  /** What she was looking at when she pressed; null elsewhere. */
  deviceCode?: string | null
}

/**
 * The draft of a service that can be applied for here today, a new one or the one that is open: one draft a person and
 * service. `before` is told its id before anything is written.
 */
export async function openDraft(
  work: Work,
  { applicantId, serviceCode, deviceCode = null }: DraftOf,
  before: (id: string) => Promise<unknown> = async () => undefined,
): Promise<Result<{ id: string; resumed: boolean; firstStep: string }, NotOnline>> {
  const service = await getService(serviceCode, 'uz-Latn', work)
  const version = await getVersionInForce(work, serviceCode, dayOf(work.now()))
  if (!service?.online || !version) return refuse('applications.error.notOnline')
  await lockName(work, `draft:${applicantId}:${serviceCode}`)
  const firstStep = version.definition.pages[0]?.id ?? 'check'
  const open = await work.tx.application.findFirst({
    where: { applicantId, serviceCode, submissionKey: null },
    select: { id: true, answersCipher: true },
  })
  const id = open?.id ?? newId()
  await before(id)
  const answers = deviceCode
    ? answerDevice(openJourney(version, await loadCatalogue(work.now(), work)), deviceCode)
    : {}
  if (open) {
    if (deviceCode) await setAnswers(work, open, answers)
    return ok({ id, resumed: true, firstStep })
  }
  await work.tx.application.create({
    data: {
      ...{ id, serviceCode, applicantId, journeyVersion: version.number, createdAt: work.now() },
      number: newPublicNumber('HA'),
      answersCipher: sealAnswers(answers, id),
    },
  })
  return ok({ id, resumed: false, firstStep })
}

function answerDevice(journey: Journey, deviceCode: string): Answers {
  const page = journey.definition.pages.find(({ questions }) =>
    questions.some(({ kind }) => kind === 'device'),
  )
  const answer = deviceCode === bySpecialist ? leftToSpecialist : { deviceCode, madeToMeasure: false }
  return page ? refreshAnswers(journey, { [page.id]: answer }) : {}
}

/** What she chose since she began the draft stands above what it said; the rest stays. */
async function setAnswers(
  work: Work,
  { id, answersCipher }: { id: string; answersCipher: string },
  chosen: Answers,
): Promise<void> {
  const answers = { ...openAnswers(answersCipher, id), ...chosen }
  await work.tx.application.update({ where: { id }, data: { answersCipher: sealAnswers(answers, id) } })
}

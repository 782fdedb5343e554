import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextPlaceStatus } from '../lifecycle'
import { mayKeepCourse } from '../policy'
import { lockPlace } from '../rows/lock-place.server'
import { tellParticipant } from '../rows/tell-participant.server'
import type { ResultForm } from '../schema'
import { sealResult } from '../sealed.server'

export type RecordTrainingResultError =
  | 'training.error.notYours'
  | 'training.error.moved'
  | 'training.error.neverThere'
  | 'sides.error.trainPerson'

/**
 * What came of a place: she attended or did not, a certificate, what is recommended next. Said anew, the later counts.
 * `version` is the place's as the page showed it; null where that does not matter.
 */
export async function recordTrainingResult(
  work: Work,
  { id, outcome, certificate, nextCode, text, version }: ResultForm & { id: string; version: number | null },
): Promise<Result<null, RecordTrainingResultError>> {
  const locked = await lockPlace(work, id)
  if (!locked || !mayKeepCourse(work, locked.course)) return refuse('training.error.notYours')
  const { place, course } = locked
  if (version !== null && place.version !== version) return refuse('training.error.moved')
  const own = refuseBothSides('trainPerson', work, await getCitizenSide(work, place))
  if (own) return own
  const move = outcome === 'attended' ? 'attend' : 'miss'
  const status = place.status === outcome ? outcome : nextPlaceStatus(place.status, move)
  if (!status || !['running', 'done'].includes(course.status)) return refuse('training.error.moved')
  const isAttended = outcome === 'attended'
  const wasThere = await work.tx.trainingDay.count({ where: { placeId: id, wasThere: true } })
  if (isAttended && wasThere === 0) return refuse('training.error.neverThere')
  const told = await work.asSystem(() =>
    work.tx.trainingPlace.update({
      where: { id },
      data: {
        ...{ status, nextCode, resultById: work.personId, resultAt: work.now() },
        hasCertificate: isAttended && certificate,
        resultCipher: sealResult(text, id),
        version: { increment: 1 },
      },
    }),
  )
  const details = { organisationId: course.organisationId }
  await recordAudit(work, {
    subject: id,
    action: isAttended ? 'training.placeAttended' : 'training.placeMissed',
    details,
  })
  await tellParticipant(work, told, course, 'trainingResult')
  return ok(null)
}

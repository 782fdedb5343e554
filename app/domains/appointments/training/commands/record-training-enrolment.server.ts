import {
  countWrongAnswer,
  findNamed,
  getCitizenSide,
  isTriedTooOften,
  refuseBothSides,
} from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { mayKeepCourse } from '../policy'
import { type AskedPlace, findPlaceObstacle, givePlace, type PlaceObstacle } from '../rows/give-place.server'
import { lockCourse } from '../rows/lock-course.server'
import type { EnrolForm } from '../schema'
import { participantIndex } from '../sealed.server'

export type RecordTrainingEnrolmentError =
  | 'training.error.notYours'
  | 'training.error.enrolNoMatch'
  | 'training.error.enrolTooMany'
  | 'sides.error.trainPerson'
  | PlaceObstacle

/**
 * The centre enrols an adult who calls, or stands at its desk, and agreed aloud: at the desk her document is seen, on the
 * phone she names the passport that the portal knows. Wrong answers are counted, and tell nothing of what is wrong. The
 * place is hers; she is told, and gives it back herself.
 */
export async function recordTrainingEnrolment(
  work: Work,
  { courseId, form }: { courseId: string; form: EnrolForm },
): Promise<Result<{ id: string; waitsAt: number | null }, RecordTrainingEnrolmentError>> {
  const course = await lockCourse(work, courseId)
  if (!course || !mayKeepCourse(work, course)) return refuse('training.error.notYours')
  const { pinfl } = form
  if (await isTriedTooOften(work, 'training_enrolment', pinfl)) return refuse('training.error.enrolTooMany')
  const named = await findNamed(work, form)
  const personId = named?.profile.id ?? null
  const isRight = named?.isNamed && (form.way === 'desk' || named.saysPassport)
  if (personId === null || !isRight) {
    await countWrongAnswer(work, 'training_enrolment', { pinfl, personId })
    return refuse('training.error.enrolNoMatch')
  }
  const side = await getCitizenSide(work, { personId, beneficiaryIndex: participantIndex(pinfl) })
  const bothSides = refuseBothSides('trainPerson', work, side)
  if (bothSides) return bothSides
  const asked = askedBy(form, personId)
  const obstacle = await findPlaceObstacle(work, course, asked)
  if (obstacle) return refuse(obstacle)
  const placeId = asked.id
  await work.asSystem(() =>
    work.tx.trainingEnrolment.create({
      data: {
        ...{ placeId, personId, way: form.way, helperId: work.personId ?? '', consentedAt: work.now() },
        documentCipher: seal(form.document, {
          table: 'training_enrolment',
          column: 'document',
          row: placeId,
        }),
        organisationId: course.organisationId,
      },
    }),
  )
  return ok(await givePlace(work, course, asked))
}

function askedBy(form: EnrolForm, personId: string): AskedPlace {
  const { pinfl, interpreter, access, note } = form
  return {
    ...{ id: newId(), personId, whom: { basis: 'own', pinfl, name: null } },
    needs: { interpreter, access, note },
    fetchFrom:
      form.transport === 'fetch' ? { districtSoato: form.fetchDistrict, street: form.fetchStreet } : null,
    wantsLodging: form.lodging,
  }
}

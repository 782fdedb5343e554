import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, getProfile, type Profile, refuseBothSides } from '~/domains/identity/index.server'
import { isSameName } from '~/i18n/uzbek/name-words'
import { newId } from '~/lib/ids'
import { saysPassport } from '~/lib/people/says-passport'
import { ok, type Result, refuse } from '~/lib/result'
import { blindIndex, open, seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { mayKeepCourse } from '../policy'
import { countEnrolmentTries, mostEnrolmentTries } from '../rows/count-enrolment-tries.server'
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
  const found = await findNamed(work, form)
  if (!found) return refuse('training.error.enrolNoMatch')
  const { id: personId } = found.profile
  if ((await countEnrolmentTries(work, personId)) >= mostEnrolmentTries)
    return refuse('training.error.enrolTooMany')
  if (!found.isRight) return countWrong(work, personId)
  const side = await getCitizenSide(work, { personId, beneficiaryIndex: participantIndex(form.pinfl) })
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

/** With the portal's eyes; null where nobody has this number. */
function findNamed(work: Work, form: EnrolForm): Promise<{ profile: Profile; isRight: boolean } | null> {
  return work.asSystem(async () => {
    const person = await work.tx.person.findUnique({ where: { pinflIndex: blindIndex('pinfl', form.pinfl) } })
    const profile = person && (await getProfile(work, person.id))
    if (!profile) return null
    const isNamed =
      isSameName(form.familyName, profile.familyName) && isSameName(form.givenName, profile.givenName)
    const passport =
      person.passportCipher &&
      open(person.passportCipher, { table: 'person', column: 'passport', row: person.id })
    const knows = form.way === 'desk' || (passport !== null && saysPassport(form.document, passport))
    return { profile, isRight: isNamed && knows }
  })
}

async function countWrong(work: Work, personId: string) {
  await work.keep('enrolment-answer-tried', async () => {
    const row = { id: newId(), personId, helperId: work.personId ?? '', at: work.now() }
    await work.asSystem(() => work.tx.trainingEnrolmentTry.create({ data: row }))
    await recordAudit(work, { subject: personId, action: 'person.enrolmentRefused', details: {} })
  })
  return refuse('training.error.enrolNoMatch')
}

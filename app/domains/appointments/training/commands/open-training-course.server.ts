import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, listPhones, standsOn } from '~/domains/identity/index.server'
import { nameColumns } from '~/lib/people/person-name'
import type { TrainingPlace } from '~/platform/prisma/client'
import type { TrainingPlaceStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { VisitNeeds } from '../../schema'
import { trainerRole } from '../policy'
import type { FetchAddress, ParticipantName } from '../schema'
import { openFetchAddress, openParticipant, openResult, openTrainingNeeds } from '../sealed.server'

/** Who has a place, or waits for one, as the centre sees her. */
export interface Participant {
  id: string
  number: string
  status: TrainingPlaceStatus
  place: number | null
  askedAt: Date
  offeredUntil: Date | null
  /** Null where she is protected: her centre brings her. */
  name: ParticipantName | null
  /** Of whoever asked, 12 digits; null where none is known, or she is protected. */
  phone: string | null
  isForAnother: boolean
  isProtected: boolean
  needs: VisitNeeds
  fetchFrom: FetchAddress | null
  wantsLodging: boolean
  days: { day: Date; wasThere: boolean }[]
  hasCertificate: boolean
  nextCode: string | null
  result: string | null
  /** Of the place, for what is said of it. */
  version: number
  /** Somebody of the caller's own family, whom a colleague sees to. */
  isOwn: boolean
}

const shown = ['waiting', 'offered', 'taken', 'attended', 'missed'] as const

/** The list of a course, for its centre; that it was read is written down. Null for any other centre's course. */
export async function openTrainingCourse(work: Work, courseId: string): Promise<Participant[] | null> {
  const { role, organisationId } = work
  if (role !== trainerRole || !organisationId) return null
  const course = await work.tx.trainingCourse.findFirst({ where: { id: courseId, organisationId } })
  if (!course) return null
  const places = await work.tx.trainingPlace.findMany({
    where: { courseId, status: { in: [...shown] } },
    orderBy: { ordinal: 'asc' },
    include: { days: { orderBy: { day: 'asc' } } },
  })
  const participants: Participant[] = []
  for (const { days, ...place } of places)
    participants.push({
      ...(await describeParticipant(work, place)),
      days: days.map(({ day, wasThere }) => ({ day, wasThere })),
    })
  if (places.length > 0)
    await recordAudit(work, {
      subject: courseId,
      action: 'training.participantsViewed',
      details: { organisationId, count: places.length },
    })
  return participants
}

async function describeParticipant(work: Work, place: TrainingPlace): Promise<Omit<Participant, 'days'>> {
  const { id, number, status, askedAt, offeredUntil, isProtected, wantsLodging, version } = place
  const participant = openParticipant(place.beneficiaryCipher, id)
  const asker = isProtected ? null : await readAsker(work, place.personId)
  return {
    ...{ id, number, status, askedAt, offeredUntil, isProtected, wantsLodging, version, place: place.place },
    name: isProtected ? null : (participant ?? asker?.name ?? null),
    phone: asker?.phone ?? null,
    isForAnother: participant !== null,
    needs: openTrainingNeeds(place.needsCipher, id),
    fetchFrom: isProtected ? null : openFetchAddress(place.transportCipher, id),
    hasCertificate: place.hasCertificate,
    nextCode: place.nextCode,
    result: openResult(place.resultCipher, id),
    isOwn: standsOn(await getCitizenSide(work, place), work),
  }
}

/** She is known at the centre by her place alone. */
function readAsker(work: Work, personId: string) {
  return work.asSystem(async () => {
    const person = await work.tx.person.findUnique({
      where: { id: personId },
      select: nameColumns,
    })
    const [phone = null] = await listPhones(work, [personId])
    if (!person) return null
    const { familyName: family, givenName: given, patronymic } = person
    return { name: { family, given, patronymic }, phone }
  })
}

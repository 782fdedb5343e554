import { notify } from '~/domains/notifications/index.server'
import { getOrganisation } from '~/domains/reference/index.server'
import { forEveryReader } from '~/i18n/locales'
import type { TrainingCourse, TrainingPlace } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { instantOf } from '../../rules'

type Said =
  | 'trainingPlaceTaken'
  | 'trainingPlaceFreed'
  | 'trainingPlaceLapsed'
  | 'trainingNotServed'
  | 'trainingReminder'
  | 'trainingResult'

type Told = Pick<TrainingPlace, 'id' | 'personId' | 'number' | 'isProtected' | 'version'>
type Held = Pick<TrainingCourse, 'firstOn' | 'opensAt' | 'organisationId'>

/**
 * Tells who asked how it stands; what is trained is never said. Of a protected person nothing leaves the portal: others
 * may read her phone and mailbox.
 */
export async function tellParticipant(work: Work, place: Told, course: Held, said: Said): Promise<void> {
  await notify(work, {
    ...addressed(place, said === 'trainingResult' ? `${said}:${place.version}` : said),
    template: `notifications.${said}`,
    variables: { number: place.number, startsMoment: startOf(course) },
  })
}

/** Tells who waits at which place of the list she stands. */
export async function tellWaiting(work: Work, place: Told, course: Held, count: number): Promise<void> {
  await notify(work, {
    ...addressed(place, 'trainingWaiting'),
    template: 'notifications.trainingWaiting',
    variables: { number: place.number, startsMoment: startOf(course), count },
  })
}

/** Tells that a place came free, and until when it is hers. */
export async function tellOffer(
  work: Work,
  place: Told & { offeredUntil: Date },
  course: Held,
): Promise<void> {
  await notify(work, {
    ...addressed(place, 'trainingOffered'),
    template: 'notifications.trainingOffered',
    variables: {
      number: place.number,
      startsMoment: startOf(course),
      // The last minute: midnight would read as the day after.
      heldMoment: new Date(place.offeredUntil.getTime() - 60_000).toISOString(),
    },
  })
}

/** Tells that the course is not held, and whom to ask. */
export async function tellCancelled(work: Work, place: Told, course: Held): Promise<void> {
  const centre = await getOrganisation(course.organisationId, work)
  const names = forEveryReader(centre?.names ?? { 'uz-Latn': '', 'uz-Cyrl': '', ru: '', en: '' })
  await notify(work, {
    ...addressed(place, 'trainingCancelled'),
    template: 'notifications.trainingCancelled',
    variables: {
      number: place.number,
      startsMoment: startOf(course),
      phone: centre?.phone ? `+${centre.phone}` : '1140',
      'centre.uz-Latn': names['uz-Latn'],
      'centre.uz-Cyrl': names['uz-Cyrl'],
      'centre.ru': names.ru,
      'centre.en': names.en,
    },
  })
}

const startOf = ({ firstOn, opensAt }: Pick<Held, 'firstOn' | 'opensAt'>) =>
  instantOf(firstOn, opensAt).toISOString()

function addressed({ id, personId, isProtected }: Told, said: string) {
  return {
    ...{ key: `training:${id}:${said}`, personId, locale: null, path: `/trainings/${id}` },
    ...(isProtected && { channels: ['portal'] as const }),
  }
}

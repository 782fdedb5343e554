import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { TrainingCourseStatus, TrainingPlaceStatus } from '~/platform/prisma/enums'

/** A course; that it begins and ends is the calendar's to say. */
export const courseLifecycle = {
  draft: { publish: 'published', cancel: 'cancelled' },
  published: { start: 'running', cancel: 'cancelled' },
  running: { complete: 'done', cancel: 'cancelled' },
  done: {},
  cancelled: {},
} as const satisfies Lifecycle<TrainingCourseStatus>

export const nextCourseStatus = nextIn(courseLifecycle)

/** A place on it. What came of it can be said anew: a mark that was a slip. */
export const placeLifecycle = {
  waiting: { offer: 'offered', leave: 'left', callOff: 'called_off' },
  offered: { take: 'taken', leave: 'left', lapse: 'lapsed', callOff: 'called_off' },
  taken: { leave: 'left', callOff: 'called_off', attend: 'attended', miss: 'missed' },
  left: {},
  lapsed: {},
  called_off: {},
  attended: { miss: 'missed' },
  missed: { attend: 'attended' },
} as const satisfies Lifecycle<TrainingPlaceStatus>

export const nextPlaceStatus = nextIn(placeLifecycle)

/** States in which she holds one of the places. */
export const holdingStatuses = ['offered', 'taken', 'attended', 'missed'] as const
/** States in which she comes, or came, or was to come. */
export const comingStatuses = ['taken', 'attended', 'missed'] as const

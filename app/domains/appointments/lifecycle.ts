import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { AppointmentStatus } from '~/platform/prisma/enums'

/** A visit, from when it is booked (or somebody walked in: `waiting`). */
export const appointmentLifecycle = {
  // Only a workshop receives without a ticket being called.
  booked: { arrive: 'waiting', call: 'called', receive: 'done', miss: 'missed', cancel: 'cancelled' },
  waiting: { call: 'called', miss: 'missed', cancel: 'cancelled' },
  called: { finish: 'done', miss: 'missed' },
  done: {},
  missed: {},
  cancelled: {},
} as const satisfies Lifecycle<AppointmentStatus>

export const nextAppointmentStatus = nextIn(appointmentLifecycle)

import type { JobHandlers } from '~/domains/jobs/index.server'
import { watchAppointments } from './watch-appointments.server'

export const appointmentJobs = {
  'appointments.watch': watchAppointments,
} satisfies JobHandlers<unknown>

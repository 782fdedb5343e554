import type { JobHandlers } from '~/domains/jobs/index.server'
import { watchTraining } from './training/watch-training.server'
import { watchAppointments } from './watch-appointments.server'

export const appointmentJobs = {
  'appointments.watch': watchAppointments,
  'appointments.watchTraining': watchTraining,
} satisfies JobHandlers<unknown>

export { addHours } from './commands/add-hours.server'
export { advanceAppointment, deskMoves } from './commands/advance-appointment.server'
export { cancelAppointment } from './commands/cancel-appointment.server'
export { changeAppointment } from './commands/change-appointment.server'
export {
  type CreateAppointmentError,
  type CreateAppointmentInput,
  createAppointment,
} from './commands/create-appointment.server'
export { endHours } from './commands/end-hours.server'
export { giveTicket } from './commands/give-ticket.server'
export { takeNextVisitor } from './commands/take-next-visitor.server'
export { appointmentJobs } from './jobs.server'
export { receptionRoles, visitorRoles } from './policy'
export { countGrantedVisits } from './queries/count-granted-visits.server'
export { findFreeTimes } from './queries/find-free-times.server'
export { getBoard } from './queries/get-board.server'
export { getOwnAppointment } from './queries/get-own-appointment.server'
export { listDay } from './queries/list-day.server'
export { listHours } from './queries/list-hours.server'
export { listOwnAppointments } from './queries/list-own-appointments.server'
export type { OwnAppointment } from './rows/describe-own.server'

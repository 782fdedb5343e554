import { route } from '@remix-run/route-config'

export const urls = [
  route('appointments', 'routes/appointments/list.tsx'),
  route('appointments/new', 'routes/appointments/book.tsx'),
  route('appointments/board/:code', 'routes/appointments/board.tsx'),
  route('appointments/:id', 'routes/appointments/appointment.tsx'),
  route('appointments/:id/calendar', 'routes/appointments/calendar.ts'),
  route('appointments/:id/move', 'routes/appointments/move.tsx'),
  route('appointments/:id/cancel', 'routes/appointments/cancel.tsx'),
  route('trainings', 'routes/appointments/training/list.tsx'),
  route('trainings/new', 'routes/appointments/training/ask.tsx'),
  route('trainings/:id', 'routes/appointments/training/place.tsx'),
  route('trainings/:id/calendar', 'routes/appointments/training/calendar.ts'),
  route('trainings/:id/leave', 'routes/appointments/training/leave.tsx'),
]

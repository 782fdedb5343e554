import { route } from '@remix-run/route-config'

export const urls = [
  route('appointments', 'routes/appointments/list.tsx'),
  route('appointments/new', 'routes/appointments/book.tsx'),
  route('appointments/board/:code', 'routes/appointments/board.tsx'),
  route('appointments/:id', 'routes/appointments/appointment.tsx'),
  route('appointments/:id/calendar', 'routes/appointments/calendar.ts'),
  route('appointments/:id/move', 'routes/appointments/move.tsx'),
  route('appointments/:id/cancel', 'routes/appointments/cancel.tsx'),
]

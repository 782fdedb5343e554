import { route } from '@remix-run/route-config'

export const urls = [
  route('organisation', 'routes/organisation/tasks.tsx'),
  route('organisation/keys', 'routes/organisation/keys.tsx'),
  route('organisation/services', 'routes/organisation/services.tsx'),
  route('organisation/courses', 'routes/organisation/courses/list.tsx'),
  route('organisation/courses/new', 'routes/organisation/courses/write.tsx'),
  route('organisation/courses/:id', 'routes/organisation/courses/course.tsx'),
  route('organisation/courses/:id/edit', 'routes/organisation/courses/edit.tsx'),
  route('organisation/courses/:id/cancel', 'routes/organisation/courses/cancel.tsx'),
  route('organisation/courses/:id/enrol', 'routes/organisation/courses/enrol.tsx'),
  route('organisation/courses/:id/attendance', 'routes/organisation/courses/attendance.tsx'),
  route('organisation/courses/:id/places/:placeId', 'routes/organisation/courses/result.tsx'),
  route('organisation/devices', 'routes/organisation/devices/list.tsx'),
  route('organisation/devices/:id', 'routes/organisation/devices/device.tsx'),
  route('organisation/purchases', 'routes/organisation/purchases/home.tsx'),
  route('organisation/purchases/found', 'routes/organisation/purchases/found.tsx'),
  route('organisation/purchases/team', 'routes/organisation/purchases/team.tsx'),
  route('organisation/purchases/team/:id', 'routes/organisation/purchases/person.tsx'),
  route('organisation/tasks/:id', 'routes/organisation/task.tsx'),
]

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
  route('organisation/purchases/contracts', 'routes/organisation/purchases/contracts/list.tsx'),
  route('organisation/purchases/contracts/:id', 'routes/organisation/purchases/contracts/contract.tsx'),
  route(
    'organisation/purchases/contracts/:id/pdf',
    'routes/organisation/purchases/contracts/contract-pdf.ts',
  ),
  route(
    'organisation/purchases/contracts/:id/stages/:stage',
    'routes/organisation/purchases/contracts/stage.tsx',
  ),
  route(
    'organisation/purchases/contracts/:id/stages/:stage/act',
    'routes/organisation/purchases/contracts/act-pdf.ts',
  ),
  route(
    'organisation/purchases/contracts/:id/invoices/:invoice',
    'routes/organisation/purchases/contracts/invoice-pdf.ts',
  ),
  route('organisation/purchases/direct', 'routes/organisation/purchases/direct.tsx'),
  route('organisation/purchases/found', 'routes/organisation/purchases/found.tsx'),
  route('organisation/purchases/requests', 'routes/organisation/purchases/requests/list.tsx'),
  route('organisation/purchases/requests/new', 'routes/organisation/purchases/requests/new.tsx'),
  route('organisation/purchases/requests/:id', 'routes/organisation/purchases/requests/request.tsx'),
  route('organisation/purchases/requests/:id/edit', 'routes/organisation/purchases/requests/edit.tsx'),
  route(
    'organisation/purchases/requests/:id/answers/:answerId',
    'routes/organisation/purchases/requests/answer.tsx',
  ),
  route('organisation/purchases/team', 'routes/organisation/purchases/team.tsx'),
  route('organisation/purchases/team/:id', 'routes/organisation/purchases/person.tsx'),
  route('organisation/tasks/:id', 'routes/organisation/task.tsx'),
]

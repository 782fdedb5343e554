import { route } from '@remix-run/route-config'

export const urls = [
  route('organisation', 'routes/organisation/tasks.tsx'),
  route('organisation/keys', 'routes/organisation/keys.tsx'),
  route('organisation/services', 'routes/organisation/services.tsx'),
  route('organisation/tasks/:id', 'routes/organisation/task.tsx'),
]

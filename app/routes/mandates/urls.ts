import { route } from '@remix-run/route-config'

export const urls = [
  route('account/mandates', 'routes/mandates/list.tsx'),
  route('account/mandates/new', 'routes/mandates/request.tsx'),
  route('account/mandates/:id', 'routes/mandates/mandate.tsx'),
  route('mandate', 'routes/mandates/code.tsx'),
  route('mandate/answer', 'routes/mandates/answer.tsx'),
  route('staff/mandates', 'routes/mandates/desk.tsx'),
  route('staff/mandates/new', 'routes/mandates/record.tsx'),
]

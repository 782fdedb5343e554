import { route } from '@remix-run/route-config'

export const urls = [
  route('view', 'routes/account/view-settings.tsx'),
  route('account', 'routes/account/overview.tsx'),
  route('account/roles', 'routes/account/roles.tsx'),
  route('account/invitations', 'routes/account/invitations.tsx'),
  route('account/contact', 'routes/account/contact.tsx'),
  route('account/sessions', 'routes/account/sessions.tsx'),
  route('account/notices', 'routes/account/notices.tsx'),
  route('account/channels', 'routes/account/channels.tsx'),
  route('account/data', 'routes/account/data.tsx'),
  route('account/data/erase', 'routes/account/erase-data.tsx'),
  route('account/data/:id/json', 'routes/account/data-json.ts'),
  route('account/data/:id/pdf', 'routes/account/data-pdf.ts'),
  route('account/orders', 'routes/account/orders.tsx'),
  route('account/questions', 'routes/account/questions.tsx'),
]

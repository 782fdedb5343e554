import { route } from '@remix-run/route-config'

export const urls = [
  route('view', 'routes/account/view-settings.tsx'),
  route('account', 'routes/account/overview.tsx'),
  route('account/roles', 'routes/account/roles.tsx'),
  route('account/contact', 'routes/account/contact.tsx'),
  route('account/sessions', 'routes/account/sessions.tsx'),
  route('account/notices', 'routes/account/notices.tsx'),
  route('account/orders', 'routes/account/orders.tsx'),
]

import { route } from '@remix-run/route-config'

export const urls = [
  route('status', 'routes/documents/status.tsx'),
  route('verify', 'routes/documents/verify.tsx'),
  route('verify/:code', 'routes/documents/verified.tsx'),
]

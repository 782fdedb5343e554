import { route } from '@remix-run/route-config'

export const urls = [
  route('verify', 'routes/documents/verify.tsx'),
  route('verify/:code', 'routes/documents/verified.tsx'),
]

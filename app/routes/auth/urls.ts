import { route } from '@remix-run/route-config'

/** Without a language. */
export const plainUrls = [
  route('auth/oneid/callback', 'routes/auth/oneid-callback.ts'),
  route('api/session', 'routes/auth/session.ts'),
  route('api/session/extend', 'routes/auth/extend-session.ts'),
  route('api/session/keep', 'routes/auth/keep-form.ts'),
]

export const urls = [
  route('sign-in', 'routes/auth/sign-in.tsx'),
  route('sign-out', 'routes/auth/sign-out.tsx'),
]

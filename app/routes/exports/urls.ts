import { route } from '@remix-run/route-config'

export const urls = [
  route('exports', 'routes/exports/exports.tsx'),
  route('exports/:id/file', 'routes/exports/file.ts'),
]

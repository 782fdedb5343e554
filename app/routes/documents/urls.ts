import { route } from '@remix-run/route-config'

export const urls = [
  route('status', 'routes/documents/status.tsx'),
  route('verify', 'routes/documents/verify.tsx'),
  route('verify/:code', 'routes/documents/verified.tsx'),
  route('services/:code/form', 'routes/documents/paper/form.tsx'),
  route('services/:code/form/pdf', 'routes/documents/paper/form-pdf.ts'),
]

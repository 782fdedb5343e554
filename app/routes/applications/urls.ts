import { route } from '@remix-run/route-config'

export const urls = [
  route('applications', 'routes/applications/list.tsx'),
  route('granted', 'routes/applications/granted.tsx'),
  route('applications/new/:serviceCode', 'routes/applications/start.tsx'),
  route('applications/:id', 'routes/applications/application.tsx'),
  route('applications/:id/delete', 'routes/applications/delete.tsx'),
  route('applications/:id/withdraw', 'routes/applications/withdraw.tsx'),
  route('applications/:id/appeal', 'routes/applications/appeal.tsx'),
  route('applications/:id/appeal/withdraw', 'routes/applications/withdraw-appeal.tsx'),
  route('applications/:id/certificate/pdf', 'routes/applications/given/certificate-pdf.ts'),
  route('applications/:id/code', 'routes/applications/given/service-code.tsx'),
  route('applications/:id/place', 'routes/applications/given/place.tsx'),
  route('applications/:id/documents', 'routes/applications/documents.tsx'),
  route('applications/:id/documents/:documentId', 'routes/applications/document.ts'),
  route('applications/:id/documents/:documentId/remove', 'routes/applications/remove-document.tsx'),
  route('applications/:id/check', 'routes/applications/check.tsx'),
  route('applications/:id/submitted', 'routes/applications/submitted.tsx'),
  route('applications/:id/receipt', 'routes/applications/receipt/receipt.tsx'),
  route('applications/:id/receipt/pdf', 'routes/applications/receipt/receipt-pdf.ts'),
  route('applications/:id/decision', 'routes/applications/receipt/decision.tsx'),
  route('applications/:id/:step', 'routes/applications/step.tsx'),
]

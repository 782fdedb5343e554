import { route } from '@remix-run/route-config'

export const urls = [
  route('staff', 'routes/staff/queue.tsx'),
  route('staff/absences', 'routes/staff/absences.tsx'),
  route('staff/reception', 'routes/staff/reception.tsx'),
  route('staff/reception/hours', 'routes/staff/reception-hours.tsx'),
  route('staff/colleagues/:id', 'routes/staff/reassign.tsx'),
  route('staff/cases/:id', 'routes/staff/case.tsx'),
  route('staff/cases/:id/reason', 'routes/staff/reason.tsx'),
  route('staff/cases/:id/documents/:documentId', 'routes/staff/document.ts'),
  route('staff/cases/:id/assign', 'routes/staff/assign.tsx'),
  route('staff/cases/:id/pass', 'routes/staff/pass.tsx'),
  route('staff/cases/:id/correction', 'routes/staff/correction.tsx'),
  route('staff/cases/:id/approve', 'routes/staff/approve.tsx'),
  route('staff/cases/:id/refuse', 'routes/staff/refuse.tsx'),
  route('staff/cases/:id/change', 'routes/staff/later-decision.tsx'),
  route('staff/cases/:id/appeal', 'routes/staff/appeal.tsx'),
  route('staff/cases/:id/appeal/answer', 'routes/staff/answer-appeal.tsx'),
]

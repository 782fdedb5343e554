import { route } from '@remix-run/route-config'

export const urls = [
  route('staff/finance', 'routes/finance/home.tsx'),
  route('staff/finance/accounts/:code', 'routes/finance/account.tsx'),
  route('staff/finance/payments', 'routes/finance/payments.tsx'),
  route('staff/finance/refunds', 'routes/finance/refunds.tsx'),
  route('staff/finance/hand-overs', 'routes/finance/hand-overs.tsx'),
  route('staff/finance/matters', 'routes/finance/matters.tsx'),
  route('staff/finance/matters/:id', 'routes/finance/matter.tsx'),
  route('staff/finance/awards', 'routes/finance/awards.tsx'),
  route('staff/finance/awards/:id', 'routes/finance/award-batch.tsx'),
  route('staff/finance/awards/:id/file', 'routes/finance/award-file.ts'),
  route('staff/finance/makers', 'routes/finance/settlement/batches.tsx'),
  route('staff/finance/makers/batches/:id', 'routes/finance/settlement/batch.tsx'),
  route('staff/finance/makers/batches/:id/file', 'routes/finance/settlement/file.ts'),
  route('staff/finance/makers/accounts', 'routes/finance/settlement/accounts.tsx'),
  route('staff/finance/makers/statements', 'routes/finance/settlement/statements.tsx'),
  route('staff/finance/makers/statements/:id', 'routes/finance/settlement/statement.tsx'),
  route('staff/finance/makers/agreement', 'routes/finance/settlement/agreement.tsx'),
  route('staff/finance/makers/prices', 'routes/finance/settlement/prices.tsx'),
  route('staff/finance/makers/clawbacks', 'routes/finance/settlement/clawbacks.tsx'),
  route('staff/finance/voucher', 'routes/finance/voucher.tsx'),
]

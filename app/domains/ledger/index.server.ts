export { accountCode } from './account-codes'
export type { Act } from './acts'
export { postAct } from './commands/post-act.server'
export { findBalances } from './queries/find-balances.server'
export { getBalance } from './queries/get-balance.server'
export { getFirstMove } from './queries/get-first-move.server'
export { getPeriodSums, type PeriodSums } from './queries/get-period-sums.server'
export { type AccountPosting, listAccountPostings } from './queries/list-account-postings.server'
export {
  type AccountFilter,
  type AccountRow,
  accountSorts,
  accountStates,
  accountsPerPage,
  listAccounts,
} from './queries/list-accounts.server'
export { listMovesOf, type MoveOf } from './queries/list-moves-of.server'
export { sumBalances } from './queries/sum-balances.server'
export { sumKinds } from './queries/sum-kinds.server'
export { verifyLedger } from './queries/verify-ledger.server'

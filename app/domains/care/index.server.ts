export { applyChange } from './commands/apply-change.server'
export { type GrantAwardError, grantAward } from './commands/grant-award.server'
export { type GrantProvisionError, grantProvision } from './commands/grant-provision.server'
export {
  type PrepareChangeError,
  type PrepareChangeInput,
  prepareChange,
} from './commands/prepare-change.server'
export { withdrawChange } from './commands/withdraw-change.server'
export { provisionMoves } from './lifecycle'
export { listProvisions, type Provision } from './queries/list-provisions.server'
export { lockChange } from './rows/lock-change.server'
export { awardMonths, monthOf, provisionDays } from './rules'
export { openChangeText } from './sealed.server'
export type { ProvisionTerms } from './terms'

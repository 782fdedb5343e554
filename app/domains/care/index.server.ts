export { type GrantAwardError, grantAward } from './commands/grant-award.server'
export { awardMonths } from './rules'

export { awardMonths } from './rules'
export { type GrantAwardError, grantAwardIn } from './steps/grant-award.server'

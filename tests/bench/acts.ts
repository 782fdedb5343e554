import { measureCases } from './acts/cases'
import { measureMarket } from './acts/market'
import { measureVouchers } from './acts/vouchers'
import { countQuestions } from './measure-act'

const subjects = { market: measureMarket, cases: measureCases, vouchers: measureVouchers }

// One subject a process, for each has a database of its own. Prints a line of JSON for the parent.
const [, , subject = '', rounds = '160'] = process.argv
countQuestions()
const costs = await subjects[subject as keyof typeof subjects](Number(rounds))
console.log(JSON.stringify(costs))
process.exit(0)

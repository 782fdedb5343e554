import { startTestServer } from '../../app/cli/database/test-server'
import { buildWeb } from '../../app/cli/portal/build'
import { ending, startNode } from '../../app/cli/processes/processes'
import { runCommand } from '../../app/cli/processes/run-command'
import { givenDay } from '../../app/cli/seeding/given-day'
import { measureActs } from './acts-table'
import { measureExports } from './exports'
import { measureMemory } from './memory'
import { measureOverload } from './overload'
import { measureAllPages } from './pages-table'
import { measurePaint } from './paint'
import { databasePidOf, makePortal } from './portal'
import { measureCasePages } from './waiting/cases'
import { measureProductPages } from './waiting/products'

await runCommand(async () => {
  const paint = process.argv.indexOf('paint')
  if (paint !== -1) {
    // Of the portal that `npm start` runs: it has pictures.
    await measurePaint(process.argv[paint + 1] ?? 'http://localhost:3000')
    return 0
  }
  if (!process.argv.some((one) => one === 'acts' || one === 'exports')) await buildWeb()
  const test = await startTestServer()
  try {
    if (process.argv.includes('acts')) {
      await measureActs(test, await databasePidOf(test), process.argv)
      return 0
    }
    const cases = process.argv.indexOf('cases')
    if (cases !== -1) {
      const sizes = process.argv.slice(cases + 1).map(Number)
      await measureCasePages(test, sizes.length > 0 ? sizes : [10_000, 100_000])
      return 0
    }
    const products = process.argv.indexOf('products')
    if (products !== -1) {
      const sizes = process.argv.slice(products + 1).map(Number)
      await measureProductPages(test, sizes.length > 0 ? sizes : [10_000, 100_000])
      return 0
    }
    const exports = process.argv.indexOf('exports')
    if (exports !== -1) {
      await measureExports(test, Number(process.argv[exports + 1]) || 100_000)
      return 0
    }
    const vouchers = process.argv.indexOf('vouchers')
    if (vouchers !== -1) {
      // Loaded only here: what is staged asks for the day.
      process.env.SEED_DAY ||= givenDay()
      const { measureVoucherRates } = await import('./vouchers/measure-vouchers')
      const sizes = process.argv.slice(vouchers + 1).map(Number)
      await measureVoucherRates(test, sizes.length > 0 ? sizes : [10_000, 1_000_000])
      return 0
    }
    const portal = await makePortal(test)
    if (process.argv.includes('overload')) {
      await measureOverload(portal)
      return 0
    }
    if (process.argv.includes('memory')) {
      await measureMemory(portal)
      return 0
    }
    await measureAllPages(portal, process.argv)
    if (process.argv.includes('pages')) return 0
    const env = { ...portal.env, LOG_LEVEL: 'error' }
    const { code } = await ending(startNode('tests/bench/precision.ts', [], { env }))
    if (code !== 0) return code
    await measureActs(test, portal.databasePid)
    return 0
  } finally {
    await test.stop()
  }
}, 0)

import { startTestServer } from '../../app/cli/database/test-server'
import { generateClient } from '../../app/cli/generate'
import { buildWeb } from '../../app/cli/portal/build'
import { ending, startNode } from '../../app/cli/processes/processes'
import { runCommand } from '../../app/cli/processes/run-command'
import { measureActs } from './acts-table'
import { measureOverload } from './overload'
import { measurePages, printHead, targets } from './pages-table'
import { databasePidOf, makePortal } from './portal'

await runCommand(async () => {
  await generateClient()
  await buildWeb()
  const test = await startTestServer()
  try {
    if (process.argv.includes('acts')) {
      await measureActs(test, await databasePidOf(test))
      return 0
    }
    const portal = await makePortal(test)
    if (process.argv.includes('overload')) {
      await measureOverload(portal)
      return 0
    }
    printHead()
    await measurePages(portal, 'build/server/web.js', targets(portal.slugs))
    console.log('every page rendered (PAGE_CACHE=off)')
    await measurePages(portal, 'build/server/web.js', targets(portal.slugs), { PAGE_CACHE: 'off' })
    const env = { ...portal.env, LOG_LEVEL: 'error' }
    const { code } = await ending(startNode('tests/bench/precision.ts', [], { env }))
    if (code !== 0) return code
    await measureActs(test, portal.databasePid)
    console.log('for comparison')
    const bare = { paths: ['/'], aim: null }
    await measurePages(portal, 'tests/bench/bare-select.ts', [{ ...bare, name: 'bare SELECT' }])
    await measurePages(portal, 'tests/bench/bare-react.ts', [{ ...bare, name: 'bare React' }])
    return 0
  } finally {
    await test.stop()
  }
}, 0)

import { ending, startNode } from '../../../app/cli/processes/processes'
import { findBrowser } from '../../../app/cli/testing/browser'

/** One voucher through its whole life in a browser, on a portal whose clock goes on by years: `npm run prove -- life`. */
export async function proveLife(): Promise<number> {
  const config = 'tests/proof/life/playwright.config.ts'
  const env = { CHROMIUM_PATH: await findBrowser(), NODE_ENV: 'test' }
  const { code } = await ending(
    startNode('node_modules/@playwright/test/cli.js', ['test', '-c', config], { env }),
  )
  return code
}

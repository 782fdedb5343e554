import { defineConfig } from '@playwright/test'
import { findFreePort } from './app/cli/processes/ports'
import { browserArguments, findBrowser, findRememberingBrowser } from './app/cli/testing/browser'

// Chosen in the first process and inherited by the workers, which read this file again.
process.env.E2E_PORT ??= String(await findFreePort())
process.env.CHROMIUM_PATH ??= await findBrowser()
process.env.CHROMIUM_REMEMBERING_PATH ??= await findRememberingBrowser(process.env.CHROMIUM_PATH)

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/setup/e2e.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // A machine four times slower than ours must do: a limit only ends what hangs.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  // Under `npm test` beside the results, because another run may be under way.
  outputDir: process.env.E2E_RESULTS ? `${process.env.E2E_RESULTS}.pictures` : 'test-results',
  // Under `npm test` only what failed is worth its lines.
  reporter: [
    [process.env.E2E_RESULTS ? 'dot' : 'list'],
    ['json', { outputFile: process.env.E2E_RESULTS ?? '.data/results/e2e.json' }],
  ],
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    browserName: 'chromium',
    locale: 'uz-Latn-UZ',
    timezoneId: 'Asia/Tashkent',
    trace: 'off',
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserArguments },
  },
  projects: [
    { name: 'mobile', use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } },
  ],
})

import { defineConfig } from '@playwright/test'
import shared from '../../../playwright.config'

/** One story that takes years, on a portal whose clock is moved: `npm run prove -- life`. */
export default defineConfig(shared, {
  testDir: '.',
  outputDir: '../../../.data/results/life',
  globalSetup: './setup.ts',
  workers: 1,
  reporter: [['list']],
})

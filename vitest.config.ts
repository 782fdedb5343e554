import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { isoDayOf } from './app/platform/clock.server'

const alias = { '~': fileURLToPath(new URL('./app', import.meta.url)) }

// One day for the whole run, also when midnight passes in it.
process.env.SEED_DAY ||= isoDayOf(new Date())

// A machine four times slower than ours, and another run beside, must do: a limit only ends what hangs. A hook may seed.
const limits = { testTimeout: 300_000, hookTimeout: 1_200_000 }

export default defineConfig({
  resolve: { alias },
  test: {
    // What a file was made into serves the next project, and the next run (in node_modules) until the file changes.
    experimental: { fsModuleCache: true, fsModuleCachePath: process.env.TEST_MODULES },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts', 'tests/proof/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/setup/fresh-modules.ts'],
          isolate: false,
          ...limits,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/setup/fresh-modules.ts'],
          isolate: false,
          ...limits,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/setup/database.ts'],
          setupFiles: ['tests/setup/fresh-modules.ts'],
          isolate: false,
          ...limits,
          maxWorkers: 2,
        },
      },
    ],
  },
})

import { afterAll, vi } from 'vitest'

// Test files follow each other in one process, which saves loading the libraries ninety times. What the program itself
// keeps (its environment, its pool, its caches) begins anew for each file.
const environment = { ...process.env }
vi.resetModules()

afterAll(() => {
  vi.useRealTimers()
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
})

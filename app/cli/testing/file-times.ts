import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import type { FileTime } from './test-results'

/**
 * A reporter of Vitest that writes into TEST_TIMES how long each file took: with its loading and all hooks, which the JSON
 * reporter leaves out.
 */
export default class FileTimes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const { TEST_TIMES: target } = process.env
    if (target) writeFileSync(target, JSON.stringify(modules.map(timeOf)))
  }
}

function timeOf(module: TestModule): FileTime {
  const { prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic()
  const ms = prepareDuration + collectDuration + setupDuration + duration
  return { file: path.relative(process.cwd(), module.moduleId).replaceAll('\\', '/'), seconds: ms / 1000 }
}

import fs from 'node:fs'
import { generateClient } from './generate'
import { ending, startNode } from './processes/processes'
import { runCommand } from './processes/run-command'
import { inProject } from './project/paths'

// The measuring stands with the tests: it is a tool for us, not a part of the portal.
await runCommand(async () => {
  if (!fs.existsSync('/proc/self/stat')) {
    console.error('npm run bench reads CPU times from /proc, so it needs Linux.')
    return 1
  }
  await generateClient()
  const { code } = await ending(
    startNode(inProject('tests/bench/main.ts').slice(inProject('').length), process.argv.slice(2)),
  )
  return code
}, 0)

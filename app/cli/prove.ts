import { generateClient } from './generate'
import { ending, startNode } from './processes/processes'
import { runCommand } from './processes/run-command'
import { inProject } from './project/paths'

// What is proved stands with the tests: it is a tool for us, not a part of the portal.
await runCommand(async () => {
  await generateClient()
  const { code } = await ending(
    startNode(inProject('tests/proof/main.ts').slice(inProject('').length), process.argv.slice(2)),
  )
  return code
}, 0)

import { readSandboxConfig } from './config'
import { startSandbox } from './start-sandbox'

const sandbox = await startSandbox(readSandboxConfig(process.env))
process.stdout.write(`sandbox ready ${sandbox.url}\n`)

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void sandbox.stop().then(() => process.exit(0))
  })
}

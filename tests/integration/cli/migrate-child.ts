import { createInterface } from 'node:readline'
import { applyMigrations } from '../../../app/cli/database/apply-migrations'

const { ownerUrl, env } = JSON.parse(process.argv[2] ?? '') as {
  ownerUrl: string
  env: Record<string, string>
}

// What is said besides must not be read as the answer.
console.log = (line: string) => void process.stderr.write(`${line}\n`)
const say = (line: string) => void process.stdout.write(`${line}\n`)

const input = createInterface({ input: process.stdin })
say('ready')
await new Promise((resolve) => input.once('line', resolve))
try {
  say(JSON.stringify({ applied: await applyMigrations(ownerUrl, env) }))
} catch (error) {
  say(JSON.stringify({ failed: String(error) }))
}
input.close()

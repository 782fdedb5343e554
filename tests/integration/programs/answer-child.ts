import { createInterface } from 'node:readline'
import { answerOnce } from '~/domains/administration/index.server'
import { systemContext } from '~/domains/identity/context'
import { ok } from '~/lib/result'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { seededClock } from '../../setup/test-day'

// A program whose calls reach a process of their own: `ready`, then what each of two calls came to.
const call = JSON.parse(process.argv[2] ?? '') as { keyId: string; requestKey: string; inputHash: string }
const system = systemContext(seededClock)
let acted = 0

const once = () =>
  perform(system, answerOnce, call, async () => {
    acted += 1
    return ok({ by: process.pid })
  })

await Promise.all([1, 2].map(() => transaction(system, (tx) => tx.programKey.count())))
console.log('ready')
await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next()
const answers = await Promise.all([once(), once()])
console.log(JSON.stringify({ acted, answers }))
await closeDatabase()
process.exit(0)

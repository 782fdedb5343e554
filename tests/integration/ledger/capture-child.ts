import { createInterface } from 'node:readline'
import { systemContext } from '~/domains/identity/context'
import { postEffect } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { brokeConstraint, closeDatabase, type Tx, transaction } from '~/platform/db.server'

// One process of the race: `calls` captures of the whole hold at once, each with a key of its own (or all with
// one), when the parent says so. `unlocked` is what postEffect would be without its lock.
const { hold, maker, calls, mode } = JSON.parse(process.argv[2] ?? '{}') as {
  hold: string
  maker: string
  calls: number
  mode: 'locked' | 'unlocked' | 'one key'
}
const amountTiyin = 100_000_00n
const context = systemContext()

// Each line of the parent opens the next gate: all processes pass it together.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

async function capture(key: string): Promise<string> {
  const answer = await transaction(context, (tx) =>
    postEffect(tx, context, {
      key,
      kind: 'deviceOrder.captured',
      input: { hold },
      postings: [{ from: hold, to: maker, amountTiyin, purpose: 'deviceOrder.captured' }],
    }),
  )
  if (!answer.ok) return answer.error
  return answer.value.repeated ? 'repeated' : 'captured'
}

async function captureUnlocked(tx: Tx, seen: () => Promise<void>): Promise<string> {
  const accounts = await tx.account.findMany({ where: { code: { in: [hold, maker] } } })
  const from = accounts.find((account) => account.code === hold)
  const to = accounts.find((account) => account.code === maker)
  if (!from || !to || from.balanceTiyin < amountTiyin) return 'ledger.error.insufficient'
  await seen()
  const effectId = newId()
  const at = context.now()
  await tx.effect.create({
    data: { id: effectId, key: effectId, inputHash: '', kind: 'deviceOrder.captured', output: {}, at },
  })
  await tx.posting.create({
    data: {
      effectId,
      ordinal: 0,
      fromAccountId: from.id,
      toAccountId: to.id,
      amountTiyin,
      purpose: 'test',
      at,
    },
  })
  return 'captured'
}

async function race(): Promise<string[]> {
  const each = Array.from({ length: calls }, () => newId())
  if (mode !== 'unlocked') {
    return Promise.all(each.map((key) => capture(mode === 'one key' ? 'capture:the-one' : key)))
  }
  let waiting = 0
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const seen = async () => {
    waiting += 1
    if (waiting === calls) {
      console.log('seen')
      void lines.next().then(open)
    }
    await gate
  }
  return Promise.all(
    each.map(() =>
      transaction(context, (tx) => captureUnlocked(tx, seen)).catch((error: unknown) => {
        if (brokeConstraint(error, 'account_balance_not_negative')) return 'stopped by the database'
        throw error
      }),
    ),
  )
}

// The pool is opened before the race, so that the processes start even.
await transaction(context, (tx) => tx.account.count())
console.log('ready')
await lines.next()
console.log(JSON.stringify(await race()))
await closeDatabase()
process.exit(0)

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestServer } from '../../../app/cli/database/test-server'
import { ending, startNode } from '../../../app/cli/processes/processes'
import { stageCeiling } from '../../proof/stage/holders'
import { makeReady, type ReadyOrder } from '../../proof/stage/make-ready'
import { handOverPost, isDone, openClients, type Post, placePost } from '../../proof/stage/posts'
import { type OpenStage, openStage, startWeb } from '../../proof/stage/stage'
import type { ActTask, VoucherAct } from './act-child'
import { hasPgbench, measurePgbench } from './pgbench'

const holders = Number(process.env.BENCH_HOLDERS) || 1_600
const clientsAtOnce = 64

interface Rates {
  hold: number
  capture: number
}

/**
 * Holds and captures a second: through HTTP, in the domain, and the same statements driven by pgbench, one after another
 * on the same server: `npm run bench -- vouchers 10000 1000000`, which is how many vouchers there are.
 */
export async function measureVoucherRates(test: TestServer, sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const began = performance.now()
    const stage = await openStage(test, { holders: 4 * holders, makers: 16, filled: size })
    const staged = ((performance.now() - began) / 1000).toFixed(0)
    console.log(`\n${size} vouchers (staged in ${staged} s), load ${os.loadavg()[0]?.toFixed(1)}; a second\n`)
    Object.assign(process.env, stage.env)
    const client = new pg.Client({ connectionString: stage.superuserUrl })
    await client.connect()
    try {
      print(['', 'hold', 'capture'])
      const http = await throughHttp(stage, client)
      print(['HTTP, 64 clients', rate(http.hold), rate(http.capture)])
      const domain = await inDomain(stage, client)
      print(['domain, 16 at once', rate(domain.hold), rate(domain.capture)])
      const bare = hasPgbench() ? await byPgbench(stage, client) : null
      if (!bare) console.log('pgbench is not on this machine (Debian: postgresql-contrib)')
      if (!bare) continue
      print(['pgbench, 16 clients', rate(bare.hold), rate(bare.capture)])
      print(['domain to pgbench', share(domain.hold / bare.hold), share(domain.capture / bare.capture)])
    } finally {
      await client.end()
      await stage.close()
    }
  }
}

const rate = (perSecond: number) => perSecond.toFixed(0)
const share = (of: number) => `${(of * 100).toFixed(0)} %`

/** People of one of four measurements. */
const peopleOf = ({ holders: all }: OpenStage, part: number) =>
  all.slice(part * holders, (part + 1) * holders)
const makerOf = ({ makers }: OpenStage, index: number) => {
  const maker = makers[index % makers.length]
  if (!maker) throw new Error('no maker')
  return maker
}

async function throughHttp(stage: OpenStage, client: pg.Client): Promise<Rates> {
  const web = await startWeb(stage.env)
  const clients = openClients(clientsAtOnce)
  const send = async (posts: readonly Post[]) => {
    const left = [...posts]
    const began = performance.now()
    const work = async () => {
      for (let post = left.pop(); post; post = left.pop()) {
        const answer = await clients.send(web.port, post)
        // Too many at once for this machine: she asks again.
        if (answer.status === 503) left.push(post)
        else if (!isDone(answer)) throw new Error(`${post.path}: ${JSON.stringify(answer)}`)
      }
    }
    await Promise.all(Array.from({ length: clientsAtOnce }, work))
    return (posts.length * 1000) / (performance.now() - began)
  }
  try {
    // Code is compiled and statements are prepared before anything counts.
    const warm = peopleOf(stage, 3)
    await send(warm.map((holder, index) => placePost(holder, makerOf(stage, index), stageCeiling)))
    const people = peopleOf(stage, 0)
    const hold = await send(
      people.map((holder, index) => placePost(holder, makerOf(stage, index), stageCeiling)),
    )
    const [early, ready] = [await readyOf(client, warm), await readyOf(client, people)]
    const handing = (orders: readonly ReadyOrder[]) =>
      orders.map(({ orderId, makerId, code }) => handOverPost(clerkOf(stage, makerId), orderId, code))
    await send(handing(early))
    return { hold, capture: await send(handing(ready)) }
  } finally {
    clients.close()
    await web.stop()
  }
}

const readyOf = (client: pg.Client, people: readonly { voucherId: string }[]) =>
  makeReady(
    client,
    people.map(({ voucherId }) => voucherId),
  )

function clerkOf({ makers }: OpenStage, makerId: string) {
  const maker = makers.find(({ id }) => id === makerId)
  if (!maker) throw new Error('no maker')
  return maker
}

const holdsOf = (stage: OpenStage, part: number): VoucherAct[] =>
  peopleOf(stage, part).map(({ personId, voucherId }, index) => ({
    ...{ kind: 'hold', personId, voucherId },
    ...{ offerId: makerOf(stage, index).offerId, priceTiyin: stageCeiling },
  }))

const capturesOf = async (stage: OpenStage, client: pg.Client, part: number): Promise<VoucherAct[]> =>
  (await readyOf(client, peopleOf(stage, part))).map(({ orderId, makerId, code }) => ({
    ...{ kind: 'capture', orderId, makerId, code, personId: clerkOf(stage, makerId).personId },
  }))

async function inDomain(stage: OpenStage, client: pg.Client): Promise<Rates> {
  const hold = Number(await runActs(stage, { how: 'rate', acts: holdsOf(stage, 1) }))
  const capture = Number(await runActs(stage, { how: 'rate', acts: await capturesOf(stage, client, 1) }))
  return { hold, capture }
}

async function byPgbench(stage: OpenStage, client: pg.Client): Promise<Rates> {
  const url = stage.urls.DATABASE_APP_URL
  const holds = String(await runActs(stage, { how: 'record', acts: holdsOf(stage, 2) }))
  const hold = await measurePgbench(client, url, holds)
  const captures = await capturesOf(stage, client, 2)
  const capture = await measurePgbench(
    client,
    url,
    String(await runActs(stage, { how: 'record', acts: captures })),
  )
  return { hold, capture }
}

/** In a process of its own; answers what it printed last. */
async function runActs({ env }: OpenStage, task: ActTask): Promise<unknown> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamroh-bench-'))
  const file = path.join(folder, 'task.json')
  fs.writeFileSync(file, JSON.stringify(task))
  const child = startNode('tests/bench/vouchers/act-child.ts', [file], {
    ...{ env: { ...env, NODE_ENV: 'production' }, output: 'collect' as const },
  })
  const { code, output } = await ending(child)
  if (code !== 0) throw new Error(`The acts broke off:\n${output}`)
  if (task.how === 'rate') fs.rmSync(folder, { recursive: true })
  return JSON.parse(output.trim().split('\n').at(-1) ?? 'null')
}

function print([name = '', ...cells]: string[]): void {
  console.log(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`)
}

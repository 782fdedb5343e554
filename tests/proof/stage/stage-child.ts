import fs from 'node:fs'
import type pg from 'pg'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import { openDatabase, withUrl } from '../../integration/ledger/open-database'
import { addMaker } from '../../integration/vouchers/world'
import { fillVouchers } from './fill-vouchers'
import { type Holder, putActor, putHolders, stageCeiling, stageKind } from './holders'
import { asReplica } from './put-rows'

export interface StageTask {
  holders: number
  makers: number
  /** Vouchers of people nobody acts for, so that tables and indexes are as large. */
  filled?: number
}

export interface StagedMaker {
  id: string
  offerId: string
  /** Of somebody who works there. */
  cookie: string
  personId: string
}

export interface Stage {
  urls: { DATABASE_URL: string; DATABASE_APP_URL: string; DATABASE_WORKER_URL: string }
  name: string
  superuserUrl: string
  holders: Holder[]
  makers: StagedMaker[]
}

/** A portal's database with people who hold vouchers, and makers; what there is goes into a file for the parent. */
const task = JSON.parse(process.argv[2] ?? '{}') as StageTask
const test = await openDatabase('catalogue')
const stage = await withUrl(test.superuserUrl, async (client: pg.Client): Promise<Stage> => {
  await client.query(`select guard.open_account('treasury')`)
  await asReplica(client, () =>
    client.query('update parameter set value = $1 where code = $2', [
      ...[stageCeiling, `voucher-ceiling.${stageKind}`],
    ]),
  )
  const makers: StagedMaker[] = []
  for (let index = 0; index < task.makers; index++) {
    const { id, offers } = await addMaker(test, [stageCeiling / 100], stageKind)
    const clerk = await putActor(client, 9_000_000 + index, 'maker_staff', id)
    makers.push({ id, offerId: offers.get(stageCeiling / 100) ?? newId(), ...clerk })
  }
  if (task.filled) await fillVouchers(client, task.filled)
  const holders = await putHolders(client, 0, task.holders)
  await client.query('vacuum analyze')
  const urls = {
    ...{ DATABASE_URL: test.ownerUrl, DATABASE_APP_URL: test.appUrl, DATABASE_WORKER_URL: test.workerUrl },
  }
  return { urls, name: test.name, superuserUrl: test.superuserUrl, holders, makers }
})
fs.writeFileSync(process.argv[3] ?? '', JSON.stringify(stage), { mode: 0o600 })
await closeDatabase()
process.exit(0)

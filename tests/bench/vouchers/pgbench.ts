import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { ending, startProcess } from '../../../app/cli/processes/processes'
import type { Asked } from './act-child'

/** People who act at once, as those of the domain. */
const atOnce = 16

/** Where PostgreSQL's own benchmark is; null when it is not on this machine. */
export const hasPgbench = () => spawnSync('pgbench', ['--version']).status === 0

interface Script {
  text: string
  /** Columns of the table of values, one a parameter. */
  columns: string[]
  rows: (string | null)[][]
}

/**
 * The statements of recorded acts as one script: the texts are those of the first act, what differs between acts comes
 * from a table of values, a row an act.
 */
function writeScript(recorded: readonly Asked[][]): Script {
  const acts = alike(recorded)
  const [first = []] = acts
  const columns: string[] = []
  const lines = first.map(({ text }, at) => {
    const plain = text.replace(/\s+/g, ' ').trim().replace(/;$/, '')
    return `${plain.replace(/\$(\d+)/g, (_, place: string) => nameOf(at, Number(place) - 1))};`
  })
  function nameOf(statement: number, place: number): string {
    const values = acts.map((act) => act[statement]?.values[place] ?? null)
    if (values.every((value) => value === null)) return 'null'
    if (values.includes(null)) throw new Error('A value is null in some acts only')
    const name = `v${statement}_${place}`
    if (!columns.includes(name)) columns.push(name)
    return `:${name}`
  }
  const rows = acts.map((act) =>
    columns.map((column) => {
      const [statement = 0, place = 0] = column.slice(1).split('_').map(Number)
      return act[statement]?.values[place] ?? null
    }),
  )
  const take = ['\\set i :i + 1', `\\set n :i * ${atOnce} + :client_id`]
  const text = [...take, `select ${columns.join(', ')} from bench_value where n = :n \\gset`, ...lines].join(
    '\n',
  )
  return { text: `${text}\n`, columns, rows }
}

/** The acts that ask the same as most: the first ones read what the program remembers from then on. */
function alike(acts: readonly Asked[][]): Asked[][] {
  const groups = new Map<string, Asked[][]>()
  for (const act of acts) {
    const key = act.map(({ text }) => text).join('\n')
    groups.set(key, [...(groups.get(key) ?? []), act])
  }
  const [most = []] = [...groups.values()].sort((one, other) => other.length - one.length)
  if (most.length < acts.length * 0.8)
    throw new Error(`Only ${most.length} of ${acts.length} acts ask the same, in ${groups.size} ways`)
  return most
}

/** How many of the recorded acts pgbench does a second, with prepared statements and as many clients as the domain has. */
export async function measurePgbench(client: pg.Client, url: string, recorded: string): Promise<number> {
  const script = writeScript(JSON.parse(fs.readFileSync(recorded, 'utf8')) as Asked[][])
  const { columns, rows } = script
  await client.query('drop table if exists bench_value')
  await client.query(
    `create table bench_value (n int primary key, ${columns.map((one) => `${one} text`).join(', ')})`,
  )
  await client.query('grant select on bench_value to public')
  for (const [n, row] of rows.entries())
    await client.query(
      `insert into bench_value values ($1, ${columns.map((_, at) => `$${at + 2}`).join(', ')})`,
      [n, ...row],
    )
  await client.query('analyze bench_value')
  const file = path.join(path.dirname(recorded), 'acts.sql')
  fs.writeFileSync(file, script.text)
  const each = Math.floor(rows.length / atOnce)
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(atOnce),
    '-j',
    '2',
    '-t',
    String(each),
    '-D',
    'i=-1',
    '-f',
    file,
  ]
  const child = startProcess('pgbench', [...args, url], { output: 'collect' })
  const { code, output } = await ending(child)
  fs.rmSync(path.dirname(recorded), { recursive: true })
  const [, failed = '0'] = /number of failed transactions: (\d+)/.exec(output) ?? []
  const [, perSecond] = /tps = ([\d.]+)/.exec(output) ?? []
  if (code !== 0 || failed !== '0' || !perSecond || /ERROR|aborted/.test(output))
    throw new Error(`pgbench broke off:\n${output}`)
  return Number(perSecond)
}

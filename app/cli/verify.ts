import type pg from 'pg'
import { createAnchorFolder } from '~/integrations/files/create-anchor-folder'
import { withClient } from './database/database'
import { openProjectDatabase } from './database/project-database'
import { generateClient } from './generate'
import type { VerifyAgainst } from './invariants/verify-database'
import { fillEnvironment } from './portal/demo-env'
import { CliFailure, printFailure } from './processes/failure'
import { takeLock } from './processes/lock'
import { readJson } from './project/data-folder'
import { inData } from './project/paths'

/** `npm run verify`: ledger sums, balances, audit chain, invariants. Answers the exit code: 1 when any is broken. */
async function main(): Promise<number> {
  const given = process.env.DATABASE_URL
  if (given) return report(given)
  const answer = takeLock(inData('project.lock'), 'npm run verify')
  if (!answer.held) return report(runningUrl(answer.note))
  try {
    const database = await openProjectDatabase()
    try {
      return await report(database.ownerUrl)
    } finally {
      await database.close()
    }
  } finally {
    answer.lock.release()
  }
}

/** A portal that serves says where it is, and nothing else. */
const serving = /^at \S+$/

/** The database of the portal that is running beside this command; one that is half filled would look broken. */
function runningUrl(holder: string): string {
  const notes = readJson<{ port: number; owner: string }>(`${inData('postgres')}.json`)
  if (!notes || !serving.test(holder)) {
    throw new CliFailure(`Hamroh is busy: ${holder}. Run npm run verify again when that is done.`)
  }
  return `postgresql://hamroh_owner:${notes.owner}@127.0.0.1:${notes.port}/hamroh`
}

/** The anchors are read first: what is written while the checks run is in neither. */
async function readAgainst(): Promise<VerifyAgainst> {
  const { AUDIT_KEYS, ANCHOR_KEYS, ANCHOR_DIR } = fillEnvironment(process.env, { web: 3000, sandbox: 3100 })
  if (!AUDIT_KEYS || !ANCHOR_KEYS || !ANCHOR_DIR) {
    throw new CliFailure(
      'AUDIT_KEYS, ANCHOR_KEYS and ANCHOR_DIR must be set: the audit is compared with what stands outside the database.',
    )
  }
  return { AUDIT_KEYS, ANCHOR_KEYS, anchors: await createAnchorFolder(ANCHOR_DIR).list() }
}

async function report(ownerUrl: string): Promise<number> {
  const against = await readAgainst()
  await generateClient()
  const { verifyDatabase } = await import('./invariants/verify-database')
  const outcomes = await withClient(ownerUrl, async (client: pg.Client) => {
    // One snapshot for every check: a running portal goes on writing.
    await client.query('begin isolation level repeatable read read only')
    return verifyDatabase(client, against)
  })
  for (const { name, broken } of outcomes) {
    console.log(`${broken.length === 0 ? 'ok    ' : 'BROKEN'}  ${name}`)
    for (const line of broken) console.log(`        ${line}`)
  }
  const faults = outcomes.filter((outcome) => outcome.broken.length > 0).length
  console.log(
    faults === 0
      ? `\n${outcomes.length} checks hold.`
      : `\n${faults} of ${outcomes.length} checks are broken.`,
  )
  return faults === 0 ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error) => {
    printFailure(error)
    process.exit(1)
  },
)

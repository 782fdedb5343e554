import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { withClient } from '../../app/cli/database/database'
import { ensureCatalogueTemplate, ensureTemplate } from '../../app/cli/database/templates'
import type { startTestServer } from '../../app/cli/database/test-server'
import { fillEnvironment, secretsFile } from '../../app/cli/portal/demo-env'
import { findFreePort } from '../../app/cli/processes/ports'
import { ending, startNode, stopProcess } from '../../app/cli/processes/processes'
import { givenDay } from '../../app/cli/seeding/given-day'
import { SEED_SOURCES } from '../../app/cli/seeding/seeding'

type TestServer = Awaited<ReturnType<typeof startTestServer>>

/** The portal with 10,000 products, to be started as often as it is measured. */
export interface BenchPortal {
  /** The environment of every process, and of its database. */
  env: Record<string, string | undefined>
  /** Published products. */
  slugs: string[]
  /** The database's first process. */
  databasePid: number
}

export async function databasePidOf(test: TestServer): Promise<number> {
  const folder = await withClient(test.server.superuserUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory ?? ''
  })
  return Number(fs.readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n')[0])
}

export async function makePortal(test: TestServer): Promise<BenchPortal> {
  const day = givenDay()
  const base = fillEnvironment(
    { PATH: process.env.PATH, HOME: process.env.HOME, APP_ENV: 'test' },
    { web: 1, sandbox: 2 },
  )
  const name = await ensureTemplate(
    test.server,
    {
      kind: 'bench',
      sources: [...SEED_SOURCES, 'tests/bench/seed.ts', secretsFile],
      variant: `_${day.replaceAll('-', '')}`,
      from: () => ensureCatalogueTemplate(test.server, day),
    },
    async (urls) => {
      const env = { ...base, DATABASE_URL: urls.ownerUrl, DATABASE_APP_URL: urls.appUrl }
      const { code } = await ending(startNode('tests/bench/seed.ts', [], { env }))
      if (code !== 0) throw new Error('Seeding the benchmark failed')
    },
  )
  const urls = { DATABASE_URL: test.server.ownerUrl(name), DATABASE_APP_URL: test.server.appUrl(name) }
  const slugs = await withClient(urls.DATABASE_URL, async (client) => {
    await client.query('analyze')
    const { rows } = await client.query<{ slug: string }>(
      `select slug from product where status = 'published' order by slug limit 400`,
    )
    return rows.map(({ slug }) => slug)
  })
  return { env: { ...base, ...urls }, slugs, databasePid: await databasePidOf(test) }
}

/** The cookie of somebody who has signed in. */
export async function signIn(env: BenchPortal['env']): Promise<string> {
  const child = startNode('tests/bench/sign-in.ts', [], { env, output: 'collect' })
  const { code, output } = await ending(child)
  if (code !== 0) throw new Error(`Signing in failed:\n${output}`)
  return output.trim().split('\n').at(-1) ?? ''
}

/** Runs `file` as a process of its own that listens, for as long as it is measured. */
export async function whileRunning(
  { env }: BenchPortal,
  file: string,
  more: Record<string, string>,
  measure: (port: number, pid: number, child: ChildProcess) => Promise<void>,
): Promise<void> {
  const port = await findFreePort()
  const own = { PORT: String(port), PUBLIC_ORIGIN: `http://localhost:${port}`, NODE_ENV: 'production' }
  const child = startNode(file, [], { env: { ...env, ...own, LOG_LEVEL: 'warn', ...more }, service: true })
  try {
    await waitReady(port)
    await measure(port, child.pid ?? 0, child)
  } finally {
    await stopProcess(child)
  }
}

async function waitReady(port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The process under test is not ready after 30 seconds')
}

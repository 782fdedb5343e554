import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const require = createRequire(import.meta.url)
const config = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }

/** For each rule one file that breaks it: `file -> the module it imports`. */
const violations: Record<string, [from: string, to: string]> = {
  'no-cycles': ['app/lib/ring-a.ts', 'app/lib/ring-b.ts'],
  'commands-begin-without-the-prisma-client': ['app/cli/early.ts', 'app/platform/db.server.ts'],
  'lib-is-a-leaf': ['app/lib/climbs.ts', 'app/platform/db.server.ts'],
  'platform-knows-no-domain': ['app/platform/knows.ts', 'app/domains/ledger/schema.ts'],
  'ui-is-only-looks': ['app/ui/knows.tsx', 'app/http/guards.server.ts'],
  'domains-know-no-web': ['app/domains/market/web.ts', 'app/http/guards.server.ts'],
  'domains-do-not-know-each-other': ['app/domains/market/strays.ts', 'app/domains/vouchers/index.server.ts'],
  'foundation-looks-down-only': ['app/domains/ledger/up.ts', 'app/domains/market/schema.ts'],
  'enter-a-domain-by-its-door': ['app/workflows/window.server.ts', 'app/domains/vouchers/lifecycle.ts'],
  'pure-files-stay-pure': ['app/domains/vouchers/rules.ts', 'app/platform/db.server.ts'],
  'only-domains-and-workflows-touch-the-database': [
    'app/http/queries.server.ts',
    'app/platform/db.server.ts',
  ],
  'routes-do-not-import-routes': ['app/routes/shop/cart.tsx', 'app/routes/account/overview.tsx'],
  'integrations-only-fulfil-ports': ['app/integrations/x/adapter.ts', 'app/domains/market/index.server.ts'],
  'workflows-know-no-web': ['app/workflows/web.server.ts', 'app/http/guards.server.ts'],
  'views-look-down-only': ['app/views/x/begins.server.ts', 'app/workflows/x/acts.server.ts'],
  'views-are-for-pages': ['app/workflows/x/looks.server.ts', 'app/views/x/seen.server.ts'],
  'sandbox-is-outside': ['app/integrations/x/cheat.ts', 'app/sandbox/main.ts'],
  'app-knows-no-tests': ['app/lib/tested.ts', 'tests/setup/database.ts'],
}

let folder = ''
let fired = new Set<string>()

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hamroh-boundaries-'))
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  for (const [, target] of Object.values(violations)) await write(target, 'export const there = 1\n')
  for (const [from, to] of Object.values(violations)) {
    const relative = path.relative(path.dirname(from), to).replace(/\.tsx?$/, '')
    await write(
      from,
      `export { there as ${path.basename(from).replace(/\W.*$/, '').replace(/-/g, '_')} } from '${relative.startsWith('.') ? relative : `./${relative}`}'\n`,
    )
  }
  await write('app/lib/ring-b.ts', "export { ring_a } from './ring-a'\nexport const there = 1\n")
  await cp('tsconfig.json', path.join(folder, 'tsconfig.json'))
  fired = await cruise(folder)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('names a seeded violation for every rule there is', () => {
  expect(Object.keys(violations).sort()).toEqual(config.forbidden.map(({ name }) => name).sort())
})

it.each(Object.keys(violations))('%s fires', (rule) => {
  expect(fired).toContain(rule)
})

async function cruise(cwd: string): Promise<Set<string>> {
  const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const run = promisify(execFile)(
    process.execPath,
    [program, 'app', '--config', path.resolve('.dependency-cruiser.cjs'), '--output-type', 'json'],
    { cwd, maxBuffer: 64 * 1024 * 1024 },
  )
  const output = await run.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  )
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } }
  return new Set(summary.violations.map(({ rule }) => rule.name))
}

import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import packageFile from '../../../package.json'
import { findUsage } from './command-arguments.mjs'

const run: [command: string, args: string[]][] = [
  ['start', []],
  ['test', ['--journeys', '--day', '2028-02-29']],
  ['check', ['--day', '2028-02-29']],
  ['seed', ['--reset', '--cases', '10000']],
  ['seed', ['--products', '100000']],
  ['migrate', ['new', 'a_name']],
  ['bench', ['cases', '10000', '100000']],
  ['bench', ['products', '10000', '100000']],
  ['bench', ['acts', 'market']],
  ['bench', ['pages', 'home', 'product page']],
]

it.each(run)('%s %j runs', (command, args) => {
  expect(findUsage(command, args)).toBeNull()
})

const refused: [command: string, args: string[], unknown: string][] = [
  ['start', ['--port', '3010'], '--port'],
  ['start', ['3010'], '3010'],
  ['check', ['--dya', '2028-02-29'], '--dya'],
  ['check', ['--journeys'], '--journeys'],
  ['test', ['2028-02-29'], '2028-02-29'],
  ['test', ['--day', '2028-02-29', 'market'], 'market'],
  ['seed', ['--rest'], '--rest'],
  ['seed', ['--cases=10000'], '--cases=10000'],
  ['verify', ['audit'], 'audit'],
  ['bench', ['page'], 'page'],
]

it.each(refused)('%s %j is not run, and says how it is called', (command, args, unknown) => {
  const usage = findUsage(command, args)
  expect(usage).toMatchObject({ code: 1 })
  expect(usage?.text.startsWith(`${unknown} is not known here.\nUsage: npm `)).toBe(true)
})

it('every command of package.json says its usage', () => {
  for (const script of Object.values(packageFile.scripts)) {
    const command = script.split(' ').at(-1) ?? ''
    expect(findUsage(command, ['--help'])).toMatchObject({ code: 0 })
  }
})

it('the door says it before anything else is done', () => {
  const door = fileURLToPath(new URL('../bootstrap.mjs', import.meta.url))
  expect(execFileSync(process.execPath, [door, 'seed', '--help']).toString()).toContain('--cases 10000')
  const wrong = spawnSync(process.execPath, [door, 'check', '--dya', '2028-02-29'])
  expect([wrong.status, wrong.stderr.toString().includes('--dya is not known here')]).toEqual([1, true])
})

import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Definition } from '~/domains/services/schema'
import { readRows } from '../content-files'
import { readShippedRights } from './service-rights'
import { readShippedVersions } from './service-versions'

const file = fileURLToPath(new URL('../../../app/domains/services/SERVICES.md', import.meta.url))

// `npx vitest run --project unit prisma/seed/services/services-table.test.ts -u` writes it anew.
it('is what SERVICES.md says of every service', async () => {
  const lead =
    '# The services as they are shipped\n\nMade from the definitions; the test that compares it (`prisma/seed/services/services-table.test.ts`) also writes it\n(`-u`). "act": an act names the service; "example": none was found, so its rules are an example. "by two": one person\nprepares an approval and another decides. A service without questions cannot be applied for on the portal yet.\n\n'
  await expect(lead + describeServices()).toMatchFileSnapshot(file)
})

const head = [
  'service',
  'questions',
  'papers',
  'registers asked',
  'rules',
  'right',
  'outcome',
  'days',
  'source',
]

/** A table of what each service asks, checks and gives, for people, in Markdown: of the newest version that is shipped. */
function describeServices(): string {
  const versions = readShippedVersions()
  const rights = new Map(readShippedRights().map(({ serviceCode, right }) => [serviceCode, right]))
  const rows = readRows('services.tsv').map(({ code = '', source = '', working_days: days = '' }) => {
    const newest = versions.filter(({ serviceCode }) => serviceCode === code).at(-1)
    const right = (rights.get(code)?.rules ?? []).map(({ id }) => id).join(', ')
    const { questions, papers, registers, rules, outcome } = newest ? cellsOf(newest.definition) : nothing
    return [code, questions, papers, registers, rules, right, outcome, days, source]
  })
  // As the formatter sets tables.
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('')
}

const nothing = { questions: '', papers: '', registers: '', rules: '', outcome: '' }

function cellsOf({ pages, checks, rules, outcome, decides }: Definition): typeof nothing {
  const questions = pages.flatMap((page) => page.questions.filter(({ kind }) => kind !== 'document'))
  const papers = pages.flatMap((page) =>
    page.questions.flatMap((one) => (one.kind === 'document' ? one.kinds : [])),
  )
  const names = pages.filter(({ id }) => id !== 'documents').map(({ name }) => name.en)
  const sources = [...new Set(checks.map(({ source }) => source))]
  return {
    questions: `${questions.length}: ${names.join(', ')}`,
    papers: papers.map(({ code }) => code).join(', '),
    registers: sources.join(', '),
    rules: rules.map(({ id }) => id).join(', '),
    outcome: `${outcome.kind}${decides.fourEyes ? ', by two' : ''}`,
  }
}

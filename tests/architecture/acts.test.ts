import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultOfFunction, findWritesIn, importedCommands, leadingVerb } from './acts'
import { listFiles, readSource } from './sources'
import { commandVerbs, queryVerbs } from './verbs'

const files = listFiles('app/domains').filter((file) => /\.server\.ts$/.test(file))
const inFolder = (folder: string) => files.filter((file) => path.basename(path.dirname(file)) === folder)
const commands = inFolder('commands')
const queries = inFolder('queries')
/** All that a query may write: the entry in the audit that says what was read, and by whom. */
const entry = 'recordAudit'

const textOf = (file: string) => readFileSync(file, 'utf8')

describe('commands and queries', () => {
  it('are there', () => {
    expect(commands.length).toBeGreaterThan(50)
    expect(queries.length).toBeGreaterThan(80)
  })

  it('begin with a verb that everybody knows', () => {
    expect(commands.filter((file) => !commandVerbs.has(leadingVerb(file)))).toEqual([])
    expect(queries.filter((file) => !queryVerbs.has(leadingVerb(file)))).toEqual([])
  })

  it('are one function a file, which has the name of the file; a command takes work', () => {
    const faults = [
      ...commands.map((file) => faultOfFunction(readSource(file), true)),
      ...queries.map((file) => faultOfFunction(readSource(file), false)),
    ]
    expect(faults.filter(Boolean)).toEqual([])
  })

  it('know one word: no steps, no “In”', () => {
    const old = [...files, ...listFiles('app/workflows')].filter(
      (file) => file.includes('/steps/') || /function (?!signIn)\w+In[<(]/.test(textOf(file)),
    )
    expect(old).toEqual([])
  })

  it('do not mix: a query writes nothing but that it read, and calls no command', () => {
    const wrong = queries.flatMap((file) => {
      const source = readSource(file)
      const called = importedCommands(source).filter((name) => name !== entry)
      const found = [...findWritesIn(source), ...called.map((name) => `calls ${name}`)]
      return found.map((what) => `${file}: ${what}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('the rules see', () => {
  const read = (text: string, file = 'app/domains/x/commands/issue-card.server.ts') => readSource(file, text)
  const writesOf = (text: string) => findWritesIn(read(text)).length
  const door = "'~/domains/audit/index.server'"

  it('a verb that is none of the list', () => {
    expect(commandVerbs.has(leadingVerb('handle-card.server.ts'))).toBe(false)
    expect(queryVerbs.has(leadingVerb('record-card.server.ts'))).toBe(false)
  })

  it('a function of another name, a second one, and one without work', () => {
    const fault = (text: string) => faultOfFunction(read(text), true)
    expect(fault('export function issueCard(work: Work) {}')).toBeNull()
    expect(fault('export const issueCard = async (work: Work) => 1')).toBeNull()
    expect(fault('export async function giveCard(work: Work) {}')).toMatch(/exports giveCard/)
    expect(fault('export function issueCard(work: Work) {}\nexport function x() {}')).toMatch(/2 functions/)
    expect(fault('export function issueCard(context: Context) {}')).toMatch(/takes no work/)
  })

  it('a write through the client and in SQL, and neither sets nor words', () => {
    expect(writesOf('work.tx.card.updateMany({})')).toBe(1)
    expect(writesOf('tx.$executeRaw`select 1`')).toBe(1)
    expect(writesOf('tx.$queryRaw`insert into card (id) values (1) returning id`')).toBe(1)
    expect(writesOf('tx.$queryRaw`with x as (select 1) delete from card where id = 1`')).toBe(1)
    expect(writesOf('tx.$queryRaw`select 1 from card for update`; known.delete(id); t("update it")')).toBe(0)
  })

  it('a command that a query takes in, by its file and through a door', () => {
    const taken = (text: string) => importedCommands(read(text))
    expect(taken("import { issueCard } from '../commands/issue-card.server'")).toEqual(['issueCard'])
    expect(taken(`import { recordAudit } from ${door}`)).toEqual(['recordAudit'])
    expect(taken(`import { type AuditAct, listAuditEntries } from ${door}`)).toEqual([])
    expect(taken("import type { Card } from '../commands/issue-card.server'")).toEqual([])
  })
})

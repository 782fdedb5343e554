import { describe, expect, it } from 'vitest'
import { listTexts, type TextRow } from '~/domains/services/index.server'
import { readShippedVersions } from '../../../../../prisma/seed/services/service-versions'
import { readXliff } from './read-xliff'
import { readTextTable, writeTextTable } from './text-csv.server'
import { writeXliff } from './write-xliff'

const rowOf = (place: string, latin: string, ru: string): TextRow => ({
  place,
  texts: { 'uz-Latn': latin, 'uz-Cyrl': latin, ru, en: latin },
})
const rows = [
  rowOf('name', 'Nomi & "oʻzi" <b>', 'Имя'),
  rowOf('rules.0.text', '{{until}} gacha\n{{from}} dan', 'до {{until}}\nс {{from}}'),
  rowOf('pages.0.title', 'Savol', ''),
]
const file = { original: 'aid.3', target: 'ru', rows, before: new Map() } as const
const write = (changes: Partial<Parameters<typeof writeXliff>[0]> = {}) => writeXliff({ ...file, ...changes })
const read = (sent: string, known: readonly TextRow[] = rows) => readXliff(sent, { service: 'aid', known })

describe('texts for translators’ tools', () => {
  it('come back as they were, for every version that is shipped, and change nothing', () => {
    for (const { serviceCode, number, definition } of readShippedVersions()) {
      const known = listTexts({ ...definition })
      const sent = write({ original: `${serviceCode}.${number}`, target: 'en', rows: known })
      expect(readXliff(sent, { service: serviceCode, known })).toEqual({
        ok: true,
        value: { rows: [], stale: [] },
      })
    }
  })

  it('are taken for their language alone, also without the pieces of a tool’s own', () => {
    const sent = write()
      .replace('>Имя<', '>Название<')
      .replace(/<ph id="until">[^<]*<\/ph>/g, '<ph id="until"/>')
      .replace(
        /(<target state="translated">Н)/,
        '<alt-trans><source>x</source><target>y</target></alt-trans>$1',
      )
    const [name] = rows
    expect(read(sent)).toEqual({
      ok: true,
      value: { rows: [{ place: 'name', texts: { ...name?.texts, ru: 'Название' } }], stale: [] },
    })
  })

  it('say which sources changed since, when they go out and when they come back', () => {
    const before = new Map([['name', { ...rows[0]?.texts, 'uz-Latn': 'Oldin' } as TextRow['texts']]])
    const states = [...write({ before }).matchAll(/state="([\w-]+)"/g)].map(([, state]) => state)
    expect(states).toEqual(['needs-review-translation', 'translated', 'needs-translation'])
    const sent = write()
      .replace('>Имя<', '>Название<')
      .replace('<target state="needs-translation">', '$&Вопрос')
    const since = rows.map((row) => (row.place === 'name' ? rowOf('name', 'Yangi nom', 'Имя') : row))
    expect(read(sent, since)).toMatchObject({ value: { rows: [{ place: 'pages.0.title' }], stale: [5] } })
  })

  it.each([
    [
      'a lost placeholder',
      /<ph id="from">[^<]*<\/ph><\/target>/,
      '</target>',
      'services.error.xliff.placeholders',
      9,
    ],
    ['a wrong placeholder', '>до ', '>до {{since}} ', 'services.error.xliff.placeholders', 9],
    ['an unknown place', 'id="name"', 'id="nome"', 'services.error.file.place', 5],
    ['a place twice', 'id="rules.0.text"', 'id="name"', 'services.error.xliff.twice', 9],
    ['an emptied text', '>Имя<', '><', 'services.error.file.empty', 5],
    ['a broken file', '</trans-unit>', '', 'services.error.xliff.unread', null],
    ['XLIFF 2', 'version="1.2"', 'version="2.0"', 'services.error.xliff.version', null],
    ['another service', 'aid.3', 'aids.3', 'services.error.xliff.other', null],
    [
      'another language',
      'target-language="ru"',
      'target-language="de"',
      'services.error.xliff.language',
      null,
    ],
    ['an entity of its own', '?>', '?><!DOCTYPE x [<!ENTITY a "b">]>', null, null],
  ])('with %s', (_, from, to, error, line) => {
    const sent = write().replace(from, to)
    expect(sent).not.toBe(write())
    expect(read(sent)).toMatchObject(
      error ? { ok: false, error, ...(line && { details: { line } }) } : { ok: true },
    )
  })

  it('of a table are refused with the line where a placeholder is lost', () => {
    const sent = writeTextTable(rows).replace('с {{from}}', 'с')
    expect(readTextTable(sent, rows)).toMatchObject({
      error: 'services.error.file.placeholders',
      details: { column: 'ru' },
    })
  })

  it('of a table are refused with the line where a text was cut at its commas', () => {
    const sent = writeTextTable(rows)
      .replaceAll(';', ',')
      .replace(/(\r\n[^,]*,[^,]*,)/, '$1 cut,')
    expect(readTextTable(sent, rows)).toMatchObject({
      error: 'services.error.file.cells',
      details: { line: 2 },
    })
  })
})

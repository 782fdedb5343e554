import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ownSources } from '~/workflows/own-data/sources'
import { notOwn } from './not-own'

/** Every table, as the models name it. */
function readTables(): string[] {
  const text = readdirSync('prisma/models')
    .map((name) => readFileSync(`prisma/models/${name}`, 'utf8'))
    .join('\n')
  return [...text.matchAll(/^model \w+ \{[\s\S]*?@@map\("([^"]+)"\)[\s\S]*?^\}/gm)].map(
    ([, table = '']) => table,
  )
}

it('whoever asks for all of her data gets it from every table that may hold some', () => {
  const known = [...ownSources.map(({ table }) => table), ...Object.keys(notOwn)]
  expect(known.sort()).toEqual(readTables().sort())
})

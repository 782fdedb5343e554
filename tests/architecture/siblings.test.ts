import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isTest } from './sources'

const most = 20

type Read = (folder: string) => readonly Entry[]

/** Folders with more than `most` siblings that count, files and folders. */
function findCrowded(folder: string, read: Read, counts = (_entry: Entry) => true): string[] {
  const entries = read(folder)
  const counted = entries.filter(counts)
  const below = entries.filter((entry) => entry.isFolder).map(({ name }) => path.posix.join(folder, name))
  const own = counted.length > most ? [`${folder}: ${counted.length}`] : []
  return [...own, ...below.flatMap((each) => findCrowded(each, read, counts))]
}

interface Entry {
  name: string
  isFolder: boolean
}

// The client that Prisma generates has a file a table; what is sown has one a service.
const notCounted = ['app/platform/prisma', 'prisma/seed/content']

function readFolder(folder: string): Entry[] {
  if (notCounted.includes(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFolder: entry.isDirectory(),
  }))
}

/** A test lies beside its file and is found with it. */
const besideTests = ({ name }: Entry) => !isTest(name)

/** A domain has a folder of tests. */
const filesOnly = ({ isFolder }: Entry) => !isFolder

it(`no folder of the program has more than ${most} siblings`, () => {
  const crowded = ['app', 'prisma/seed'].flatMap((each) => findCrowded(each, readFolder, besideTests))
  expect(crowded).toEqual([])
})

it('nor a folder of tests', () => {
  expect(findCrowded('tests', readFolder, filesOnly)).toEqual([])
})

it('sees a folder that has one too many, and does not count tests', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `f${at}.ts`, isFolder: false }))
  const tests = [{ name: 'f0.test.ts', isFolder: false }]
  const tree: Record<string, Entry[]> = {
    x: [
      { name: 'full', isFolder: true },
      { name: 'over', isFolder: true },
    ],
    'x/full': [...files(20), ...tests],
    'x/over': files(21),
  }
  expect(findCrowded('x', (folder) => tree[folder] ?? [], besideTests)).toEqual(['x/over: 21'])
})

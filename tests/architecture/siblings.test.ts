import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isTest } from './sources'

const most = 20

/** Folders with more than `most` siblings: files beside their tests, and folders. */
function findCrowded(folder: string, read: (folder: string) => readonly Entry[]): string[] {
  const entries = read(folder).filter(({ name }) => !isTest(name))
  const below = entries.filter((entry) => entry.isFolder).map(({ name }) => path.posix.join(folder, name))
  const own = entries.length > most ? [`${folder}: ${entries.length}`] : []
  return [...own, ...below.flatMap((each) => findCrowded(each, read))]
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

it(`no folder of the program has more than ${most} siblings`, () => {
  expect(['app', 'prisma/seed'].flatMap((each) => findCrowded(each, readFolder))).toEqual([])
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
  expect(findCrowded('x', (folder) => tree[folder] ?? [])).toEqual(['x/over: 21'])
})

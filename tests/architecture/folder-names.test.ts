import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

// A copy may lie in “Мой портал”: what a URL says of such a folder, `%D0%9C…`, is no path.

const folders = ['app', 'prisma', 'tests']

function findSources(): string[] {
  const below = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return [...below, ...readdirSync('.')].filter((file) => /\.[cm]?[jt]sx?$/.test(file))
}

it('takes no path from a URL but by fileURLToPath', () => {
  const takesPathname = /import\.meta\.url\)\.(pathname|href\.slice)/
  expect(findSources().filter((file) => takesPathname.test(readFileSync(file, 'utf8')))).toEqual([])
})

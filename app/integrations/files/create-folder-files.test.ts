import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFolderFiles } from './create-folder-files'

const keys = { k1: randomBytes(32), k2: randomBytes(32) }
const bytes = Buffer.from('a certificate that nobody else may read')

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const locate = (key: string) => path.join(folder, key.slice(0, 2), key)

it('gives back what was put in, and keeps nothing readable', async () => {
  const store = createFolderFiles({ folder, keyId: 'k1', keys })
  const key = await store.put(bytes, { mediaType: 'image/png' })
  expect(await store.get(key)).toEqual({ bytes, mediaType: 'image/png' })
  expect((await readFile(locate(key))).includes(bytes)).toBe(false)
  expect(await readdir(path.dirname(locate(key)))).toEqual([key])
  await store.remove(key)
  await store.remove(key)
  expect(await store.get(key)).toBeNull()
})

it('reads old files after the key was changed, and says which key is missing', async () => {
  const key = await createFolderFiles({ folder, keyId: 'k1', keys }).put(bytes, { mediaType: 'text/plain' })
  expect(await createFolderFiles({ folder, keyId: 'k2', keys }).get(key)).toMatchObject({ bytes })
  const without = createFolderFiles({ folder, keyId: 'k2', keys: { k2: keys.k2 } })
  await expect(without.get(key)).rejects.toThrow('"k1"')
})

it('refuses a file that was edited or put under another name', async () => {
  const store = createFolderFiles({ folder, keyId: 'k1', keys })
  const key = await store.put(bytes, { mediaType: 'text/plain' })
  const other = await store.put(Buffer.from('other'), { mediaType: 'text/plain' })
  const content = await readFile(locate(key))
  await writeFile(locate(other), content)
  await expect(store.get(other)).rejects.toThrow()
  const last = content.length - 1
  content[last] = (content[last] ?? 0) ^ 1
  await writeFile(locate(key), content)
  await expect(store.get(key)).rejects.toThrow()
})

it('never makes a path of what it is given', async () => {
  const store = createFolderFiles({ folder, keyId: 'k1', keys })
  await writeFile(path.join(folder, 'secret'), 'x')
  for (const key of ['../secret', 'secret', '', '/etc/passwd', '..%2fsecret']) {
    expect(await store.get(key)).toBeNull()
    await store.remove(key)
  }
  expect(await readdir(folder)).toEqual(['secret'])
})

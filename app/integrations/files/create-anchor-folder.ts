import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AnchorStore } from '~/domains/audit/ports'

const namePattern = /^anchor-(\d{6,})-\d{4}-\d{2}-\d{2}\.txt$/

/** Anchors as read-only files of a folder, which is made when it is missing. Nothing here writes over a file. */
export function createAnchorFolder(folder: string): AnchorStore {
  const names = async () => {
    const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    return found
      .flatMap((name) => {
        const number = namePattern.exec(name)?.[1]
        return number ? [{ number: Number(number), name }] : []
      })
      .sort((a, b) => a.number - b.number)
  }
  const text = (name: string) => readFile(path.join(folder, name), 'utf8')
  return {
    async list() {
      return Promise.all(
        (await names()).map(async ({ number, name }) => ({ number, text: await text(name) })),
      )
    },
    async read(number) {
      const found = (await names()).find((one) => one.number === number)
      return found ? text(found.name) : null
    },
    async add(file, day) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const name = `anchor-${String(file.number).padStart(6, '0')}-${day}.txt`
      try {
        await writeFile(path.join(folder, name), file.text, { flag: 'wx', mode: 0o440, flush: true })
        return true
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
        throw error
      }
    },
  }
}

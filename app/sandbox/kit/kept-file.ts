import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'

/** Changes of the same moment are one write. */
const pauseMs = 200

export interface KeptFile {
  /** Has the content written soon. */
  save(): void
  /** Writes at once what still waits. */
  close(): void
}

/** Reads what was kept; null when there is none. What cannot be read is set aside, and said so: it stops nobody. */
export function readKeptFile<T>(file: string, schema: z.ZodType<T>): T | null {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
  } catch {
    // Cut short, or not written by us: the same as an old format.
  }
  const aside = `${file}.${Date.now()}.unreadable`
  fs.renameSync(file, aside)
  console.error(
    `sandbox: ${file} is damaged or of another version; set aside as ${aside}, starting without it`,
  )
  return null
}

/** Writes aside and renames, so that whoever reads finds the old content or the new, never half. */
export function writeKeptFile(file: string, content: unknown): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  fs.writeFileSync(draft, `${JSON.stringify(content)}\n`, { mode: 0o600 })
  fs.renameSync(draft, file)
}

/** Keeps `content()` in a file; without one (as in most tests) nothing is kept. */
export function openKeptFile(file: string | null, content: () => unknown): KeptFile {
  let timer: NodeJS.Timeout | null = null

  function write(): void {
    timer = null
    if (!file) return
    try {
      writeKeptFile(file, content())
    } catch (error) {
      // A full disk must not end a demonstration: it goes on in memory.
      console.error(`sandbox: ${file} was not written: ${error instanceof Error ? error.message : error}`)
    }
  }

  return {
    save() {
      if (!file || timer) return
      timer = setTimeout(write, pauseMs)
      timer.unref()
    },
    close() {
      if (!timer) return
      clearTimeout(timer)
      write()
    },
  }
}

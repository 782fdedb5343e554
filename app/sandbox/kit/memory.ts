import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { openKeptFile, readKeptFile } from './kept-file'

/** Where a stand-in keeps what it knows over a restart; null when nothing is kept. */
export function keptIn(folder: string | null, name: string): string | null {
  return folder && path.join(folder, `${name}.json`)
}

/** For a database that begins anew: what the stand-ins remember belongs to the old one. */
export function forgetKept(folder: string): void {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : []
  for (const name of names) if (name.endsWith('.json')) fs.rmSync(path.join(folder, name), { force: true })
}

export interface Memory<T> {
  /** What was kept before; null when there is nothing that can be read. */
  kept: T | null
  /** Has the content written soon. */
  save(): void
  /** Writes at once what still waits. */
  close(): void
}

/** What a stand-in knows over a restart: read by its shape, written as `content()` says. Without a file it is forgotten. */
export function openMemory<T>(file: string | null, shape: z.ZodType<T>, content: () => object): Memory<T> {
  return { kept: file ? readKeptFile(file, shape) : null, ...openKeptFile(file, content) }
}

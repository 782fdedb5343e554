import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pictureNames } from '../../../app/platform/uploads/picture-forms'

/** Widths that a page may ask for, each in the forms of `picture-forms`. */
export const widths = [1200, 640, 320] as const

/** Name of a picture by its content: a changed drawing is a new file, so browsers may keep it for ever. */
export function pictureKey(svg: string): string {
  return `d${createHash('sha256').update(svg).digest('hex').slice(0, 20)}`
}

/** The drawing itself, which stands in for its pictures until they are made. */
export function drawingFile(folder: string, key: string): string {
  return path.join(folder, `${key}.svg`)
}

export function isDrawn(folder: string, key: string): boolean {
  return pictureNames(key, widths).every((name) => existsSync(path.join(folder, name)))
}

/**
 * Puts pictures, named by their keys, into a folder: those that an earlier seeding made and kept, else the drawing, of
 * which pictures are made later.
 *
 * @param kept a folder that several copies of the portal share; null = none.
 */
export function placePictures(
  drawings: ReadonlyMap<string, string>,
  folder: string,
  kept: string | null,
): void {
  mkdirSync(folder, { recursive: true })
  for (const [key, svg] of drawings) {
    if (isDrawn(folder, key)) continue
    if (kept && isDrawn(kept, key)) sharePictures(kept, folder, key)
    else writeFileSync(drawingFile(folder, key), svg)
  }
}

/** Links the pictures of one drawing from the shared folder; the drawing has done its service. */
export function sharePictures(kept: string, folder: string, key: string): void {
  for (const name of pictureNames(key, widths)) {
    const [from, to] = [path.join(kept, name), path.join(folder, name)]
    if (existsSync(to)) continue
    try {
      linkSync(from, to)
    } catch {
      // Another disk.
      copyFileSync(from, to)
    }
  }
  rmSync(drawingFile(folder, key), { force: true })
}

/** Keys of the drawings in a folder of which no pictures were made yet. */
export function waitingDrawings(folder: string): string[] {
  if (!existsSync(folder)) return []
  const drawing = /^(d[0-9a-f]{20})\.svg$/
  return readdirSync(folder).flatMap((name) => drawing.exec(name)?.[1] ?? [])
}

import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

/** Widths that a page may ask for; the file is `<key>-<width>.webp`. */
const widths = [1200, 640, 320] as const

/** Name of a picture by its content: a changed drawing is a new file, so browsers may keep it for ever. */
export function pictureKey(svg: string): string {
  return `d${createHash('sha256').update(svg).digest('hex').slice(0, 20)}`
}

export interface RenderOptions {
  /** A folder that several copies of the portal share: each picture is drawn once and linked from there. */
  kept?: string | null
  /** A third as wide as they should be, in a fifth of the time: for tests, which look for pictures and not at them. */
  coarse?: boolean
}

/** Draws what is not in the folder yet, which takes a minute for all. Answers how many were drawn. */
export async function renderPictures(
  pictures: ReadonlyMap<string, string>,
  folder: string,
  { kept = null, coarse = false }: RenderOptions = {},
): Promise<number> {
  mkdirSync(folder, { recursive: true })
  if (kept) {
    const drawn = await renderPictures(pictures, kept, { coarse })
    for (const key of pictures.keys())
      for (const width of widths) shareFile(fileOf(kept, key, width), fileOf(folder, key, width))
    return drawn
  }
  const missing = [...pictures].filter(([key]) =>
    widths.some((width) => !existsSync(fileOf(folder, key, width))),
  )
  const queue = missing[Symbol.iterator]()
  const drawAll = async () => {
    for (const [key, svg] of queue) await renderPicture(folder, key, svg, coarse)
  }
  await Promise.all([drawAll(), drawAll(), drawAll()])
  return missing.length
}

async function renderPicture(folder: string, key: string, svg: string, coarse: boolean): Promise<void> {
  const source = sharp(Buffer.from(svg), { density: coarse ? 24 : 72 })
  const { data, info } = await source.flatten().raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  for (const width of widths) {
    const file = fileOf(folder, key, width)
    // Written aside and renamed, so that a half-written picture is never served; under a name of this process,
    // because two copies of the portal may draw into the shared folder at once.
    const part = `${file}.${process.pid}.part`
    await sharp(data, { raw })
      .resize({ width, kernel: 'cubic', withoutEnlargement: true })
      .webp({ quality: 76, effort: 1 })
      .toFile(part)
    renameSync(part, file)
  }
}

function shareFile(from: string, to: string): void {
  if (existsSync(to)) return
  try {
    linkSync(from, to)
  } catch {
    // Another disk.
    copyFileSync(from, to)
  }
}

function fileOf(folder: string, key: string, width: number): string {
  return path.join(folder, `${key}-${width}.webp`)
}

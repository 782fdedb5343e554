import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { ok, type Result, refuse } from '~/lib/result'
import { env } from '~/platform/env.server'

/** Widths in which every picture is kept; the file is `<key>-<width>.webp`. */
export const photoWidths = [320, 640, 1200] as const

const mostBytes = 10_000_000
const mostPixels = 40_000_000
const leastSide = 400
const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])

export type PhotoError =
  | 'market.error.photoTooLarge'
  /** Not a JPEG, PNG, WebP or AVIF by its content, or broken. */
  | 'market.error.photoKind'
  /** Smaller than 400 pixels on a side. */
  | 'market.error.photoTooSmall'

/**
 * Decodes the bytes and writes new pictures of them: no metadata (place, camera) and nothing hidden in the file
 * survives. The kind is found by content, whatever the sender called it.
 */
export async function storePhoto(
  bytes: Buffer,
): Promise<Result<{ key: string; width: number; height: number }, PhotoError>> {
  if (bytes.length > mostBytes) return refuse('market.error.photoTooLarge')
  const kind = await fileTypeFromBuffer(bytes)
  if (!kind || !accepted.has(kind.mime)) return refuse('market.error.photoKind')
  const key = `p${randomBytes(12).toString('hex')}`
  try {
    const { width = 0, height = 0 } = await open(bytes).metadata()
    if (width * height > mostPixels) return refuse('market.error.photoTooLarge')
    if (Math.min(width, height) < leastSide) return refuse('market.error.photoTooSmall')
    await mkdir(env().MEDIA_DIR, { recursive: true })
    // autoOrient before the metadata that says so is gone
    const master = await open(bytes)
      .autoOrient()
      .resize({ width: 1200, height: 1500, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    for (const each of photoWidths) await writeWidth(master, fileOf(key, each), each)
    return ok({ key, width: master.info.width, height: master.info.height })
  } catch {
    await removePhotoFiles(key)
    return refuse('market.error.photoKind')
  }
}

export async function removePhotoFiles(key: string): Promise<void> {
  await Promise.all(photoWidths.map((width) => rm(fileOf(key, width), { force: true })))
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
}

async function writeWidth(
  { data, info }: { data: Buffer; info: OutputInfo },
  file: string,
  width: number,
): Promise<void> {
  const raw = { width: info.width, height: info.height, channels: info.channels }
  await sharp(data, { raw })
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toFile(`${file}.part`)
  await rename(`${file}.part`, file)
}

function fileOf(key: string, width: number): string {
  return path.join(env().MEDIA_DIR, `${key}-${width}.webp`)
}

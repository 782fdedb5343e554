import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type OutputInfo } from 'sharp'
import { ok, type Result, refuse } from '~/lib/result'
import { env } from '~/platform/env.server'
import { lookIntoPicture } from '~/platform/uploads/look-into-picture.server'
import {
  encodePicture,
  formsOf,
  pictureNames,
  pictureTypes,
  preferForms,
} from '~/platform/uploads/picture-forms'

/** Widths in which every picture is kept, each in the forms of `picture-forms`. */
export const photoWidths = [320, 640, 1200] as const

/** Octets one photo may have. */
const mostPhotoBytes = 10 * 1024 * 1024
const leastSide = 400
/** A longer strip would be a sliver in every list. */
const longestRatio = 3

const faults = {
  type: 'market.error.photoKind',
  broken: 'market.error.photoBroken',
} as const

/** First letter of a key: whoever has the address of an open picture sees it, of an asked one whoever may. */
const kinds = { open: 'p', asked: 'a' } as const
/** The file name of an asked picture. */
const askedFile = /^(a[0-9a-f]{24})-\d+\.webp$/

export type PhotoError =
  | (typeof faults)[keyof typeof faults]
  | 'market.error.photoTooLarge'
  /** More pixels than are decoded. */
  | 'market.error.photoPixels'
  /** Smaller than 400 pixels on a side. */
  | 'market.error.photoTooSmall'
  | 'market.error.photoNarrow'

/**
 * Decodes the bytes and writes new pictures of them: no metadata (place, camera) and nothing hidden in the file
 * survives. Its type is found by content, whatever the sender called it.
 */
export async function storePhoto(
  bytes: Buffer,
  kind: keyof typeof kinds = 'open',
): Promise<Result<{ key: string; width: number; height: number }, PhotoError>> {
  if (bytes.length > mostPhotoBytes)
    return refuse('market.error.photoTooLarge', { mostBytes: mostPhotoBytes })
  const looked = await lookIntoPicture(bytes)
  if (!looked.ok) {
    const { fault } = looked
    return typeof fault === 'object'
      ? refuse('market.error.photoPixels', { ...fault })
      : refuse(faults[fault])
  }
  const { width, height, open } = looked.picture
  const shorter = Math.min(width, height)
  // Its shape first: the browser made a long one smaller, and its size is not the sender's doing.
  if (Math.max(width, height) > shorter * longestRatio) {
    return refuse('market.error.photoNarrow', { most: longestRatio })
  }
  if (shorter < leastSide) return refuse('market.error.photoTooSmall', { least: leastSide, width, height })
  const key = kinds[kind] + randomBytes(12).toString('hex')
  try {
    await mkdir(env().MEDIA_DIR, { recursive: true })
    // Turned upright first, before the metadata that says so is gone.
    const master = await open()
      .resize({ width: 1200, height: 1500, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    for (const each of photoWidths) await writeWidth(master, key, each)
    return ok({ key, width: master.info.width, height: master.info.height })
  } catch {
    await removePhotoFiles(key)
    return refuse('market.error.photoBroken')
  }
}

/** The key of an asked picture by the name of its file; null for every other file. */
export function askedPhotoOf(file: string): string | null {
  return askedFile.exec(file)?.[1] ?? null
}

/** An asked picture in what its reader takes (`Accept`), for who was found to see it; null when there is no such file. */
export async function openAskedPhoto(
  file: string,
  accept: string,
): Promise<{ bytes: Buffer; type: string } | null> {
  if (!askedPhotoOf(file)) return null
  for (const form of preferForms(accept)) {
    const bytes = await readFile(fileOf(file.replace(/webp$/, form))).catch(() => null)
    if (bytes) return { bytes, type: pictureTypes[form] }
  }
  return null
}

export async function removePhotoFiles(key: string): Promise<void> {
  await Promise.all(pictureNames(key, photoWidths).map((name) => rm(fileOf(name), { force: true })))
}

async function writeWidth(
  { data, info }: { data: Buffer; info: OutputInfo },
  key: string,
  width: number,
): Promise<void> {
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const picture = sharp(data, { raw }).resize({ width, withoutEnlargement: true })
  for (const form of formsOf(width)) {
    const file = fileOf(`${key}-${width}.${form}`)
    await encodePicture(picture.clone(), form).toFile(`${file}.part`)
    await rename(`${file}.part`, file)
  }
}

function fileOf(name: string): string {
  return path.join(env().MEDIA_DIR, name)
}

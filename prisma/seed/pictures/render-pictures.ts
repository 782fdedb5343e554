import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { encodePicture, formsOf } from '../../../app/platform/uploads/picture-forms'
import { drawingFile, isDrawn, sharePictures, widths } from './picture-files'

/**
 * Makes the pictures of drawings that wait in `folder`, in the order of `keys`, as many at once as there are cores.
 * They are made in `kept` and linked from there.
 */
export async function renderPictures(keys: readonly string[], folder: string, kept: string): Promise<void> {
  mkdirSync(kept, { recursive: true })
  // The cores are shared out among the pictures, not within one.
  sharp.concurrency(1)
  // Two products may share a drawing, which two lanes must not write at once.
  const queue = new Set(keys).values()
  const lane = async () => {
    for (const key of queue) {
      if (!isDrawn(kept, key)) await renderPicture(readFileSync(drawingFile(folder, key)), kept, key)
      sharePictures(kept, folder, key)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
}

async function renderPicture(svg: Buffer, folder: string, key: string): Promise<void> {
  const { data, info } = await sharp(svg).flatten().raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  for (const width of widths) {
    const picture = sharp(data, { raw }).resize({ width, kernel: 'cubic', withoutEnlargement: true })
    for (const form of formsOf(width)) {
      const file = path.join(folder, `${key}-${width}.${form}`)
      // Written aside and renamed, so that a half-written picture is never served; under a name of this process,
      // because two copies of the portal may draw into the shared folder at once.
      const part = `${file}.${process.pid}.part`
      await encodePicture(picture.clone(), form, { effort: 1 }).toFile(part)
      renameSync(part, file)
    }
  }
}

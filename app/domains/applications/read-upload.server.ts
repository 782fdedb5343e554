import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { ok, type Result, refuse } from '~/lib/result'
import { mostFileBytes } from './rules'

export type UploadError =
  | 'applications.error.fileMissing'
  | 'applications.error.fileTooLarge'
  | 'applications.error.fileHeic'
  | 'applications.error.fileType'
  | 'applications.error.fileBroken'

export interface ReadUpload {
  bytes: Buffer
  mediaType: 'image/jpeg' | 'application/pdf'
}

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** Longest side of a kept picture: small print on a photographed paper stays readable. */
const longestSide = 2600
/** A file of a few octets can unfold to gigapixels. */
const mostPixels = 60_000_000

/**
 * A file as it is kept. Its type is found by content, whatever its name says. Pictures are drawn anew: turned upright,
 * without place, camera and whatever else was hidden in them. A PDF stays as it is and is only ever offered for saving.
 */
export async function readUpload(bytes: Buffer): Promise<Result<ReadUpload, UploadError>> {
  if (bytes.length === 0) return refuse('applications.error.fileMissing')
  if (bytes.length > mostFileBytes)
    return refuse('applications.error.fileTooLarge', { mostBytes: mostFileBytes })
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === 'application/pdf') return ok({ bytes, mediaType: 'application/pdf' })
  // The picture library has no licence to decode what iPhones store by default.
  if (type?.mime === 'image/heic' || type?.mime === 'image/heif') return refuse('applications.error.fileHeic')
  if (!type || !pictures.has(type.mime)) return refuse('applications.error.fileType')
  try {
    const drawn = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer()
    return ok({ bytes: drawn, mediaType: 'image/jpeg' })
  } catch {
    return refuse('applications.error.fileBroken')
  }
}

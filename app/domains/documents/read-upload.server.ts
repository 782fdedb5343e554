import { ok, type Result, refuse } from '~/lib/result'
import { lookIntoPdf, type PdfFault } from '~/platform/uploads/look-into-pdf'
import { lookIntoPicture, type PictureFault } from '~/platform/uploads/look-into-picture.server'
import { isTestVirus } from '~/platform/uploads/test-virus'
import { mostFileBytes } from './rules'

const pdfErrors = {
  password: 'applications.error.filePassword',
  half: 'applications.error.fileHalf',
  noPages: 'applications.error.fileNoPages',
  active: 'applications.error.fileActive',
  twoFiles: 'applications.error.fileTwo',
} as const satisfies Record<PdfFault, string>

export type UploadError =
  | (typeof pdfErrors)[PdfFault]
  | 'applications.error.fileEmpty'
  | 'applications.error.fileTooLarge'
  | 'applications.error.filePixels'
  | 'applications.error.fileType'
  | 'applications.error.fileBroken'
  | 'applications.error.fileVirus'

export interface ReadUpload {
  bytes: Buffer
  mediaType: 'image/jpeg' | 'application/pdf'
}

/** Longest side of a kept picture: small print on a photographed paper stays readable. */
const longestSide = 2600

/**
 * A file as it is kept. Its type is found by content, whatever its name says. Pictures are drawn anew: turned upright,
 * without place, camera and whatever else was hidden in them. A PDF stays as it is, when it holds nothing that acts.
 */
export async function readUpload(bytes: Buffer): Promise<Result<ReadUpload, UploadError>> {
  if (bytes.length === 0) return refuse('applications.error.fileEmpty')
  if (bytes.length > mostFileBytes)
    return refuse('applications.error.fileTooLarge', { mostBytes: mostFileBytes })
  if (isTestVirus(bytes)) return refuse('applications.error.fileVirus')
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const fault = lookIntoPdf(bytes)
    return fault ? refuse(pdfErrors[fault]) : ok({ bytes, mediaType: 'application/pdf' })
  }
  const looked = await lookIntoPicture(bytes)
  if (!looked.ok) return refusePicture(looked.fault)
  try {
    const drawn = await looked.picture
      .open()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer()
    return ok({ bytes: drawn, mediaType: 'image/jpeg' })
  } catch {
    return refuse('applications.error.fileBroken')
  }
}

function refusePicture(fault: PictureFault) {
  if (typeof fault === 'object') return refuse('applications.error.filePixels', { ...fault })
  return refuse(fault === 'type' ? 'applications.error.fileType' : 'applications.error.fileBroken')
}

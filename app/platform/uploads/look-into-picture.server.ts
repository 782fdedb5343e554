import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { decodeHeic } from './decode-heic.server'

export type PictureFault =
  | 'type'
  /** Half of it, or no picture inside. */
  | 'broken'
  | { width: number; height: number; mostMegapixels: number }

/** JPEG is made smaller while it is read, so phones of 108 megapixels cost little; other kinds unfold whole. */
const mostMegapixels = { jpeg: 120, other: 50 }
const kinds = new Map([
  ['image/jpeg', mostMegapixels.jpeg],
  ['image/png', mostMegapixels.other],
  ['image/webp', mostMegapixels.other],
  ['image/avif', mostMegapixels.other],
])

const jpegEnd = Buffer.from([0xff, 0xd9])

export interface LookedInto {
  /** The picture turned upright, to be drawn anew. */
  open: () => Sharp
  width: number
  height: number
}

type Looked = { ok: true; picture: LookedInto } | { ok: false; fault: PictureFault }

/** What a picture is by its content, whatever its name says. A number of pixels is looked at before any is decoded. */
export async function lookIntoPicture(bytes: Buffer): Promise<Looked> {
  const kind = await fileTypeFromBuffer(bytes)
  if (kind?.mime === 'image/heic' || kind?.mime === 'image/heif') return lookIntoHeic(bytes)
  const most = kinds.get(kind?.mime ?? '')
  if (most === undefined) return { ok: false, fault: 'type' }
  const isCut = kind?.mime === 'image/jpeg' && !bytes.subarray(-64).includes(jpegEnd)
  const whole = isCut ? Buffer.concat([bytes, jpegEnd]) : bytes
  // A photo without its last two octets is whole; one that ends in the middle then gives a warning, and no error.
  const failOn = isCut ? 'warning' : 'error'
  try {
    const { width, height } = await sharp(whole, { limitInputPixels: false, pages: 1 }).metadata()
    if (width * height > most * 1_000_000) {
      return { ok: false, fault: { width, height, mostMegapixels: most } }
    }
    const open = () => sharp(whole, { limitInputPixels: most * 1_000_000, failOn, pages: 1 }).autoOrient()
    return { ok: true, picture: { open, width, height } }
  } catch {
    return { ok: false, fault: 'broken' }
  }
}

/** What iPhones store by default; sharp comes without a decoder for it. It is turned upright while it is decoded. */
async function lookIntoHeic(bytes: Buffer): Promise<Looked> {
  const most = mostMegapixels.other
  const decoded = await decodeHeic(bytes, most * 1_000_000)
  if (decoded === 'broken') return { ok: false, fault: 'broken' }
  const { width, height, pixels } = decoded
  if (!pixels) return { ok: false, fault: { width, height, mostMegapixels: most } }
  return {
    ok: true,
    picture: { open: () => sharp(pixels, { raw: { width, height, channels: 4 } }), width, height },
  }
}

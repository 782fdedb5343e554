import sharp from 'sharp'

/** Too small to read what stands on a paper: only which paper it is. */
const side = 96

/** A picture of ours, small, as JPEG. */
export function drawThumbnail(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture, { pages: 1 })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 60 })
    .toBuffer()
}

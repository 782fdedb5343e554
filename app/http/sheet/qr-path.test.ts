import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { qrPath } from './qr-path.server'

it.each(['https://hamroh.example/uz-Latn/verify/HV-0BVN-3TFB', 'Oʻzbekiston — Ўзбекистон', '1'])(
  'a phone reads what the code was made of: %s',
  async (text) => {
    const { size, path } = qrPath(text)
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="400" height="400">
      <rect width="100%" height="100%" fill="#ffffff"/><path d="${path}"/></svg>`
    const { data, info } = await sharp(Buffer.from(drawn))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(text)
  },
)

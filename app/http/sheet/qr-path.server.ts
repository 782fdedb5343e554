import QRCode from 'qrcode'
import type { QrPath } from '~/ui/data/qr-code'

const quiet = 4

/** A QR code as one SVG path, so that the page needs neither a script nor another request. */
export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const parts: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) parts.push(`M${column + quiet} ${row + quiet}h1v1h-1z`)
    }
  }
  return { size: modules.size + 2 * quiet, path: parts.join('') }
}

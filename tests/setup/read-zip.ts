import { crc32, inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive as text, read by its directory; throws where a checksum or a length is wrong. */
export function readZip(octets: Uint8Array): Map<string, string> {
  const zip = Buffer.from(octets)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const begin = zip.readUInt32LE(at + 42)
    const data = begin + 30 + zip.readUInt16LE(begin + 26) + zip.readUInt16LE(begin + 28)
    const text = inflateRawSync(zip.subarray(data, data + zip.readUInt32LE(at + 20)))
    const isWhole = crc32(text) === zip.readUInt32LE(at + 16) && text.length === zip.readUInt32LE(at + 24)
    if (!isWhole) throw new Error(`${name} is not what the directory says`)
    files.set(name, text.toString())
    at += 46 + nameLength
  }
  return files
}

import { expect, it } from 'vitest'
import { lookIntoPicture } from './look-into-picture.server'

// 96 × 64, orange with a dark blue square, as libheif writes it: by HEVC as iPhones do, and by AV1.
const heic = Buffer.from(
  [
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAkVtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA',
    'AA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAJpAAEAAAAAAAAAegACAAAAAALjAAEAAAAAAAAAFAAAADhpaW5mAAAA',
    'AAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAAAAAIAAGh2YzEAAAABhGlwcnAAAAFfaXBjbwAAAHhodmNDAQNwAAAA',
    'AAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbq',
    'SSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAAHJodmND',
    'AQQIAAAAAAAAAAAAHvAA/Pz4+AAADwMgAAEAF0ABDAH//wQIAAADAJ/4AAADAAAeugJAIQABACZCAQEECAAAAwCf+AAAAwAAHsDC',
    'BBZbqSSmubAgAAADACAAAAMAISIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAADnBpeGkAAAAAAQgAAAAnYXV4QwAA',
    'AAB1cm46bXBlZzpoZXZjOjIwMTU6YXV4aWQ6MQAAAAAdaXBtYQAAAAAAAAACAAEDgQKDAAIEhAWGhwAAABppcmVmAAAAAAAAAA5h',
    'dXhsAAIAAQABAAAAlm1kYXQAAAB2KAGvE4B5WuZ4VG/7lH+654TK0ioCMBQd3dDofG8XxH7////teBs3knxjE6AP//+XxFf9KpqU',
    'dNCjkefhkRnUq/kxUCOLOVpuVOC8pZQofUy5IYr6930x/r3YgtJDOX0O+5MYUD/3j4FDRSgYr8txbkbSTxmRGgAAABAoAa4nw/Qp',
    '9Q/dMvV/aOiw',
  ].join(''),
  'base64',
)
const avif = Buffer.from(
  [
    'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAZhtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA',
    'AA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgACAAAAAAG8AAEAAAAAAAAAGQABAAAAAAHVAAEAAAAAAAAARAAAADhpaW5mAAAA',
    'AAACAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAFWluZmUCAAAAAAIAAGF2MDEAAAAA12lwcnAAAACxaXBjbwAAABNjb2xybmNseAAC',
    'AAIABoAAAAAMYXYxQ4EAHAAAAAAUaXNwZQAAAAAAAABgAAAAQAAAAA5waXhpAAAAAAEIAAAAOGF1eEMAAAAAdXJuOm1wZWc6bXBl',
    'Z0I6Y2ljcDpzeXN0ZW1zOmF1eGlsaWFyeTphbHBoYQAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAABgAAAAQAAAABBwaXhpAAAA',
    'AAMICAgAAAAeaXBtYQAAAAAAAAACAAEEgYYHiAACBIIDhIUAAAAaaXJlZgAAAAAAAAAOYXV4bAACAAEAAQAAAGVtZGF0EgAKBhgZ',
    'b/7CoDINFAAUUIC2GNM6fPOc2BIACgkYGW/+wQICBoQyNUUAAUUUUKDbR+Jras8ROI6BbzUOVta0nUUalE/XLezfFxtoJ9rSpLD4',
    'hdGITIRsKnaQg3LA',
  ].join(''),
  'base64',
)

it.each([
  ['HEIC', heic],
  ['AVIF', avif],
])('draws what stands on a photo in %s', async (_, bytes) => {
  const looked = await lookIntoPicture(bytes)
  if (!looked.ok) throw new Error(JSON.stringify(looked.fault))
  expect(looked.picture).toMatchObject({ width: 96, height: 64 })
  const { data, info } = await looked.picture
    .open()
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ]
  const isNear = (seen: number[], wanted: number[]) =>
    seen.every((value, channel) => Math.abs(value - (wanted[channel] ?? 0)) < 30)
  expect([isNear(at(80, 50), [200, 60, 20]), isNear(at(25, 25), [18, 59, 93])]).toEqual([true, true])
})

it('calls a HEIC broken that ends in its middle', async () => {
  expect(await lookIntoPicture(heic.subarray(0, 400))).toEqual({ ok: false, fault: 'broken' })
})

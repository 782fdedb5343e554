import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import type { DeviceKindWithText } from '../schema'
import { listDeviceKinds } from './list-device-kinds.server'

/** A kind of device with what it is in one language and its ceiling on a day; null when there is no such kind. */
export async function getDeviceKind(
  code: string,
  locale: string,
  on: Date,
): Promise<DeviceKindWithText | null> {
  const kinds = await listDeviceKinds(on)
  const kind = kinds.find((one) => one.code === code)
  if (!kind) return null
  const text = await cached('reference.deviceTexts', 60_000, `${code} ${locale}`, () =>
    database().deviceText.findUnique({
      where: { deviceCode_locale: { deviceCode: code, locale } },
      select: { summary: true, whoFor: true, howMeasured: true, care: true },
    }),
  )
  return { ...kind, text }
}

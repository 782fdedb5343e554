import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { SellerStatus } from '~/platform/prisma/enums'
import { sellerOf } from '../../policy'

export interface OwnShop {
  slug: string
  displayName: string
  /** District or city, 7 digits. */
  soato: string
  about: Record<string, string>
  /** The script that was made of the other one. */
  aboutMade: string[]
  languages: string[]
  photo: { key: string; width: number; height: number; alt: Record<string, string> } | null
  status: SellerStatus
  version: number
}

/** The shop in whose name somebody acts, for its form; null for everybody else. */
export async function getOwnShop(context: Context): Promise<OwnShop | null> {
  const id = sellerOf(context)
  if (!id) return null
  const row = await transaction(context, (tx) =>
    tx.seller.findUnique({
      where: { id },
      select: {
        slug: true,
        displayName: true,
        soato: true,
        about: true,
        aboutMade: true,
        languages: true,
        photoKey: true,
        photoWidth: true,
        photoHeight: true,
        photoAlt: true,
        status: true,
        version: true,
      },
    }),
  )
  if (!row) return null
  const { photoKey: key, photoWidth, photoHeight, photoAlt, about, ...shop } = row
  const photo = key && {
    ...{ key, width: photoWidth ?? 0, height: photoHeight ?? 0 },
    alt: (photoAlt ?? {}) as Record<string, string>,
  }
  return { ...shop, about: about as Record<string, string>, photo: photo || null }
}

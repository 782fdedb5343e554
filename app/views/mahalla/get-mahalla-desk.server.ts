import type { Context } from '~/domains/identity/context'
import { getCentre } from '~/domains/reference/index.server'
import { findServices } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { transaction } from '~/platform/db.server'

// What the single questionnaire of the mahalla seven and its visits lead to most (DOMAIN section 0, documents 002 and
// 003); which of them it may start itself is an example, not taken from an act.
const helpedWith = [
  'social-register',
  'social-passport',
  'individual-programme',
  'material-aid',
  'lonely-elderly-aid',
  'device-voucher',
  'home-help',
  'child-at-risk',
]

export interface MahallaDesk {
  /** Null when the role names no centre that is known. */
  centre: Awaited<ReturnType<typeof getCentre>>
  /** Open applications of the centre's district; never whose. */
  open: { submitted: number; inReview: number; correctionRequested: number }
  /** Services that people most often need the mahalla's help with. */
  services: { code: string; name: string; summary: string | null }[]
}

/** What a mahalla member may know: the centre of her territory and how many applications stand where. */
export async function getMahallaDesk(context: Context, locale: Locale): Promise<MahallaDesk> {
  const centre = await getCentre(context.organisationId ?? '')
  const services = await findServices({ locale })
  const rows = await transaction(
    context,
    ({ tx }) =>
      tx.$queryRaw<{ status: string; applications: bigint }[]>`
        select status::text as status, applications from app_count_open_applications()`,
  )
  const count = (status: string) => Number(rows.find((row) => row.status === status)?.applications ?? 0)
  return {
    centre,
    open: {
      submitted: count('submitted'),
      inReview: count('in_review'),
      correctionRequested: count('correction_requested'),
    },
    services: services
      .filter(({ code }) => helpedWith.includes(code))
      .map(({ code, name, summary }) => ({ code, name, summary })),
  }
}

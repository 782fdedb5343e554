import { recordAudit } from '~/domains/audit/index.server'
import { createRoleGrant } from '~/domains/identity/index.server'
import { placeOfRegion } from '~/domains/reference/index.server'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import type { Accreditation, Maker, MakerDecision } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextMakerStatus } from '../lifecycle'

interface ToAccredit {
  decision: MakerDecision
  accreditation: Accreditation
  /** Null for a new workshop. */
  maker: Maker | null
  /** Kinds that it is licensed for. */
  kinds: readonly string[]
}

/**
 * A workshop takes vouchers for its term: a new one becomes a maker, and who asked for it works for it; of one that is
 * known the term goes on. A suspension stays. With the portal's eyes; answers the maker.
 */
export async function carryOutAccreditation(
  work: Work,
  { decision, accreditation, maker, kinds }: ToAccredit,
): Promise<string> {
  const { validFrom, validUntil } = decision
  if (!validFrom || !validUntil) throw new Error(`decision ${decision.id} has no term`)
  const said = columnsOf(accreditation)
  const makerId = maker?.id ?? newId()
  if (maker) {
    // The term that runs is not cut off by the one that follows it.
    const runsOn = maker.accreditedUntil >= validFrom ? maker.accreditedFrom : validFrom
    const status = nextMakerStatus(maker.status, 'restore') ?? maker.status
    await work.tx.maker.update({
      where: { id: makerId },
      data: {
        ...{ ...said, status, accreditedUntil: validUntil },
        accreditedFrom: runsOn < validFrom ? runsOn : validFrom,
      },
      select: { id: true },
    })
  } else {
    const slug = `${slugify(accreditation.name).slice(0, 60) || 'ustaxona'}-${makerId.slice(-6)}`
    const term = { accreditedFrom: validFrom, accreditedUntil: validUntil, status: 'accredited' as const }
    await work.tx.maker.create({ data: { id: makerId, slug, ...said, ...term }, select: { id: true } })
  }
  await work.tx.accreditation.update({
    where: { id: accreditation.id },
    data: { status: 'accredited', makerId, closedAt: work.now() },
  })
  await work.tx.makerLicence.createMany({
    data: kinds.map((deviceCode) => ({ makerId, deviceCode, validFrom, validUntil })),
    skipDuplicates: true,
  })
  if (!maker) await giveRole(work, accreditation.applicantId, makerId)
  return makerId
}

async function giveRole(work: Work, personId: string, makerId: string): Promise<void> {
  const granted = await createRoleGrant(work, { personId, role: 'maker_staff', organisationId: makerId })
  if (!granted.ok) return
  const details = { role: 'maker_staff', organisationId: makerId } as const
  await recordAudit(work, { subject: personId, action: 'role.granted', details })
}

function columnsOf({ name, soato, address, aboutUz, aboutRu, phone, regions }: Accreditation) {
  return {
    ...{ name, soato, phone, regions },
    ...{
      addressUzLatn: address,
      addressUzCyrl: latinToCyrillic(address),
      addressRu: address,
      addressEn: address,
    },
    about: { 'uz-Latn': aboutUz, 'uz-Cyrl': latinToCyrillic(aboutUz), ru: aboutRu, en: aboutUz },
    // Straight lines are counted from the chief town of the region.
    ...placeOfRegion(soato),
  }
}

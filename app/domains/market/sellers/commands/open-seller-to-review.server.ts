import { recordAudit } from '~/domains/audit/index.server'
import { getProfile, getSellerReviewSide, standsOn } from '~/domains/identity/index.server'
import type { Locale } from '~/i18n/locales'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import { addDays, dayOf } from '~/platform/clock.server'
import type { SellerDecisionKind, SellerKind, SellerStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { chooseText } from '../../catalogue/local-text'
import { isPleaOpen } from '../plea'
import { readProofs, type SellerProof } from '../proofs/rows/read-proofs.server'
import { isResting } from '../rest'
import { readSellerStatus, statusStands } from '../rows/read-seller-status.server'

export interface SellerToReview {
  id: string
  displayName: string
  soato: string
  status: SellerStatus
  kind: SellerKind
  createdAt: Date
  /** Null until approved. */
  verifiedAt: Date | null
  /** What her centre decided; null where she has no status. */
  given: { number: string | null; untilOn: Date | null; stands: boolean } | null
  /** The last day of a status that is over: nothing of hers is bought since. Null while she sells. */
  restsSince: Date | null
  /** What she gave for each requirement, with whether whoever reads proposed to waive it. */
  proofs: (SellerProof & { isOwnWaiver: boolean })[]
  /** The seller's own words: in the language of the page, or in the first there is. */
  about: { text: string; locale: string } | null
  /** Reasons of earlier decisions, the latest first. */
  decisions: { kind: SellerDecisionKind; reason: string; decidedAt: Date }[]
  /** What she asked while suspended and was not answered; null when nothing waits. */
  plea: { note: string; askedAt: Date } | null
  /** True for somebody of the workshop or its family, who may not decide about it. */
  isOwn: boolean
  /** Who asked in her name, and whether that mandate is still in force; null where she did herself. */
  askedBy: { number: string; isInForce: boolean; name: PersonName | null } | null
  person: { familyName: string; givenName: string; patronymic: string | null; bornOn: Date } | null
}

/** A seller with the person behind her, for the approver; null when there is none. Looking leaves an entry. */
export async function openSellerToReview(
  work: Work,
  { sellerId, locale }: { sellerId: string; locale: Locale },
): Promise<SellerToReview | null> {
  const row = await work.tx.seller.findUnique({
    where: { id: sellerId },
    select: {
      id: true,
      displayName: true,
      soato: true,
      status: true,
      kind: true,
      createdAt: true,
      verifiedAt: true,
      restsFrom: true,
      about: true,
      personId: true,
      mandateId: true,
      decisions: {
        select: { kind: true, reason: true, decidedAt: true },
        orderBy: { decidedAt: 'desc' },
      },
      pleas: { select: { note: true, askedAt: true }, orderBy: { askedAt: 'desc' }, take: 1 },
    },
  })
  if (!row) return null
  await recordAudit(work, { subject: row.personId, action: 'person.sellerViewed' })
  const { personId, mandateId, pleas, restsFrom, ...seller } = row
  const given = await readSellerStatus(work.tx, sellerId)
  return {
    ...seller,
    about: readAbout(row.about, locale),
    given: given && { ...given, stands: statusStands(given, dayOf(work.now())) },
    restsSince: restsFrom && isResting({ restsFrom }, dayOf(work.now())) ? addDays(restsFrom, -1) : null,
    proofs: (await readProofs(work, sellerId)).map((proof) => ({
      ...proof,
      isOwnWaiver: proof.preparedById === work.personId,
    })),
    plea: isPleaOpen(row) ? (pleas[0] ?? null) : null,
    isOwn: standsOn(await getSellerReviewSide(work, sellerId), work),
    askedBy: mandateId ? await findHolder(work, mandateId) : null,
    person: await findPerson(work, personId),
  }
}

function findPerson(work: Work, id: string): Promise<SellerToReview['person']> {
  return work.tx.person.findUnique({
    where: { id },
    select: { ...nameColumns, bornOn: true },
  })
}

async function findHolder(work: Work, mandateId: string): Promise<SellerToReview['askedBy']> {
  return work.asSystem(async () => {
    const { number, status, validUntil, holderId } = await work.tx.mandate.findUniqueOrThrow({
      where: { id: mandateId },
    })
    const holder = await getProfile(work, holderId)
    return {
      ...{ number, isInForce: status === 'in_force' && validUntil >= dayOf(work.now()) },
      name: holder && { family: holder.familyName, given: holder.givenName, patronymic: holder.patronymic },
    }
  })
}

function readAbout(about: unknown, locale: Locale): SellerToReview['about'] {
  if (typeof about !== 'object' || about === null) return null
  const { text, lang } = chooseText(about as Record<string, string>, locale)
  return text ? { locale: lang, text } : null
}

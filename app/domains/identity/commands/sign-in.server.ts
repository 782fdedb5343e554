import { newId } from '~/lib/ids'
import { nameColumns } from '~/lib/people/person-name'
import { blindIndex, hashToken, open, randomToken } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { type ContactIndex, indexContact } from '../contact-index.server'
import { insertPerson, sealPassport } from '../rows/insert-person.server'
import { markPeople } from '../rows/mark-people.server'
import { absoluteLimitMs, idleExpiry, mostSessions } from '../rules'
import type { SignInInput } from '../schema'

interface KnownPerson extends ContactIndex {
  id: string
  phoneCipher: string | null
  emailCipher: string | null
}

export interface SignedIn {
  token: string
  personId: string
  sessionId: string
  /** True when an older session of hers was ended, because she had too many. */
  endedOldest: boolean
}

/**
 * Opens a session for the person a sign-in provider vouched for, and makes her row at her first visit.
 * `previousToken` is killed: a token known before sign-in is worth nothing after it. The portal's
 * own act: nobody is signed in yet.
 */
export async function signIn(
  work: Work,
  input: SignInInput,
  previousToken: string | null,
): Promise<SignedIn> {
  const personId = await upsertPerson(work, input)
  await work.tx.$executeRaw`insert into role_grant (id, person_id, role, organisation_id)
    select ${newId()}::uuid, ${personId}::uuid, 'citizen', null
    where not exists (select 1 from role_grant where person_id = ${personId}::uuid and role = 'citizen')`
  const now = work.now()
  if (previousToken) {
    await work.tx.session.updateMany({
      where: { tokenHash: hashToken(previousToken), revokedAt: null },
      data: { revokedAt: now },
    })
  }
  const absoluteExpiresAt = new Date(now.getTime() + absoluteLimitMs)
  const token = randomToken()
  const session = await work.tx.session.create({
    data: {
      id: newId(),
      tokenHash: hashToken(token),
      personId,
      role: 'citizen',
      authMethod: input.authMethod,
      userAgent: input.userAgent,
      createdAt: now,
      lastSeenAt: now,
      idleExpiresAt: idleExpiry(now, absoluteExpiresAt),
      absoluteExpiresAt,
    },
    select: { id: true },
  })
  const endedOldest = await endOldest(work, personId, now)
  return { token, personId, sessionId: session.id, endedOldest }
}

async function endOldest(work: Work, personId: string, now: Date): Promise<boolean> {
  const tooMany = await work.tx.session.findMany({
    where: { personId, revokedAt: null, idleExpiresAt: { gt: now }, absoluteExpiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { createdAt: 'desc' }],
    skip: mostSessions,
    select: { id: true },
  })
  const ids = tooMany.map(({ id }) => id)
  if (ids.length > 0)
    await work.tx.session.updateMany({ where: { id: { in: ids } }, data: { revokedAt: now } })
  return ids.length > 0
}

// The provider is the authority on names; what the person told us herself (phone, e-mail) stays hers.
async function upsertPerson(work: Work, input: SignInInput): Promise<string> {
  const pinflIndex = blindIndex('pinfl', input.pinfl)
  const names = {
    familyName: input.familyName,
    givenName: input.givenName,
    patronymic: input.patronymic,
    bornOn: new Date(`${input.bornOn}T00:00:00Z`),
  }
  const known = await work.tx.person.findUnique({
    where: { pinflIndex },
    select: {
      ...{ id: true, ...nameColumns },
      ...{ phoneCipher: true, emailCipher: true, phoneIndex: true, emailIndex: true },
    },
  })
  if (known) {
    await work.tx.person.update({
      where: { id: known.id },
      data: { ...names, ...sealPassport(input, known.id), ...indexKnown(known) },
    })
    const isRenamed = known.familyName !== names.familyName || known.givenName !== names.givenName
    if (isRenamed || known.patronymic !== names.patronymic) {
      await markPeople(work, [{ id: known.id, ...names }])
    }
    return known.id
  }
  return insertPerson(work, input)
}

/** What she said before indexes of it were kept. */
function indexKnown({ id, phoneCipher, emailCipher, ...known }: KnownPerson): Partial<ContactIndex> {
  const opened = (column: string, cipher: string | null, index: string | null) =>
    cipher && !index ? open(cipher, { table: 'person', column, row: id }) : null
  const phone = opened('phone', phoneCipher, known.phoneIndex)
  const email = opened('email', emailCipher, known.emailIndex)
  const { phoneIndex, emailIndex } = indexContact({ phone, email })
  return { ...(phoneIndex && { phoneIndex }), ...(emailIndex && { emailIndex }) }
}

import { nameColumns, type PersonName } from '~/lib/people/person-name'
import type { NoticeTextStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type NoticeTexts, noticeTexts } from './schema'

export interface TextVersion {
  id: string
  number: number
  status: NoticeTextStatus
  /** Null: the program's own again. */
  texts: NoticeTexts | null
  authorId: string
  author: PersonName
  createdAt: Date
  /** Null while it waits. */
  decidedBy: PersonName | null
  decidedAt: Date | null
}

const name = { select: nameColumns }

/** Every version of a message's words, the latest first. For administrators and auditors. */
export async function listTextVersions(work: Work, template: string): Promise<TextVersion[]> {
  const rows = await work.tx.noticeText.findMany({
    where: { template },
    orderBy: { number: 'desc' },
    include: { author: name, decidedBy: name },
  })
  return rows.map(({ id, number, status, texts, authorId, author, createdAt, decidedBy, decidedAt }) => ({
    ...{ id, number, status, authorId, createdAt, decidedAt },
    texts: texts === null ? null : noticeTexts.parse(texts),
    author: nameOf(author),
    decidedBy: decidedBy && nameOf(decidedBy),
  }))
}

function nameOf(person: { familyName: string; givenName: string; patronymic: string | null }): PersonName {
  return { family: person.familyName, given: person.givenName, patronymic: person.patronymic }
}

export interface TextState {
  /** True where the words are an administrator's. */
  isOwn: boolean
  isWaiting: boolean
}

/** How the words of each message stand, by template; one that nobody has touched is not among them. */
export async function listTextStates(work: Work): Promise<Map<string, TextState>> {
  const rows = await work.tx.noticeText.findMany({
    where: { status: { in: ['prepared', 'published'] } },
    orderBy: { number: 'asc' },
    select: { template: true, status: true, texts: true },
  })
  const states = new Map<string, TextState>()
  for (const { template, status, texts } of rows) {
    const state = states.get(template) ?? { isOwn: false, isWaiting: false }
    if (status === 'prepared') state.isWaiting = true
    else state.isOwn = texts !== null
    states.set(template, state)
  }
  return states
}

import { z } from 'zod'
import type { FinderAnswers } from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { openJson, sealJson } from '~/platform/crypto.server'
import { dropCookie, finderCookie, readCookie } from './cookies.server'

const value = z.union([z.string().max(40), z.number(), z.boolean(), z.null()])
// A page that is no longer asked is passed over.
const stored = z.record(z.string().max(20), z.record(z.string().max(40), value).nullable())

// Sealed, so that whoever uses this telephone next cannot read them in its cookies.
const ownPlace = { table: 'finder', column: 'answers', row: 'cookie' }
const linkPlace = { ...ownPlace, row: 'link' }

/** The answers given so far; none where the cookie is gone, old or broken. */
export async function readAnswers(request: Request): Promise<FinderAnswers> {
  const sealed = await readCookie<string>(finderCookie(), request)
  return (sealed && openAnswers(sealed, ownPlace)) || {}
}

/** The header that keeps them in this browser for two hours. */
export async function keepAnswers(answers: FinderAnswers): Promise<{ 'Set-Cookie': string }> {
  return { 'Set-Cookie': await finderCookie().serialize(sealJson(answers, ownPlace)) }
}

export async function forgetAnswers(): Promise<{ 'Set-Cookie': string }> {
  return { 'Set-Cookie': await dropCookie(finderCookie()) }
}

const linkDays = 30

/** What a link holds: the answers, sealed, until a day. Nothing of them is kept here. */
export function sealLink(answers: FinderAnswers, today: string): { code: string; until: string } {
  const until = isoDay(new Date(Date.parse(today) + linkDays * 86_400_000))
  return { code: sealJson({ answers, until }, linkPlace), until }
}

/** The answers in a link; null when it is too old or is none. */
export function openLink(code: string, today: string): FinderAnswers | null {
  try {
    const { answers, until } = openJson<{ answers: unknown; until: string }>(code, linkPlace)
    return until >= today ? (stored.safeParse(answers).data ?? null) : null
  } catch {
    return null
  }
}

function openAnswers(sealed: string, place: typeof ownPlace): FinderAnswers | null {
  try {
    return stored.safeParse(openJson<unknown>(sealed, place)).data ?? null
  } catch {
    // A key that was rotated away, or somebody's own making.
    return null
  }
}

import { type Budget, takeFromBudget } from '~/domains/identity/index.server'
import { refusalResponse } from './door/refusals'
import type { RequestContext } from './session/request-context.server'

/**
 * How often an act may be done, by whom it is counted. One address can be a whole village or a centre of many desks, so
 * what is counted by address alone is generous. A try at a number is counted by address and number together: whoever
 * guesses from elsewhere does not use up the tries of the one who knows the right answer.
 */
const budgets = {
  // A program with a key that nobody gave, or that works no more: a key that works is not counted here.
  unknownKey: { most: 60, minutes: 10 },
  signIn: { most: 1_000, minutes: 10 },
  // Each number is guarded by the next one: this only ends a flood, and must not shut out a village for one of it.
  lookUp: { most: 1_000, minutes: 15 },
  lookUpOne: { most: 8, minutes: 15 },
  // A clerk at her desk names so many people in a quarter of an hour, and no more.
  assist: { most: 30, minutes: 15 },
  // Codes that nobody gave: whoever guesses is stopped, and a village behind one address is not.
  promoCode: { most: 60, minutes: 15 },
  checkout: { most: 200, minutes: 30 },
  upload: { most: 120, minutes: 10 },
  report: { most: 20, minutes: 60 },
  // What one side of a parcel writes the other.
  message: { most: 30, minutes: 60 },
  // A visit that is booked or moved is told by SMS, and takes a ticket of the day.
  book: { most: 20, minutes: 60 },
  linkTelegram: { most: 20, minutes: 60 },
  exportData: { most: 10, minutes: 60 },
  // What was typed by who has not signed in takes room for an hour.
  keepForm: { most: 200, minutes: 10 },
  newsletter: { most: 60, minutes: 60 },
  // E-mails that come to one address, whoever asked for them.
  newsletterMail: { most: 3, minutes: 24 * 60 },
} satisfies Record<string, Budget>

export type LimitedAct = keyof typeof budgets

/** Seconds to wait before the act may be done again, 0 when it may be done now. `target` is what is tried out. */
export async function takeBudget(
  { personId, address }: Pick<RequestContext, 'personId' | 'address'>,
  act: LimitedAct,
  target = '',
): Promise<number> {
  const whose = personId ? `person ${personId}` : `address ${address}`
  return takeFromBudget(act, `${whose} ${target}`, budgets[act])
}

/** The same counted by what it is done to alone, whoever does it. */
export async function takeSharedBudget(act: LimitedAct, target: string): Promise<number> {
  return takeFromBudget(act, `anybody ${target}`, budgets[act])
}

/** Refuses (429, with the time of the next try) what was done too often. */
export async function requireBudget(
  context: Pick<RequestContext, 'personId' | 'address'>,
  act: LimitedAct,
  target?: string,
): Promise<void> {
  const retryAfterSeconds = await takeBudget(context, act, target)
  if (retryAfterSeconds > 0) throw refusalResponse({ kind: 'tooMany', retryAfterSeconds })
}

import type { Request } from 'express'
import { invalid, missing } from './failure'
import { type Form, list, text } from './form'
import type { Session, StripeState } from './state'

export function find<T>(from: Map<string, T>, request: Request, kind: string, param: string): T {
  const id = request.params.id ?? ''
  const found = from.get(id)
  if (!found) throw missing(kind, id, param)
  return found
}

export function isExpanded(form: Form, field: string): boolean {
  return list(form, 'expand').includes(field)
}

export function expandSession(state: StripeState, session: Session, form: Form): object {
  const intent = session.payment_intent ? state.intents.get(session.payment_intent) : undefined
  return {
    ...session,
    ...(isExpanded(form, 'payment_intent') && intent && { payment_intent: intent }),
    ...(isExpanded(form, 'line_items') && {
      line_items: page(
        state.lines.get(session.id) ?? [],
        {},
        `/v1/checkout/sessions/${session.id}/line_items`,
      ),
    }),
  }
}

/** Newest first, `limit` 1 to 100, `starting_after`. */
export function page(all: { id: string }[], query: Form, url: string): object {
  const limit = Number(text(query, 'limit') ?? 10)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw invalid('Invalid limit', 'limit')
  const newestFirst = [...all].reverse()
  const after = text(query, 'starting_after')
  const start = after ? newestFirst.findIndex(({ id }) => id === after) + 1 : 0
  const data = newestFirst.slice(start, start + limit)
  return { object: 'list', url, has_more: start + limit < newestFirst.length, data }
}

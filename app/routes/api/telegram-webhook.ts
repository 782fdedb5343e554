import { type ActionFunctionArgs, json } from '@remix-run/node'
import { systemContext } from '~/domains/identity/context'
import { isFromTelegram, readUpdate } from '~/domains/notifications/index.server'
import { perform } from '~/platform/perform.server'
import { answerTelegram } from '~/workflows/telegram/answer-telegram.server'

/**
 * Where Telegram posts updates. Each carries the secret that was given with the address; without it nobody is here. The
 * reply stands in the answer itself, as the Bot API allows.
 */
export async function action({ request }: ActionFunctionArgs) {
  if (!isFromTelegram(request.headers.get('x-telegram-bot-api-secret-token')))
    throw new Response(null, { status: 404 })
  const update = readUpdate(await request.json().catch(() => null))
  const text = update && (await perform(systemContext(), answerTelegram, update))
  if (!update || !text) return new Response(null, { status: 200 })
  return json({ method: 'sendMessage', chat_id: Number(update.chat), text })
}

/** A browser has nothing to see here. */
export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

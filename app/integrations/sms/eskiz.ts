import { z } from 'zod'
import type { DeliveryError, SmsSender } from '~/domains/notifications/ports'
import { ok, type Result, refuse } from '~/lib/result'

export interface EskizConfig {
  /** `https://notify.eskiz.uz/api`, no slash at the end. */
  baseUrl: string
  email: string
  password: string
  /** The registered sender; `4546` is Eskiz's own test name. */
  sender?: string
  /** Where delivery reports are posted; none when not given. */
  callbackUrl?: string
  /** For each call; 8 seconds when not given. */
  timeoutMs?: number
}

const tokenAnswer = z.object({ data: z.object({ token: z.string().min(1) }) })
const sendAnswer = z.object({ id: z.union([z.string(), z.number()]).transform(String) })

/** SMS through Eskiz. The token (about 30 days) is kept in memory and renewed when it is refused. */
export function createEskiz(config: EskizConfig): SmsSender {
  const { baseUrl, sender = '4546', timeoutMs = 8_000 } = config
  let token: string | null = null

  function call(path: string, fields: Record<string, string>, bearer: string | null): Promise<Response> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { accept: 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
  }

  async function logIn(): Promise<string> {
    const response = await call('/auth/login', { email: config.email, password: config.password }, null)
    if (!response.ok) throw new Error(`Eskiz refused to sign in: ${response.status}`)
    return tokenAnswer.parse(await response.json()).data.token
  }

  async function post(fields: Record<string, string>): Promise<Response> {
    const fresh = token === null
    token ??= await logIn()
    const response = await call('/message/sms/send', fields, token)
    if (response.status !== 401 || fresh) return response
    await response.body?.cancel()
    token = await logIn()
    return call('/message/sms/send', fields, token)
  }

  return {
    async send({ to, text, id }) {
      const fields = { mobile_phone: to, message: text, from: sender, user_sms_id: id }
      try {
        return await readAnswer(
          await post({ ...fields, ...(config.callbackUrl && { callback_url: config.callbackUrl }) }),
        )
      } catch {
        return refuse('notifications.error.providerUnavailable')
      }
    },
  }
}

async function readAnswer(response: Response): Promise<Result<{ providerId: string }, DeliveryError>> {
  if (response.ok) return ok({ providerId: sendAnswer.parse(await response.json()).id })
  await response.body?.cancel()
  const refused = response.status === 400 || response.status === 422
  return refused
    ? refuse('notifications.error.refusedByProvider', { reason: `eskiz ${response.status}` })
    : refuse('notifications.error.providerUnavailable')
}

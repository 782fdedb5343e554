import { type LookupAddress, type LookupAllOptions, lookup as lookUp } from 'node:dns'
import { type ClientRequest, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { WebhookAnswer, WebhookSender } from '~/domains/makers/ports'
import { isPublicAddress } from './public-address'

const patienceMs = 10_000
const privateAddress = 'EPRIVATE'

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Every address that a name has now must be a public one, and the connection is made to what was looked at: a name that
 * means another machine a moment later gains nothing.
 */
function lookUpPublic(resolve: Resolve): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, '', 4)
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        return answer(Object.assign(new Error('not a public address'), { code: privateAddress }), '', 4)
      if (options.all) return answer(null, addresses)
      return answer(null, first.address, first.family)
    })
  }
}

/** An address without a name is connected to without looking anything up. */
function isPrivateLiteral({ hostname }: URL): boolean {
  const address = hostname.replace(/^\[|\]$/g, '')
  return isIP(address) !== 0 && !isPublicAddress(address)
}

/** Posts over https, follows no redirect, and reads nothing of the answer but its status. */
export function createWebhookSender(standIn: string | null, resolve: Resolve = lookUp): WebhookSender {
  const post: WebhookSender['post'] = (url, headers, body) =>
    new Promise<WebhookAnswer>((answer) => {
      const to = new URL(url)
      // As it is called: dots are gone from it.
      const isStandIn = standIn !== null && to.href.startsWith(standIn)
      if (!isStandIn && (to.protocol !== 'https:' || isPrivateLiteral(to)))
        return answer({ fault: 'privateAddress' })
      const start = to.protocol === 'https:' ? secure : plain
      const all = { ...headers, 'Content-Length': String(Buffer.byteLength(body)), 'User-Agent': 'Hamroh' }
      let asked: ClientRequest
      try {
        asked = start(url, {
          ...{ method: 'POST', headers: all, agent: false, signal: AbortSignal.timeout(patienceMs) },
          ...(!isStandIn && { lookup: lookUpPublic(resolve) }),
        })
      } catch {
        return answer({ fault: 'unavailable' })
      }
      asked.on('response', (response) => {
        answer({ code: response.statusCode ?? 0 })
        response.destroy()
      })
      asked.on('error', (error: NodeJS.ErrnoException) => answer({ fault: faultOf(error) }))
      asked.end(body)
    })
  return { standIn, post }
}

function faultOf({ code, name }: NodeJS.ErrnoException) {
  if (code === privateAddress) return 'privateAddress'
  return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : 'unavailable'
}

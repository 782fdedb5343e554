import type { Request, RequestHandler } from 'express'
import { hasControlCharacter } from '~/lib/control-characters'
import type { Refuse } from './answer-refusal'
import { isKnownHost } from './host'
import { allMethods, type RefusalKind } from './refusals'
import { findTargetFault } from './target'

const methods = new Set([...allMethods.split(', '), 'OPTIONS'])

export interface Door {
  publicOrigin: string
  refuse: Refuse
}

/**
 * Stands in front of everything that reads a request: guards, caches, file servers and Remix meet only a known method
 * and host, and a target and headers that everybody reads alike.
 */
export function frontDoor({ publicOrigin, refuse }: Door): RequestHandler {
  return (request, response, next) => {
    const kind = findDoorFault(request, publicOrigin)
    if (kind === 'badText') dropBadCookies(request.get('cookie'), response)
    if (kind) return refuse(request, response, { kind })
    if (request.method !== 'OPTIONS') return next()
    response.status(204).set('Allow', allMethods).end()
  }
}

type Asked = Pick<Request, 'method' | 'originalUrl' | 'rawHeaders' | 'get'>

/** Null for a request that may go on. */
export function findDoorFault(request: Asked, publicOrigin: string): RefusalKind | null {
  const { method, originalUrl: target, rawHeaders } = request
  if (!methods.has(method)) return 'wrongMethod'
  const [path = ''] = target.split('?')
  const isOneHost =
    rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length === 1
  if (!isOneHost || !isKnownHost(request.get('host'), path, publicOrigin)) return 'wrongHost'
  const fault = findTargetFault(target)
  if (fault) return fault
  if (rawHeaders.some((text) => /[^\P{Cc}\t\u0080-\u009f]/u.test(text))) return 'badText'
  return listCookies(request.get('cookie')).some(({ isBad }) => isBad) ? 'badText' : null
}

/** Values as they are read; one that cannot be decoded is read as it is. */
function listCookies(header = ''): { name: string; isBad: boolean }[] {
  return header.split(';').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name: name.trim(), isBad: hasControlCharacter(decodeLoosely(name + value.join('='))) }
  })
}

function decodeLoosely(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, (octets) =>
    Buffer.from(octets.replaceAll('%', ''), 'hex').toString(),
  )
}

/** Or the reader would be refused for as long as her browser keeps them. */
function dropBadCookies(header: string | undefined, response: Parameters<RequestHandler>[1]): void {
  for (const { name, isBad } of listCookies(header)) {
    if (isBad && /^[\w.-]+$/.test(name)) response.append('Set-Cookie', `${name}=; Path=/; Max-Age=0`)
  }
}

import type { Request as Asked } from 'express'
import { isLocale } from '~/i18n/locales'
import { findTargetFault } from './target'

/** Only what decides how the page looks; of an address that makes no sense only its language. */
export function pageRequest(request: Asked, publicOrigin: string): globalThis.Request {
  const headers = new Headers()
  for (const name of ['cookie', 'accept-language']) {
    const value = request.get(name)
    if (value) headers.set(name, value)
  }
  return new Request(publicOrigin + readableTarget(request.originalUrl), { headers })
}

/** The target itself when it can be read, else its language, else the root. */
export function readableTarget(target: string): string {
  if (findTargetFault(target) === null) return target
  const [path = ''] = target.split('?')
  if (findTargetFault(path) === null) return path
  const first = path.split('/')[1]
  return isLocale(first) ? `/${first}` : '/'
}

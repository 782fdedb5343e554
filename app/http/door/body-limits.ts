import type { Request, RequestHandler, Response } from 'express'
import type { Door } from './front-door'
import type { RefusalKind } from './refusals'
import type { ReceiveUpload } from './upload-room'

const megabyte = 1024 * 1024

/** A whole upload request; a single file is held to 10 MB where it is read. */
const uploadLimit = 20 * megabyte
const formLimit = megabyte

/** What a form of ours can be sent as. Programs send what their protocol wants, which their endpoint checks. */
const wordsType = 'application/x-www-form-urlencoded'
const formTypes = [wordsType, 'multipart/form-data']

interface BodyLimits extends Door {
  /** True for the pages whose forms have a file to choose. */
  takesFiles: (path: string) => boolean
  /** Who sends, as far as it is known; null for a stranger. */
  findUploader: (request: Request, response: Response) => Promise<string | null>
  receive: ReceiveUpload
}

/**
 * Decides by what is declared, before anything is read: Remix and Express have no body limit of their own. Only
 * somebody who signed in may send much, and only where there is a file to choose; it is read once it is whole.
 */
export function bodyLimits(limits: BodyLimits): RequestHandler {
  const { refuse, takesFiles } = limits
  return async (request, response, next) => {
    if (request.method !== 'POST') return next()
    const fault = findBodyFault(bodyOf(request), takesFiles(request.path))
    if (fault) return refuse(request, response, { kind: fault })
    if (Number(request.get('content-length')) <= formLimit) return next()
    try {
      if (await takeUpload(limits, request, response)) next()
    } catch (error) {
      next(error)
    }
  }
}

/** False when it was answered, or nobody waits for an answer any more. */
async function takeUpload(limits: BodyLimits, request: Request, response: Response): Promise<boolean> {
  const uploader = await limits.findUploader(request, response)
  if (!uploader) {
    const [, locale] = request.path.split('/')
    response.redirect(303, `/${locale}/sign-in?next=${encodeURIComponent(request.path)}`)
    return false
  }
  const received = await limits.receive(request, response, uploader)
  if (received && 'refusal' in received) limits.refuse(request, response, received.refusal)
  if (!received || 'refusal' in received) return false
  response.locals.body = received.body
  return true
}

interface Body {
  path: string
  type: string | undefined
  /** As declared; undefined when it is not, or when the body comes in chunks. */
  length: string | undefined
}

export function findBodyFault({ path, type, length }: Body, takesFiles: boolean): RefusalKind | null {
  if (length === undefined || !/^\d+$/.test(length)) return 'lengthMissing'
  const bytes = Number(length)
  const sent = type?.split(';')[0]?.trim().toLowerCase() ?? ''
  const hasFiles = sent === 'multipart/form-data'
  if (bytes > (takesFiles && hasFiles ? uploadLimit : formLimit)) {
    return sent === wordsType ? 'tooLong' : 'tooLarge'
  }
  const isForPrograms = path.startsWith('/api/')
  return bytes === 0 || isForPrograms || formTypes.includes(sent) ? null : 'wrongType'
}

function bodyOf(request: Request): Body {
  const length = request.get('transfer-encoding') ? undefined : request.get('content-length')
  return { path: request.path, type: request.get('content-type'), length }
}

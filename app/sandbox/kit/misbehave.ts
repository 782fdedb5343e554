import type { Request, Response } from 'express'
import { hold } from './hold'

export interface Patience {
  /** How long a slow mode waits, in milliseconds. */
  slowMs: number
  /** How long a mode that never answers keeps the connection, in milliseconds. */
  hangMs: number
}

/**
 * What every service can do wrong, in whichever words it speaks: `slow` answers late, `broken` is the page of a proxy
 * (502), `timeout` never answers. True when nothing more is to be said.
 */
export async function misbehave(
  request: Request,
  response: Response,
  mode: string | null,
  { slowMs, hangMs }: Patience,
): Promise<boolean> {
  if (mode === 'slow') await hold(response, slowMs)
  if (mode === 'broken') {
    response.status(502).type('html').send('<html><body><h1>502 Bad Gateway</h1></body></html>')
    return true
  }
  if (mode === 'timeout') {
    await hold(response, hangMs)
    request.socket.destroy()
    return true
  }
  return false
}

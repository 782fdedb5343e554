import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RenderRefusal } from './answer-refusal'
import { readableTarget } from './page-request'
import { type RefusalKind, refusalHeaders, refusalStatus } from './refusals'

interface ParseError extends NodeJS.ErrnoException {
  /** What could not be read, from its beginning or from the middle. */
  rawPacket?: Buffer
}

/** Answers what Node cannot read as a request, and so never reaches a handler, with the same pages as everything else. */
export function answerClientErrors(server: Server, publicOrigin: string, render: RenderRefusal): void {
  server.on('clientError', async (error: ParseError, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) return void socket.destroy()
    await write(socket, kindOf(error.code), firstLine(error.rawPacket))
  })
  server.on('connect', (_request, socket) => void write(socket, 'wrongMethod', ''))

  async function write(socket: Duplex, kind: RefusalKind, line: string): Promise<void> {
    const request = new Request(publicOrigin + readableTarget(/^\S+ (\S+)/.exec(line)?.[1] ?? ''))
    const page = await render(request, { kind }, '').catch(() => String(refusalStatus[kind]))
    const headers = {
      ...refusalHeaders({ kind }),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(page),
      'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'",
      'X-Content-Type-Options': 'nosniff',
      Connection: 'close',
    }
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const body = line.startsWith('HEAD ') ? '' : page
    socket.on('error', () => {})
    socket.end(`HTTP/1.1 ${refusalStatus[kind]} Refused\r\n${head.join('\r\n')}\r\n\r\n${body}`, () =>
      socket.destroy(),
    )
  }
}

/** True when an answer is already on its way: nothing can be put before or into it. */
function isAnswering(socket: Duplex): boolean {
  return (socket as { _httpMessage?: { _headerSent?: boolean } })._httpMessage?._headerSent ?? false
}

function kindOf(code = ''): RefusalKind {
  if (code === 'HPE_INVALID_METHOD') return 'wrongMethod'
  if (code === 'HPE_HEADER_OVERFLOW') return 'headersTooLarge'
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'tooSlow'
  return 'badRequest'
}

function firstLine(packet: Buffer | undefined): string {
  return packet?.subarray(0, 8_192).toString('latin1').split('\r\n')[0] ?? ''
}

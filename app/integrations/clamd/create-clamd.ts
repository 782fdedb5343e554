import net from 'node:net'
import type { ScanFailure, VirusScanner } from '~/domains/documents/ports'
import { ok, type Result, refuse } from '~/lib/result'
import { log } from '~/platform/log.server'

export interface ClamdConfig {
  /** `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`. */
  url: string
  /** For connecting, in milliseconds; 5 seconds when not given. */
  connectMs?: number
  /** From the last octet to the answer, in milliseconds; a minute when not given. */
  answerMs?: number
}

const chunkBytes = 64 * 1024
/** Longer is no answer of clamd. */
const longestAnswer = 4096

/** ClamAV's daemon, by its own protocol: https://docs.clamav.net/manual/Usage/Scanning.html (`man clamd`). */
export function createClamd({ url, connectMs = 5_000, answerMs = 60_000 }: ClamdConfig): VirusScanner {
  return {
    async scan(bytes) {
      const answer = await ask({ url, connectMs, answerMs }, 'INSTREAM', framed(bytes))
      return answer.ok ? readVerdict(answer.value) : answer
    },
    async describe() {
      // A page waits for it, and nothing has to be scanned first.
      const answer = await ask({ url, connectMs, answerMs: connectMs }, 'VERSION')
      return answer.ok && !answer.value.startsWith('ClamAV')
        ? refuse('documents.error.scannerUnclear')
        : answer
    },
  }
}

/** Each piece with its length before it; one of length 0 ends it. */
function* framed(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const piece = bytes.subarray(at, at + chunkBytes)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield Buffer.concat([length, piece])
  }
  yield Buffer.alloc(4)
}

/** One command, one connection, one answer. `z`: command and answer end with a zero octet. */
function ask(
  { url, connectMs, answerMs }: Required<ClamdConfig>,
  command: string,
  body: Iterable<Buffer> = [],
): Promise<Result<string, ScanFailure>> {
  return new Promise((resolve) => {
    const socket = net.connect(addressOf(url))
    const received: Buffer[] = []
    const end = (answer: Result<string, ScanFailure>) => {
      resolve(answer)
      socket.destroy()
    }
    const answerNow = () => {
      const said = Buffer.concat(received).toString('utf8').split('\0')[0]?.trim()
      end(said ? ok(said) : refuse('documents.error.scannerSilent'))
    }
    socket.setTimeout(connectMs, () =>
      end(refuse(socket.connecting ? 'documents.error.scannerSilent' : 'documents.error.scannerSlow')),
    )
    socket.once('connect', () => {
      socket.setTimeout(answerMs)
      void send(socket, [Buffer.from(`z${command}\0`), ...body])
    })
    socket.on('data', (part) => {
      received.push(part)
      const isWhole = part.includes(0) || Buffer.concat(received).length > longestAnswer
      if (isWhole) answerNow()
    })
    socket.on('end', answerNow)
    // Where the stream was too long, clamd says so and closes while it is still being sent: what it said counts.
    socket.on('error', answerNow)
    socket.on('close', answerNow)
  })
}

async function send(socket: net.Socket, pieces: Iterable<Buffer>): Promise<void> {
  for (const piece of pieces) {
    if (socket.destroyed) return
    if (!socket.write(piece)) await drained(socket)
  }
}

function drained(socket: net.Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done)
      resolve()
    }
    socket.on('drain', done).on('close', done)
  })
}

function addressOf(url: string): net.NetConnectOpts {
  const { protocol, hostname, port, pathname } = new URL(url)
  return protocol === 'unix:'
    ? { path: decodeURIComponent(pathname) }
    : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || 3310 }
}

/** `stream: OK`, `stream: <name> FOUND`, or an error, which is neither. */
function readVerdict(answer: string): Result<{ found: string | null }, ScanFailure> {
  if (answer === 'stream: OK') return ok({ found: null })
  const found = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1]
  if (found) return ok({ found })
  log.warn({ answer: answer.slice(0, 200) }, 'the virus scanner gave no verdict')
  return refuse(
    answer.includes('size limit exceeded')
      ? 'documents.error.scannerTooLarge'
      : 'documents.error.scannerUnclear',
  )
}

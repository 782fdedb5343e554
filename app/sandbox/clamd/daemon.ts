import net from 'node:net'
import { isTestVirus } from '~/platform/uploads/test-virus'
import type { RequestLog } from '../kit/request-log'
import type { ClamdSettings } from './index'
import { readStream } from './read-stream'

/** What clamd takes where nobody set `StreamMaxLength`, in octets. */
const longestStream = 25 * 1024 * 1024

/** Answers PING, VERSION and INSTREAM as clamd does; the standard test file is the only virus that it knows. */
export function createDaemon(
  { slowMs }: { slowMs: number },
  settings: ClamdSettings,
  log: Pick<RequestLog, 'note'>,
): net.Server {
  return net.createServer((socket) => {
    const started = performance.now()
    const parts: Buffer[] = []
    let mayBeWhole = Buffer.alloc(0)
    const answer = (command: string, said: string) => {
      log.note({ method: 'clamd', path: `${command} → ${said}`, ms: Math.round(performance.now() - started) })
      socket.end(`${said}\0`)
    }
    socket.on('error', () => undefined)
    socket.on('data', (part) => {
      if (settings.mode === 'down') return void socket.destroy()
      parts.push(part)
      mayBeWhole = Buffer.concat([mayBeWhole, part]).subarray(-4)
      // A large file comes in many parts: it is put together when its end may be there.
      if (parts.length > 1 && mayBeWhole.some((octet) => octet !== 0) && settings.mode !== 'tooLarge') return
      const received = Buffer.concat(parts)
      const asked = readCommand(received)
      if (!asked) return
      const { command, end } = asked
      if (command === 'PING') return answer(command, 'PONG')
      if (command === 'VERSION') return answer(command, 'ClamAV 1.4.3/0/stand-in')
      if (command !== 'INSTREAM') return answer(command, 'UNKNOWN COMMAND')
      const stream = readStream(received.subarray(end), settings.mode === 'tooLarge' ? 0 : longestStream)
      if (stream === 'tooLarge') return answer(command, 'INSTREAM size limit exceeded. ERROR')
      if (!stream) return
      const said = judge(stream, settings)
      if (settings.mode !== 'slow') return answer(command, said)
      const timer = setTimeout(() => answer(command, said), slowMs)
      timer.unref()
      socket.once('close', () => clearTimeout(timer))
    })
  })
}

/** `zNAME\0` or `nNAME\n`. */
function readCommand(received: Buffer): { command: string; end: number } | null {
  const stop = received.indexOf(received[0] === 0x7a ? 0 : 0x0a)
  return stop < 0 ? null : { command: received.subarray(1, stop).toString('latin1'), end: stop + 1 }
}

function judge(stream: Buffer, { mode }: ClamdSettings): string {
  if (mode === 'failing') return "Can't allocate memory ERROR"
  return mode === 'found' || isTestVirus(stream) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
}

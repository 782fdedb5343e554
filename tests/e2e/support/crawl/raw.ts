import net from 'node:net'
import { portal } from '../test'

const { hostname, host, port } = new URL(portal)

export interface RawAnswer {
  status: number
  head: string
  body: string
  /** The `lang` of a page. */
  lang: string | undefined
}

/** A request as bytes, for what no client library would send. */
export function raw(text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    const done = () => {
      const [head = '', ...body] = answer.split('\r\n\r\n')
      const lang = /<html lang="([^"]+)/.exec(answer)?.[1]
      resolve({ status: Number(head.split(' ')[1]), head, body: body.join('\r\n\r\n'), lang })
    }
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', (error) => (answer ? done() : reject(error)))
    socket.on('close', done)
    socket.setTimeout(30_000, () => socket.destroy())
  })
}

/** One request line and its headers; the connection is closed after the answer. */
export function rawRequest(
  line: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<RawAnswer> {
  const all = Object.entries({ Host: host, Connection: 'close', ...headers })
  return raw(`${line} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
}

import http from 'node:http'

export interface Poured {
  /** Milliseconds from when each was to be asked. */
  served: number[]
  refused: number[]
  broken: number
  /** Until all had come, in seconds. */
  took: number
}

/** As many come a second as `perSecond` says, whatever became of those before. */
export async function pour(
  port: number,
  paths: string[],
  perSecond: number,
  seconds: number,
  headers: Record<string, string>,
): Promise<Poured> {
  const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 2_000 })
  const served: number[] = []
  const refused: number[] = []
  let broken = 0
  const began = performance.now()
  const asked: Promise<void>[] = []
  const total = Math.round(perSecond * seconds)
  while (asked.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond))
    while (asked.length < due) {
      const start = began + (asked.length / perSecond) * 1000
      const answer = ask(agent, port, paths[asked.length % paths.length] ?? '/', headers).then(
        ({ status }) => {
          const took = performance.now() - start
          if (status === 200) served.push(took)
          else if (status === 503) refused.push(took)
          else broken += 1
        },
      )
      asked.push(answer)
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const took = (performance.now() - began) / 1000
  await Promise.all(asked)
  agent.destroy()
  return { served, refused, broken, took }
}

/**
 * Asks for a page, or posts a form when there is a body. The status of the answer, 0 when there was none, the bytes of its
 * body and where it leads. `hear` is handed the body as it comes.
 */
export function ask(
  agent: http.Agent,
  port: number,
  path: string,
  more: Record<string, string> = {},
  body?: string,
  hear?: (chunk: Buffer) => void,
): Promise<{ status: number; bytes: number; location: string | null }> {
  return new Promise((resolve) => {
    // The door knows the portal by its public name only.
    const headers = {
      host: `localhost:${port}`,
      'accept-encoding': 'identity',
      'accept-language': 'uz',
      ...more,
    }
    const sent = body === undefined ? {} : { method: 'POST', headers: { ...headers, ...formHeaders(body) } }
    http
      .request({ host: '127.0.0.1', port, path, agent, headers, ...sent }, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          hear?.(chunk)
        })
        // Cut off in the middle, it is no answer.
        response.on('error', () => resolve(nothing))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, bytes, location: response.headers.location ?? null }),
        )
      })
      .on('error', () => resolve(nothing))
      .end(body)
  })
}

const nothing = { status: 0, bytes: 0, location: null }

const formHeaders = (body: string) => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': String(Buffer.byteLength(body)),
})

import http from 'node:http'
import { ask } from './pour'

export interface LoadResult {
  requests: number
  /** Answers that were not 200. */
  failed: number
  seconds: number
  /** Milliseconds. */
  p50: number
  p95: number
  bytes: number
}

/**
 * Asks for the paths in turn over `connections` kept-alive connections for so many seconds, and for at least so many of
 * them, on this machine only.
 */
export async function load(
  port: number,
  paths: string[],
  connections: number,
  seconds: number,
  headers: Record<string, string> = {},
  atLeast = 0,
): Promise<LoadResult> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const started = performance.now()
  const times: number[] = []
  let failed = 0
  let bytes = 0
  let next = 0
  const worker = async () => {
    while (performance.now() < until || next < atLeast) {
      const path = paths[next++ % paths.length] ?? '/'
      const begin = performance.now()
      const answer = await ask(agent, port, path, headers)
      times.push(performance.now() - begin)
      bytes += answer.bytes
      if (answer.status !== 200) failed++
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  const took = (performance.now() - started) / 1000
  return {
    requests: times.length,
    failed,
    seconds: took,
    p50: at(0.5),
    p95: at(0.95),
    bytes: bytes / Math.max(1, times.length),
  }
}

import { afterEach, describe, expect, it, vi } from 'vitest'
import { cached, forgetCached } from './cache.server'

afterEach(() => forgetCached())

describe('cached', () => {
  it('loads once for callers that ask together', async () => {
    const load = vi.fn(async () => 'answer')
    const answers = await Promise.all([cached('a', 1000, 'k', load), cached('a', 1000, 'k', load)])
    expect(answers).toEqual(['answer', 'answer'])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('keeps names and keys apart', async () => {
    expect(await cached('a', 1000, 'k', async () => 1)).toBe(1)
    expect(await cached('a', 1000, 'l', async () => 2)).toBe(2)
    expect(await cached('b', 1000, 'k', async () => 3)).toBe(3)
  })

  it('does not keep a failure', async () => {
    await expect(cached('a', 1000, 'k', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(await cached('a', 1000, 'k', async () => 'up')).toBe('up')
  })

  it('keeps an answer that says nothing was found', async () => {
    const load = vi.fn(async () => null)
    await cached('a', 1000, 'k', load)
    await cached('a', 1000, 'k', load)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('forgets by name', async () => {
    await cached('a', 1000, 'k', async () => 1)
    forgetCached('a')
    expect(await cached('a', 1000, 'k', async () => 2)).toBe(2)
  })

  it('forgets what stands below a name', async () => {
    await cached('a.x', 1000, 'k', async () => 1)
    await cached('ab', 1000, 'k', async () => 1)
    forgetCached('a')
    expect(await cached('a.x', 1000, 'k', async () => 2)).toBe(2)
    expect(await cached('ab', 1000, 'k', async () => 2), 'another name').toBe(1)
  })

  it('keeps no more keys of a name than it was told', async () => {
    for (const key of ['k', 'l', 'm']) await cached('few', 1000, key, async () => 1, 2)
    expect(await cached('few', 1000, 'k', async () => 2, 2)).toBe(2)
  })

  it('gives what is known while it loads anew, and keeps it where that fails', async () => {
    let now = performance.now()
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
    const passes = async (ms: number) => {
      now += ms
      // What time it is stays known for a moment.
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const ask = (load: () => Promise<number>) => cached('old', 1000, 'k', load, 1, 5000)
    await ask(async () => 1)
    await passes(1001)
    const fails = vi.fn(() => Promise.reject(new Error('down')))
    expect(await ask(fails)).toBe(1)
    expect(await ask(fails)).toBe(1)
    expect(fails).toHaveBeenCalledTimes(1)
    await passes(1001)
    expect(await ask(async () => 2)).toBe(1)
    await passes(1)
    expect(await ask(async () => 3)).toBe(2)
    await passes(6001)
    expect(await ask(async () => 4), 'too old').toBe(4)
    clock.mockRestore()
  })
})

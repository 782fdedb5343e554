import type { Readable } from 'node:stream'
import type { Request, Response } from 'express'
import type { Refusal } from './refusals'
import { openNameless, receiveSealed } from './sealed-body'

interface Room {
  /** Uploads under way at once, of one person and of all. */
  ofOne: number
  ofAll: number
  /** So many are read into memory at once; the others wait, whole, on the disk. */
  read: number
}

const usual: Room = { ofOne: 3, ofAll: 100, read: 2 }

/** The body once it is whole and may be read; a refusal when there is no room; null when its sender has gone. */
export type ReceiveUpload = (
  request: Request,
  response: Response,
  uploader: string,
) => Promise<{ body: Readable } | { refusal: Refusal } | null>

/**
 * Where large bodies wait until they are whole. A photo takes minutes on a slow line: kept in memory for so long, a
 * dozen of them would fill it.
 */
export function createUploadRoom(folder: string, room = usual): ReceiveUpload {
  const places = countPlaces(room)
  const turns = giveTurns(room.read)
  return async (request, response, uploader) => {
    const whenOver = (step: () => void) => {
      if (response.closed) step()
      else response.once('close', step)
    }
    const refusal = places.take(uploader)
    if (refusal) return { refusal }
    whenOver(() => places.leave(uploader))
    const file = await openNameless(folder)
    whenOver(() => void file.close())
    const open = await receiveSealed(request, file).catch(() => null)
    if (!open) return null
    await turns.take()
    whenOver(turns.leave)
    return response.closed ? null : { body: open() }
  }
}

function countPlaces({ ofOne, ofAll }: Room) {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take(uploader: string): Refusal | null {
      const own = taken.get(uploader) ?? 0
      if (own >= ofOne) return { kind: 'tooMany', retryAfterSeconds: 60 }
      if (all >= ofAll) return { kind: 'unavailable', retryAfterSeconds: 60 }
      taken.set(uploader, own + 1)
      all += 1
      return null
    },
    leave(uploader: string): void {
      const left = (taken.get(uploader) ?? 1) - 1
      if (left > 0) taken.set(uploader, left)
      else taken.delete(uploader)
      all -= 1
    },
  }
}

function giveTurns(most: number) {
  const waiting: (() => void)[] = []
  let taken = 0
  return {
    async take(): Promise<void> {
      if (taken < most) taken += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
    /** Hands the turn on to whoever waits longest. */
    leave(): void {
      const next = waiting.shift()
      if (next) next()
      else taken -= 1
    },
  }
}

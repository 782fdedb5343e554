import pg from 'pg'
import { type Answer, type Clients, isDone, openClients, type Post } from '../stage/posts'
import { type OpenStage, startWeb, type WebProcess } from '../stage/stage'

/** How many send at once, half to each process. */
export const atOnce = 64

export interface RaceScene {
  stage: OpenStage
  client: pg.Client
  webs: [WebProcess, WebProcess]
  clients: Clients
  close(): Promise<void>
}

/** Two web processes of one portal, of the built program or of another, and as many clients. */
export async function openRaces(stage: OpenStage, program?: string): Promise<RaceScene> {
  const client = new pg.Client({ connectionString: stage.superuserUrl })
  await client.connect()
  const webs: [WebProcess, WebProcess] = [
    await startWeb(stage.env, { program }),
    await startWeb(stage.env, { program }),
  ]
  const clients = openClients(atOnce / 2)
  return {
    ...{ stage, client, webs, clients },
    close: async () => {
      clients.close()
      for (const web of webs) await web.stop()
      await client.end()
    },
  }
}

export interface Outcome {
  done: number
  refused: number
  /** Answers 503: too many at once for this machine, nothing was done; each asks again until it is heard. */
  busy: number
  /** Any other answer of 500 and above, and none at all. */
  failed: number
  /** What those said, 0 for none. */
  said?: number[]
  /** What the refused ones read; empty for a page that says no reason. */
  read: string[]
}

/** All of it at the same moment, in turns to the two processes. */
export async function together({ webs, clients }: RaceScene, posts: readonly Post[]): Promise<Outcome> {
  let busy = 0
  // A round takes as long to prepare as the portal keeps a connection that is silent: what it closes as it is used again
  // would be a question that nobody heard.
  clients.close()
  const insist = async (port: number, post: Post): Promise<Answer> => {
    for (;;) {
      const answer = await clients.send(port, post)
      if (answer.status !== 503) return answer
      busy += 1
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const answers = await Promise.all(
    posts.map((post, index) => insist(index % 2 ? webs[1].port : webs[0].port, post)),
  )
  return { ...countAnswers(answers), busy }
}

function countAnswers(answers: readonly Answer[]): Omit<Outcome, 'busy'> {
  const outcome: Omit<Outcome, 'busy'> = { done: 0, refused: 0, failed: 0, read: [] }
  for (const answer of answers) {
    if (answer.status === 0 || answer.status >= 500) {
      outcome.failed += 1
      outcome.said = [...(outcome.said ?? []), answer.status]
    } else if (isDone(answer)) outcome.done += 1
    else {
      outcome.refused += 1
      outcome.read.push(reasonOn(answer.page))
    }
  }
  return outcome
}

/** What a page says to whom it refuses: its summary of what is wrong, or its title where it is a page of its own for that. */
function reasonOn(page: string): string {
  const [, said = ''] =
    /<div role="alert">(.*?)<\/div>/s.exec(page) ?? /<h1[^>]*>(.*?)<\/h1>/s.exec(page) ?? []
  return said
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

export const repeat = <T>(make: (index: number) => T): T[] =>
  Array.from({ length: atOnce }, (_, index) => make(index))

/** One number that the database answers. */
export async function ask({ client }: RaceScene, sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ n: string }>(sql, values)
  return Number(rows[0]?.n ?? 0)
}

import { addDays } from '~/platform/clock.server'
import type { AgencySilence } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type Agency, agencies } from './agencies'

interface Activity {
  agency: string
  asked: bigint
  answered: bigint
  silent: bigint
  median_ms: number | null
  last_answer_at: Date | null
  last_silence_at: Date | null
  last_silence: AgencySilence | null
}

export type AgencyState = 'answers' | 'silent' | 'notAsked'

const shownDays = 7

/**
 * Every register that the portal asks, and what it answered in the last seven days about cases: nobody's facts. For scope
 * administrator or system; the database throws for others.
 */
export async function listAgencies(work: Work) {
  const since = addDays(work.now(), -shownDays)
  const rows = await work.tx.$queryRaw<Activity[]>`select * from app_agency_activity(${since}::timestamptz)`
  const lately = new Map(rows.map((row) => [row.agency, row]))
  return (Object.keys(agencies) as Agency[]).map((agency) => {
    const found = lately.get(agency)
    return {
      agency,
      state: stateOf(found),
      asked: Number(found?.asked ?? 0),
      answered: Number(found?.answered ?? 0),
      silent: Number(found?.silent ?? 0),
      medianMs: found?.median_ms == null ? null : Math.round(found.median_ms),
      lastAnswerAt: found?.last_answer_at ?? null,
      lastSilenceAt: found?.last_silence_at ?? null,
      lastSilence: found?.last_silence ?? null,
      ...agencies[agency],
    }
  })
}

/** By what was heard last. */
function stateOf(found: Activity | undefined): AgencyState {
  if (!found || (!found.last_answer_at && !found.last_silence_at)) return 'notAsked'
  const [answer, silence] = [found.last_answer_at?.getTime() ?? 0, found.last_silence_at?.getTime() ?? 0]
  return silence > answer ? 'silent' : 'answers'
}

import type { FreePlaceAtDesk, WaitingPerson } from '~/domains/care/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { isoDayOf } from '~/platform/clock.server'

const describePerson = (person: WaitingPerson | null) =>
  person && {
    ...{ id: person.id, caseId: person.caseId, number: person.number, rank: person.rank },
    askedOn: isoDayOf(person.askedAt),
  }

/** A free place fit for JSON, with what can be done about it now; `reader` is who looks. */
export function describeFreePlace(place: FreePlaceAtDesk, reader: string) {
  const prepared = place.passes.find(({ status }) => status === 'prepared')
  const live = place.offers.find(({ status }) => status === 'offered' || status === 'taken')
  const step = prepared ? 'pass' : live?.status === 'taken' ? 'give' : live ? 'answer' : 'offer'
  return {
    place: { id: place.id, status: place.status, text: place.text, reason: place.reason },
    state: {
      ...{ status: place.status, isPassPrepared: prepared !== undefined },
      offer: place.offers.at(-1)?.status ?? null,
    },
    offers: place.offers.map(
      ({ id, status, offeredAt, answerBy, movesBack, channel, reasonCode, text, person }) => ({
        ...{ id, status, movesBack, channel, reasonCode, text, person: describePerson(person) },
        ...{ offeredOn: isoDayOf(offeredAt), answerBy: isoDay(answerBy) },
      }),
    ),
    passes: place.passes.flatMap(({ id, status, reasonCode, text, person }) =>
      status === 'withdrawn' ? [] : [{ id, status, reasonCode, text, person: describePerson(person) }],
    ),
    next: step === 'offer' && place.next ? { person: describePerson(place.next.person) } : null,
    step: step as 'pass' | 'give' | 'answer' | 'offer',
    pass: prepared
      ? { id: prepared.id, isOwn: prepared.preparedById === reader, isSeen: prepared.person !== null }
      : null,
    offer: live ? { id: live.id, isSeen: live.person !== null } : null,
  }
}

export type DescribedPlace = ReturnType<typeof describeFreePlace>

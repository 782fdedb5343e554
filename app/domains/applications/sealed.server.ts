import type { Answers } from '~/domains/services/index.server'
import { openJson, sealJson } from '~/platform/crypto.server'

// Where the sealed value stands is bound to it; commands, queries and seeds share the place.
const place = (id: string) => ({ table: 'application', column: 'answers', row: id })

export const sealAnswers = (answers: Answers, id: string) => sealJson(answers, place(id))
export const openAnswers = (sealed: string, id: string) => openJson<Answers>(sealed, place(id))
